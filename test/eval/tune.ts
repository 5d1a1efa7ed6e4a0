import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JudgeWeights } from '../../src/answer/verdict.js';
import type { RankWeights } from '../../src/answer/vouching.js';
import { indexWork } from '../../src/answer/work-index.js';
import type { Work } from '../../src/corpus/work.js';
import { type Asked, articles, chatter, type Exam, essay, essayQuestions, together } from './data.js';
import { type Case, caseOf, fitJudging, matrixOf, type Truth } from './judging.js';
import { fitRanking, type Measured, measureSamples, type Sample, sample } from './ranking.js';

/**
 * `npm run tune`: finds the weights of ranking and verdict and writes src/answer/weights.ts.
 *
 *     guided: the development questions, and more of that kind, to the essay
 *     plain:  the articles of XQuAD, each alone and all in one work
 *
 * Every figure that it prints is cross-validated: measured on questions that had no part in the weights.
 */

/** Where the search for weights begins: rough guesses. */
const PRIOR: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: { text: 0.8, exact: 0.2, near: 0.2, paragraph: 0.05, gist: 0.6, questions: 0.4, terms: 1.5, heading: 0.3 },
		telling: 0.6,
		wanted: { time: 0.7, number: 0.7, name: 0.3 },
		sharpness: 1,
	},
	plain: {
		fields: { text: 0.5, exact: 0.5, near: 0.25, paragraph: 0.5, gist: 0, questions: 1, terms: 0, heading: 0 },
		telling: 0.6,
		wanted: { time: 0.7, number: 0.7, name: 0.3 },
		sharpness: 1,
	},
};
/** How strongly they are held there: they move only where the questions say so. */
const PULL = 0.003;
const ROUNDS = 60;
const FOLDS = 5;

interface Samples {
	readonly guided: readonly Sample[];
	readonly plain: readonly Sample[];
}

/** A question to the essay, with a group of its own. */
interface Posed {
	readonly asked: Asked;
	readonly group: string;
}

const rankingSamples = (work: Work, posed: readonly Posed[], exams: readonly Exam[]): Samples => {
	const index = indexWork(work);
	const all = together(exams);
	const articles = indexWork(all.work);
	return {
		guided: posed.filter(({ asked }) => asked.answerable).map(({ asked, group }) => sample(index, asked, group)),
		plain: all.asked.map(one => sample(articles, one, one.kind)),
	};
};

const truthOf = ({ answerable, kind }: Asked): Truth =>
	answerable ? 'answered' : kind === 'off-topic' ? 'off' : 'near';

const guidedCases = (work: Work, posed: readonly Posed[], exams: readonly Exam[], weights: RankWeights): Case[] => {
	const strange = exams.flatMap(({ asked }) => asked).filter((_, i) => i % 5 === 0);
	const casesOf = (noted: Work): Case[] => {
		const index = indexWork(noted);
		return [
			...posed.map(({ asked, group }) => caseOf(index, asked.question, weights, { truth: truthOf(asked), group })),
			...strange.map(({ question, kind }) =>
				caseOf(index, question, weights, { truth: 'off', group: kind, count: 0.2 }),
			),
			...chatter().map((line, i) => caseOf(index, line, weights, { truth: 'off', group: `chat ${i}`, count: 0.6 })),
		];
	};
	const aside = FEWER.flatMap(few => casesOf(withFewer(work, few)));
	return [...casesOf(work), ...aside.map(one => ({ ...one, isAside: true }))];
};

/** Guides that an editor has spent less time on: so many questions a sentence, and each so manieth note on the unsaid. */
const FEWER = [
	{ questions: 0, nth: 4 },
	{ questions: 2, nth: 2 },
	{ questions: 4, nth: 2 },
	{ questions: 8, nth: 1 },
] as const;

const withFewer = (work: Work, { questions, nth }: (typeof FEWER)[number]): Work => {
	const fewer = <T extends { questions: string[]; terms: string[] }>(notes: T, terms: number): T => ({
		...notes,
		questions: notes.questions.slice(0, questions),
		terms: notes.terms.slice(0, terms),
	});
	const { paragraphs = [], unsaid = [] } = work.guide ?? {};
	const guide = {
		paragraphs: paragraphs.map(paragraph => ({
			...paragraph,
			sentences: paragraph.sentences.map(sentence => fewer(sentence, 2 * questions)),
		})),
		unsaid: unsaid.filter((_, i) => i % nth === 0).map(note => fewer(note, questions)),
	};
	return { ...work, guide };
};

