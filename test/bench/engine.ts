import { type CorpusName, corpusOf } from './engine/corpus.js';
import { type EngineName, engines } from './engine/engines.js';
import { type Measured, measure } from './engine/measure.js';
import { type Extent, type Figure, type Report, shown } from './report/report.js';
import { median, quantile } from './report/stats.js';

const names = Object.keys(engines) as EngineName[];

/** An index is built once a start, by code that is cold: it is measured in so many processes. */
const STARTS = 15;

/** One measure of an engine, for a table's row and a chart's bar. */
interface Measure {
	readonly name: string;
	readonly unit: string;
	readonly of: (measured: Measured) => number;
}

const question: Measure = { name: 'a question, median', unit: 'ms', of: ({ times }) => median(times) };
const slowest: Measure = { name: 'a question, 99th percentile', unit: 'ms', of: ({ times }) => quantile(times, 0.99) };
const index: Measure = { name: 'index', unit: 'ms', of: ({ index }) => index };
const memory: Measure = { name: 'memory', unit: 'MB', of: ({ memory }) => memory / 2 ** 20 };
const measures = [question, slowest, index, memory];

/** What a question costs, and an index, beside the search libraries that there are. */
export const engine = async ({ quick, data, say }: Extent): Promise<Report> => {
	const corpora = (quick ? (['essay'] as const) : (['essay', 'xquad'] as const)).flatMap(of => {
		const name: CorpusName = { of, data };
		const corpus = corpusOf(name);
		return corpus ? [{ name, corpus, found: new Map<EngineName, Measured>() }] : [];
	});
	for (const { name, found } of corpora) {
		for (const engine of names) {
			say(`${engine}, ${name.of}`);
			const extent = quick ? { questions: 5, rounds: 1, seconds: 0 } : { questions: 200, rounds: 5, seconds: 3 };
			const first = await measure({ engine, corpus: name, ...extent });
			const indexes = [first.index];
			for (let n = indexes.length; n < (quick ? 1 : STARTS); n++) {
				indexes.push((await measure({ engine, corpus: name, questions: 0, rounds: 0, seconds: 0 })).index);
			}
			found.set(engine, { ...first, index: median(indexes) });
		}
	}
	const value = (found: ReadonlyMap<EngineName, Measured>, engine: EngineName, { of }: Measure): number => {
		const measured = found.get(engine);
		return measured ? of(measured) : Number.NaN;
	};
	const beside = (of: 'essay' | 'xquad', measure: Measure, peer: EngineName): Figure[] => {
		const found = corpora.find(({ name }) => name.of === of)?.found;
		if (!found) return [];
		const name = `${of}: ${measure.name}, beside ${peer}`;
		return [{ name, value: value(found, 'Pilcrow', measure) / value(found, peer, measure), unit: ' ×' }];
	};
	return {
		title: 'Engine',
		how: `Each engine indexes the same paragraphs, alone in a process; the essay’s guide is Pilcrow’s only. Libraries as they come. A question’s time is the median of its rounds; index time and memory count from paragraphs that are loaded, and index time is the median of ${STARTS} processes.`,
		table: {
			head: ['', ...names],
			rows: corpora.flatMap(({ name, corpus, found }) =>
				measures.map(measure => [
					`${name.of} (${corpus.work.paragraphs.length} ¶): ${measure.name}, ${measure.unit}`,
					...names.map(engine => shown(value(found, engine, measure))),
				]),
			),
		},
		chart: {
			title: 'A question to the engine, and what its index takes',
			panels: corpora.flatMap(({ name, found }) =>
				measures
					.filter(measure => measure !== slowest)
					.map(measure => ({
						kind: 'bars' as const,
						log: true,
						title: `${name.of}: ${measure.name}, ${measure.unit}`,
						bars: names.map(engine => ({ label: engine, value: value(found, engine, measure) })),
					})),
			),
		},
		figures: [
			...corpora.slice(0, 1).flatMap(({ found }): Figure[] => [
				{
					name: 'essay: a question, median',
					value: value(found, 'Pilcrow', question),
					unit: ' ms',
					goal: { atMost: 1 },
				},
				{ name: 'essay: index', value: value(found, 'Pilcrow', index), unit: ' ms', goal: { atMost: 100 } },
			]),
			...beside('essay', question, 'MiniSearch'),
			...beside('xquad', question, 'MiniSearch'),
			...beside('xquad', question, 'Orama'),
			...beside('xquad', index, 'Lunr'),
			...beside('xquad', memory, 'Lunr'),
		],
	};
};
