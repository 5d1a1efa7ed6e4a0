import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JudgeWeights } from '../../src/answer/verdict.js';
import type { RankWeights } from '../../src/answer/weigh.js';
import { indexWork } from '../../src/answer/work-index.js';
import { type Asked, articles, chatter, type Exam, essay, essayQuestions, together } from './data.js';
import { foldsOf } from './held-out.js';
import { type Case, caseOf, fitJudging, matrixOf, type Truth } from './judging.js';
import { fitRanking, type Measured, measureSamples, type Sample, sample } from './ranking.js';

/**
 * `npm run tune`: finds the weights of ranking and verdict and writes src/answer/weights.ts.
 *
 *     guided: the guide's own questions, each held out in its turn, and the development questions
 *     plain:  the articles of XQuAD, each alone and all in one work
 *
 * Every figure that it prints is cross-validated: measured on questions that had no part in the weights.
 */

/** A development question counts as much as so many of the guide's, in ranking and in judging. */
const DEV = { ranking: 4, judging: 8 };
/** The guide notes more that is left open than people ask. */
const NOTED = 0.2;
/** Where the search for weights begins: rough guesses. */
const PRIOR: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: { text: 0.8, exact: 0.2, near: 0.2, paragraph: 0.05, gist: 0.6, questions: 0.4, terms: 1.5, heading: 0.3 },
		wanted: 0.7,
		sharpness: 1.2,
	},
	plain: {
		fields: { text: 0.5, exact: 0.5, near: 0.25, paragraph: 0.5, gist: 0, questions: 0, terms: 0, heading: 0 },
		wanted: 0.7,
		sharpness: 1.1,
	},
};
/** How strongly they are held there: they move only where the questions say so. */
const PULL = 0.01;

interface Samples {
	readonly guided: readonly Sample[];
	readonly plain: readonly Sample[];
}

const rankingSamples = (work: ReturnType<typeof essay>, dev: readonly Asked[], exams: readonly Exam[]): Samples => {
	const held = foldsOf(work, 5).flatMap(({ work, asked }) => {
		const index = indexWork(work);
		return asked.map(one => sample(index, one, `¶${one.passages[0]}`));
	});
	const index = indexWork(work);
	const all = together(exams);
	const articles = exams.length > 0 ? indexWork(all.work) : undefined;
	return {
		guided: [
			...held,
			...dev.filter(one => one.answerable).map((one, i) => sample(index, one, `dev ${i}`, DEV.ranking)),
		],
		plain: articles ? all.asked.map(one => sample(articles, one, one.kind)) : [],
	};
};

const truthOf = ({ answerable, kind }: Asked): Truth =>
	answerable ? 'answered' : kind === 'off-topic' ? 'off' : 'near';

const guidedCases = (
	work: ReturnType<typeof essay>,
	dev: readonly Asked[],
	exams: readonly Exam[],
	weights: RankWeights,
): Case[] => {
	const whole = indexWork(work);
	const strange = exams.flatMap(({ asked }) => asked).filter((_, i) => i % 5 === 0);
	return [
		...foldsOf(work, 5).flatMap(({ work, asked, noted, gone }) => {
			const index = indexWork(work);
			return [
				...asked.map(one => caseOf(index, one.question, weights, { truth: 'answered', group: `¶${one.passages[0]}` })),
				...noted.map((one, i) => caseOf(index, one, weights, { truth: 'near', group: `noted ${i}`, count: NOTED })),
				...gone.map((one, i) => caseOf(index, one, weights, { truth: 'near', group: `gone ${i}`, count: NOTED })),
			];
		}),
		...strange.map(({ question, kind }) => caseOf(whole, question, weights, { truth: 'off', group: kind, count: 0.5 })),
		...chatter().map((line, i) => caseOf(whole, line, weights, { truth: 'off', group: `chat ${i}` })),
		...dev.map((one, i) =>
			caseOf(whole, one.question, weights, { truth: truthOf(one), group: `dev ${i}`, count: DEV.judging }),
		),
	];
};

/** Each article alone is asked about itself, about two questions of every other, and is talked to. */
const plainCases = (dev: readonly Asked[], exams: readonly Exam[], weights: RankWeights): Case[] => {
	const all = together(exams);
	const strangeToAll = [...chatter(), ...dev.map(({ question }) => question)];
	const whole = indexWork(all.work);
	return [
		...exams.flatMap(({ work, asked }, a) => {
			const index = indexWork(work);
			const group = work.title;
			const strange = exams.flatMap((other, b) => (a === b ? [] : other.asked.slice(a % 5, (a % 5) + 2)));
			return [
				...asked.map(one => caseOf(index, one.question, weights, { truth: 'answered', group })),
				...strange.map(one => caseOf(index, one.question, weights, { truth: 'off', group })),
				...chatter().map(line => caseOf(index, line, weights, { truth: 'off', group, count: 0.5 })),
			];
		}),
		...all.asked.map(one => caseOf(whole, one.question, weights, { truth: 'answered', group: one.kind })),
		...strangeToAll.map((one, i) => caseOf(whole, one, weights, { truth: 'off', group: `chat ${i}`, count: 10 })),
	];
};

