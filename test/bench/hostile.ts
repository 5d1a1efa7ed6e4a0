import fc from 'fast-check';
import type { createFinder } from '../../src/answer/finder.js';
import type { checkQuotation } from '../../src/answer/quotation.js';
import type { loadLibrary } from '../../src/corpus/load.js';
import { bombs, hostile } from '../support/hostile.js';
import { built } from './built.js';
import { type Extent, type Report, shown } from './report/report.js';
import { quantile } from './report/stats.js';

/** Discord lets nobody write more characters than that in a message. */
const LONGEST = 4000;

/** Anything that a person can send as a question: nonsense, and as much of each bomb as fits into a message. */
const question = fc.oneof(
	{ weight: 3, arbitrary: hostile },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: LONGEST }) },
	{ weight: 1, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 60 }) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom(...Object.values(bombs)), fc.nat(1000))
			.map(([bomb, from]) => bomb.slice(from, from + LONGEST)),
	},
);

/** Each text is tried so often, and the shortest time counts: the others hold what else the machine was doing. */
const TIMES = 3;

/** In ms. */
const timeOf = (deed: (typed: string) => unknown, typed: string): number => {
	const start = performance.now();
	deed(typed);
	return performance.now() - start;
};

/** The longest time that any question takes, whatever it is. */
export const hostileQuestions = async ({ quick, say }: Extent): Promise<Report> => {
	const { createFinder: create } = (await built('answer/finder.js')) as { createFinder: typeof createFinder };
	const { checkQuotation: check } = (await built('answer/quotation.js')) as { checkQuotation: typeof checkQuotation };
	const { loadLibrary: load } = (await built('corpus/load.js')) as { loadLibrary: typeof loadLibrary };
	const loaded = load('corpus');
	if (!loaded.ok) throw new Error('the corpus is broken');
	const finder = create(loaded.value);
	const numRuns = quick ? 100 : 10_000;
	const questions = fc.sample(question, { numRuns, seed: 1 });
	const deeds: Readonly<Record<string, (typed: string) => unknown>> = {
		ask: typed => finder.ask(typed),
		search: typed => finder.search(typed),
		'complete while typing': typed => finder.suggest(typed),
		'check a quotation': typed => check(loaded.value, typed),
	};
	const measured = Object.entries(deeds).map(([name, deed]) => {
		say(`${name}: ${numRuns} texts`);
		const times = questions.map(typed => Math.min(...Array.from({ length: TIMES }, () => timeOf(deed, typed))));
		return { name, times, longest: quantile(times, 1) };
	});
	return {
		title: 'Hostile questions',
		how: `${numRuns.toLocaleString('en')} generated texts of up to ${LONGEST} characters: any Unicode, lone surrogates, combining marks, overrides of direction, words that are names in JavaScript, traps for regular expressions. Each is tried ${TIMES} times, and the shortest time counts.`,
		table: {
			head: ['', 'median', '99th percentile', 'longest'],
			rows: measured.map(({ name, times, longest }) => [
				name,
				`${shown(quantile(times, 0.5))} ms`,
				`${shown(quantile(times, 0.99))} ms`,
				`${shown(longest)} ms`,
			]),
		},
		chart: {
			title: 'The longest time that a text has taken',
			panels: [
				{
					kind: 'bars',
					title: 'ms',
					bars: measured.map(({ name, longest }) => ({ label: name, value: longest })),
				},
			],
		},
		figures: measured.map(({ name, longest }) => ({
			name: `Longest: ${name}`,
			value: longest,
			unit: ' ms',
			goal: { atMost: 50 },
		})),
	};
};
