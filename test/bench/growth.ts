import { type CorpusName, corpusOf } from './engine/corpus.js';
import type { EngineName } from './engine/engines.js';
import { type Measured, measure } from './engine/measure.js';
import type { Lines } from './report/chart.js';
import { type Extent, type Report, shown } from './report/report.js';
import { median } from './report/stats.js';

/** Ours, the engine that it is built on, and the one that is made for speed. */
const all = ['Pilcrow', 'MiniSearch', 'FlexSearch'] as const satisfies EngineName[];

/** How time and memory grow with the text. */
export const growth = async ({ quick, data, say }: Extent): Promise<Report> => {
	const of: CorpusName['of'] = corpusOf({ of: 'xquad', data }) ? 'xquad' : 'essay';
	const names = quick ? all.slice(0, 2) : all;
	const sizes = quick ? [50, 100] : [100, 1000, 10_000, 100_000];
	const found = new Map<string, Measured>();
	for (const paragraphs of sizes) {
		for (const engine of names) {
			say(`${engine}, ${paragraphs} paragraphs`);
			const extent = quick ? { questions: 5, rounds: 1, seconds: 0 } : { questions: 50, rounds: 2, seconds: 1 };
			found.set(`${engine} ${paragraphs}`, await measure({ engine, corpus: { of, data, paragraphs }, ...extent }));
		}
	}
	const measures = [
		{ name: 'a question, median, ms', of: ({ times }: Measured) => median(times) },
		{ name: 'index, ms', of: ({ index }: Measured) => index },
		{ name: 'memory, MB', of: ({ memory }: Measured) => memory / 2 ** 20 },
	] as const;
	type Of = (typeof measures)[number]['of'];
	const value = (engine: string, size: number, of: Of): number => {
		const measured = found.get(`${engine} ${size}`);
		return measured ? of(measured) : Number.NaN;
	};
	const [first, last] = [sizes[0] as number, sizes.at(-1) as number];
	const [time, index, memory] = measures;
	/** The power of the number of paragraphs with which it grows, from the smallest to the largest: 1 is linear. */
	const power = (of: Of): number =>
		Math.log(value('Pilcrow', last, of) / value('Pilcrow', first, of)) / Math.log(last / first);
	return {
		title: 'Growth',
		how: `The paragraphs of ${of === 'xquad' ? 'XQuAD' : 'the essay'} repeated; in each copy about half of the longer words are other ones, so that the vocabulary grows with the 0.6th power of the text. One work, no guide.`,
		table: {
			head: ['', ...sizes.map(size => `${shown(size)} ¶`)],
			rows: measures.flatMap(({ name, of }) =>
				names.map(engine => [`${engine}: ${name}`, ...sizes.map(size => shown(value(engine, size, of)))]),
			),
		},
		chart: {
			title: 'From a hundred paragraphs to a hundred thousand',
			panels: measures.map(
				({ name, of }): Lines => ({
					kind: 'lines',
					log: true,
					title: name,
					across: 'paragraphs',
					series: names.map(label => ({ label, points: sizes.map(size => [size, value(label, size, of)] as const) })),
				}),
			),
		},
		figures: [
			{
				name: `A question at ${shown(last)} ¶, median`,
				value: value('Pilcrow', last, time.of),
				unit: ' ms',
				goal: { atMost: 25 },
			},
			{ name: 'Power with which the time of a question grows', value: power(time.of), goal: { atMost: 1 } },
			{ name: 'Power with which the time to index grows', value: power(index.of) },
			{ name: 'Power with which memory grows', value: power(memory.of) },
			...([time, index, memory] as const).map(({ name, of }) => ({
				name: `At ${shown(last)} ¶ beside MiniSearch: ${name.replace(/, m.*/, '')}`,
				value: value('Pilcrow', last, of) / value('MiniSearch', last, of),
				unit: ' ×',
			})),
		],
	};
};