/** Measures what was fitted without them on each part in turn. */
const crossValidate = <T extends { readonly group: string }, W, M>(
	items: readonly T[],
	folds: number,
	fit: (items: readonly T[]) => W,
	measure: (items: readonly T[], weights: W) => M,
): { items: readonly T[]; measured: M }[] => {
	const groups = [...new Set(items.map(({ group }) => group))];
	return Array.from({ length: folds }, (_, fold) => {
		const out = new Set(groups.filter((_, i) => i % folds === fold));
		const held = items.filter(({ group }) => out.has(group));
		const weights = fit(items.filter(({ group }) => !out.has(group)));
		return { items: held, measured: measure(held, weights) };
	});
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const showRanking = (name: string, samples: readonly Sample[], prior: RankWeights): void => {
	const parts = crossValidate(
		samples,
		5,
		some => fitRanking(some, prior, PULL, 40),
		(some, weights) => ({
			dev: measureSamples(
				some.filter(({ group }) => group.startsWith('dev')),
				weights,
			),
			rest: measureSamples(
				some.filter(({ group }) => !group.startsWith('dev')),
				weights,
			),
		}),
	);
	for (const part of ['dev', 'rest'] as const) {
		const measured = parts.map(({ measured }) => measured[part]);
		const n = measured.reduce((sum, { questions }) => sum + questions, 0);
		if (n === 0) continue;
		const mean = (key: keyof Measured): string =>
			percent(measured.reduce((sum, one) => sum + (one.questions > 0 ? one[key] * one.questions : 0), 0) / n);
		const label = part === 'dev' ? 'development questions' : `${name}, held out`;
		console.log(`${label.padEnd(28)} n ${n}  p@1 ${mean('p1')}  p@3 ${mean('p3')}  s@1 ${mean('s1')}`);
	}
};

const showJudging = (name: string, cases: readonly Case[], kind: 'guided' | 'plain'): void => {
	const parts = crossValidate(
		cases,
		5,
		some => fitJudging(some, kind),
		(some, weights) => [
			matrixOf(
				some.filter(({ group }) => group.startsWith('dev')),
				weights,
			),
			matrixOf(
				some.filter(({ group }) => !group.startsWith('dev')),
				weights,
			),
		],
	);
	for (const [i, label] of ['development questions', name].entries()) {
		for (const truth of ['answered', 'near', 'off'] as const) {
			const sum = (verdict: string): number =>
				parts.reduce((sum, { measured }) => sum + (measured[i]?.[truth][verdict] ?? 0), 0);
			const [answered, unsure, none] = [sum('answered'), sum('unsure'), sum('not-found')];
			const n = answered + unsure + none;
			if (n === 0) continue;
			const shares = `answered ${percent(answered / n)}  unsure ${percent(unsure / n)}  not-found ${percent(none / n)}`;
			console.log(`${label.padEnd(28)} ${truth.padEnd(8)} n ${n}  ${shares}`);
		}
	}
};

const rounded = (_: string, value: unknown): unknown =>
	typeof value === 'number' ? Number(value.toPrecision(3)) : value;

/** The weights as the source file that holds them. */
export const sourceOf = (
	ranking: Readonly<Record<'guided' | 'plain', RankWeights>>,
	judging: Readonly<Record<'guided' | 'plain', JudgeWeights>>,
): string => `import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by \`npm run tune\`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = ${JSON.stringify(ranking, rounded, '\t')};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = ${JSON.stringify(judging, rounded, '\t')};
`;

const main = (): void => {
	const work = essay({ guide: true });
	const dev = essayQuestions('essay-dev.jsonl', work);
	const exams = articles();
	if (exams.length === 0) throw new Error('xquad-dev.json is missing; put it into ../shared/eval');
	const samples = rankingSamples(work, dev, exams);
	showRanking('guide questions', samples.guided, PRIOR.guided);
	showRanking('XQuAD', samples.plain, PRIOR.plain);
	const ranking = {
		guided: fitRanking(samples.guided, PRIOR.guided, PULL, 60),
		plain: fitRanking(samples.plain, PRIOR.plain, PULL, 60),
	};
	const cases = {
		guided: guidedCases(work, dev, exams, ranking.guided),
		plain: plainCases(dev, exams, ranking.plain),
	};
	showJudging('guide questions, chat', cases.guided, 'guided');
	showJudging('XQuAD, chat', cases.plain, 'plain');
	const judging = { guided: fitJudging(cases.guided, 'guided'), plain: fitJudging(cases.plain, 'plain') };
	const file = fileURLToPath(new URL('../../src/answer/weights.ts', import.meta.url));
	writeFileSync(file, sourceOf(ranking, judging));
	console.log(`Written: ${file}. Format it with: npx biome check --write src/answer/weights.ts`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