/** Each article alone is asked about itself, about two questions of every other, and is talked to. */
const plainCases = (posed: readonly Posed[], exams: readonly Exam[], weights: RankWeights): Case[] => {
	const all = together(exams);
	const strangeToAll = [...chatter(), ...posed.map(({ asked }) => asked.question)];
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

/** What was fitted without each part in turn, with that part. */
const crossFitted = <T extends { readonly group: string }, W>(
	items: readonly T[],
	learn: (items: readonly T[]) => W,
): { held: readonly T[]; weights: W }[] => {
	const groups = [...new Set(items.map(({ group }) => group))];
	return Array.from({ length: FOLDS }, (_, fold) => {
		const out = new Set(groups.filter((_, i) => i % FOLDS === fold));
		const held = items.filter(({ group }) => out.has(group));
		return { held, weights: learn(items.filter(({ group }) => !out.has(group))) };
	});
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Sorts of questions to tell apart in what is printed, by the beginning of their groups. */
const SORTS = ['dev', 'train'];
const sortOf = (group: string): string => SORTS.find(sort => group.startsWith(sort)) ?? 'other';

const ofSort = <T extends { readonly group: string }>(items: readonly T[], sort: string): T[] =>
	items.filter(({ group }) => sortOf(group) === sort);

const showRanking = (samples: readonly Sample[], prior: RankWeights): void => {
	const parts = crossFitted(samples, some => fitRanking(some, prior, PULL, ROUNDS));
	for (const sort of [...SORTS, 'other']) {
		const measured = parts.map(({ held, weights }) => measureSamples(ofSort(held, sort), weights));
		const n = measured.reduce((sum, { questions }) => sum + questions, 0);
		if (n === 0) continue;
		const mean = (key: keyof Measured): string =>
			percent(measured.reduce((sum, one) => sum + (one.questions > 0 ? one[key] * one.questions : 0), 0) / n);
		console.log(`${sort.padEnd(6)} n ${n}  p@1 ${mean('p1')}  p@3 ${mean('p3')}  s@1 ${mean('s1')}`);
	}
};

const showJudging = (cases: readonly Case[], kind: 'guided' | 'plain'): void => {
	const parts = crossFitted(cases, some => fitJudging(some, kind));
	for (const sort of [...SORTS, 'other']) {
		const measured = parts.map(({ held, weights }) =>
			matrixOf(
				ofSort(held, sort).filter(({ isAside }) => !isAside),
				weights,
			),
		);
		for (const truth of ['answered', 'near', 'off'] as const) {
			const sum = (verdict: string): number => measured.reduce((sum, one) => sum + (one[truth][verdict] ?? 0), 0);
			const [answered, unsure, none] = [sum('answered'), sum('unsure'), sum('not-found')];
			const n = answered + unsure + none;
			if (n === 0) continue;
			const shares = `answered ${percent(answered / n)}  unsure ${percent(unsure / n)}  not-found ${percent(none / n)}`;
			console.log(`${sort.padEnd(6)} ${truth.padEnd(8)} n ${n}  ${shares}`);
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
import type { RankWeights } from './vouching.js';

// Written by \`npm run tune\`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = ${JSON.stringify(ranking, rounded, '\t')};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = ${JSON.stringify(judging, rounded, '\t')};
`;

const main = (): void => {
	const work = essay({ guide: true });
	const posed = (['dev', 'train'] as const).flatMap(sort =>
		essayQuestions(`essay-${sort}.jsonl`, work).map((asked, i): Posed => ({ asked, group: `${sort} ${i}` })),
	);
	const exams = articles();
	if (exams.length === 0) throw new Error('xquad-dev.json is missing; put it into ../shared/eval');
	const samples = rankingSamples(work, posed, exams);
	console.log('With a guide: ranking');
	showRanking(samples.guided, PRIOR.guided);
	console.log('Without one: ranking');
	showRanking(samples.plain, PRIOR.plain);
	const ranking = {
		guided: fitRanking(samples.guided, PRIOR.guided, PULL, ROUNDS),
		plain: fitRanking(samples.plain, PRIOR.plain, PULL, ROUNDS),
	};
	const cases = {
		guided: guidedCases(work, posed, exams, ranking.guided),
		plain: plainCases(posed, exams, ranking.plain),
	};
	console.log('With a guide: verdicts');
	showJudging(cases.guided, 'guided');
	console.log('Without one: verdicts');
	showJudging(cases.plain, 'plain');
	const judging = { guided: fitJudging(cases.guided, 'guided'), plain: fitJudging(cases.plain, 'plain') };
	const file = fileURLToPath(new URL('../../src/answer/weights.ts', import.meta.url));
	writeFileSync(file, sourceOf(ranking, judging));
	console.log(`Written: ${file}. Format it with: npx biome check --write src/answer/weights.ts`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
