import { type CorpusName, corpusOf } from './engine/corpus.js';
import { type EngineName, engines } from './engine/engines.js';
import { type Measured, measure } from './engine/measure.js';
import { type Extent, type Figure, type Report, shown } from './report/report.js';
import { median, quantile } from './report/stats.js';

const names = Object.keys(engines) as EngineName[];

/** One measure of an engine, for a table's row and a chart's bar. */
interface Measure {
	readonly name: string;
	readonly unit: string;
	readonly of: (measured: Measured) => number;
}

const measures: readonly Measure[] = [
	{ name: 'a question, median', unit: 'ms', of: ({ times }) => median(times) },
	{ name: 'a question, 99th percentile', unit: 'ms', of: ({ times }) => quantile(times, 0.99) },
	{ name: 'index', unit: 'ms', of: ({ index }) => index },
	{ name: 'memory', unit: 'MB', of: ({ memory }) => memory / 2 ** 20 },
];

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
			found.set(engine, await measure({ engine, corpus: name, ...extent }));
		}
	}
	const value = (found: ReadonlyMap<EngineName, Measured>, engine: EngineName, { of }: Measure): number => {
		const measured = found.get(engine);
		return measured ? of(measured) : Number.NaN;
	};
	const beside = (of: 'essay' | 'xquad', at: number, peer: EngineName): Figure[] => {
		const found = corpora.find(({ name }) => name.of === of)?.found;
		const measure = measures[at];
		if (!found || !measure) return [];
		const name = `${of}: ${measure.name}, beside ${peer}`;
		return [{ name, value: value(found, 'Pilcrow', measure) / value(found, peer, measure), unit: ' ×' }];
	};
	return {
		title: 'Engine',
		how: 'Each engine indexes the same paragraphs, alone in a process; the essay’s guide is Pilcrow’s only. Libraries as they come. A question’s time is the median of its rounds; index time and memory count from paragraphs that are loaded.',
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
					.filter((_, at) => at !== 1)
					.map(measure => ({
						kind: 'bars' as const,
						log: true,
						title: `${name.of}: ${measure.name}, ${measure.unit}`,
						bars: names.map(engine => ({ label: engine, value: value(found, engine, measure) })),
					})),
			),
		},
		figures: [
			...corpora.slice(0, 1).flatMap(({ found }): Figure[] => {
				const [measure] = measures;
				if (!measure) return [];
				const goal = { atMost: 2 };
				return [{ name: 'essay: a question, median', value: value(found, 'Pilcrow', measure), unit: ' ms', goal }];
			}),
			...beside('essay', 0, 'MiniSearch'),
			...beside('xquad', 0, 'MiniSearch'),
			...beside('xquad', 0, 'Orama'),
			...beside('xquad', 2, 'Lunr'),
			...beside('xquad', 3, 'Lunr'),
		],
	};
};
