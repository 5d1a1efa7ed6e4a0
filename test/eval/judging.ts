import { readQuestion } from '../../src/answer/question.js';
import type { JudgeWeights, Model, Sign, Signs } from '../../src/answer/verdict.js';
import { judge, scoreOf, signsOf } from '../../src/answer/verdict.js';
import type { RankWeights } from '../../src/answer/vouching.js';
import { weigh, weighUnsaid } from '../../src/answer/weigh.js';
import type { WorkIndex } from '../../src/answer/work-index.js';

/** `near`: on the work's subject, but left open by it; `off`: on something else. */
export type Truth = 'answered' | 'near' | 'off';

/** A question as the verdict sees it; without signs if nothing was found at all. */
export interface Case {
	readonly truth: Truth;
	readonly group: string;
	readonly count: number;
	readonly signs?: Signs;
	/** Put to a work whose guide has few notes: it tells how far the subject's threshold yields there, and no more. */
	readonly isAside?: boolean;
}

export const caseOf = (
	index: WorkIndex,
	question: string,
	weights: RankWeights,
	{ truth, group, count = 1 }: { truth: Truth; group: string; count?: number },
): Case => {
	const read = readQuestion(question, index);
	const [best, next] = weigh(index, read, weights);
	if (!best) return { truth, group, count };
	const unsaid = weighUnsaid(index, read, weights);
	return { truth, group, count, signs: signsOf(index, read, best, next, unsaid, weights) };
};

/** Signs that tell an answer from a near miss, and those that tell the subject. */
const SIGNS = {
	guided: {
		answers: [
			'share',
			'telling',
			'margin',
			'likeness',
			'noted',
			'hits',
			'unknown',
			'strange',
			'lacking',
			'who',
			'which',
			'detailed',
		],
		onTopic: [
			'telling',
			'likeness',
			'noted',
			'amount',
			'unknown',
			'hits',
			'subject',
			'personal',
			'addressed',
			'who',
			'what',
			'which',
			'why',
			'how',
			'topical',
		],
	},
	plain: {
		answers: ['share', 'lead', 'amount', 'hits', 'lacking'],
		onTopic: ['share', 'lead', 'amount', 'unknown', 'hits', 'subject', 'personal', 'addressed', 'topical'],
	},
} as const satisfies Record<string, Record<string, readonly Sign[]>>;

/**
 * What is bearable: the shares of answerable questions that are not answered and that are not even shown anything, of
 * near misses taken for answers, of other talk taken for questions that the work answers and shown something.
 */
const BEARABLE = {
	guided: { unanswered: 0.04, unshown: 0.015, near: 0.15, off: 0.08, offShown: 0.08 },
	plain: { unanswered: 0.05, unshown: 0.002, near: 1, off: 0.1, offShown: 0.3 },
};

/** Thresholds are tried up to this share of answerable questions lost. */
const MOST_LOST = 0.12;

/** Fits both models, then sets their thresholds where the errors come nearest to bearable. */
export const fitJudging = (cases: readonly Case[], kind: keyof typeof SIGNS): JudgeWeights => {
	const unnamed = cases.filter(({ signs }) => !signs?.named);
	const seen = unnamed.filter(({ isAside }) => !isAside);
	const of = (truth: Truth): Case[] => seen.filter(one => one.signs && one.truth === truth);
	const [answerable, near, off] = [of('answered'), of('near'), of('off')];
	// Without a guide nothing tells what the work leaves open: there the one question is asked twice, the second time harder.
	const answers = logistic(answerable, kind === 'guided' ? near : off, SIGNS[kind].answers);
	// What the work leaves open is about its subject nevertheless.
	const onTopic = logistic(kind === 'guided' ? [...answerable, ...near] : answerable, off, SIGNS[kind].onTopic);
	const scored = seen.map(({ truth, count, signs }) => ({
		truth,
		count,
		answers: signs ? scoreOf(answers, signs) : Number.NEGATIVE_INFINITY,
		onTopic: signs ? scoreOf(onTopic, signs) : Number.NEGATIVE_INFINITY,
	}));
	const share = (truth: Truth, first: number, second: number): number => {
		let all = 0;
		let through = 0;
		for (const one of scored) {
			if (one.truth !== truth) continue;
			all += one.count;
			if (one.answers >= first && one.onTopic >= second) through += one.count;
		}
		return all > 0 ? through / all : 0;
	};
	/** The error that goes furthest beyond what is bearable; where it is the same, all of them decide. */
	const cost = (first: number, second: number): number => {
		const any = Number.NEGATIVE_INFINITY;
		const { unanswered, unshown, near, off, offShown } = BEARABLE[kind];
		const ratios = [
			(1 - share('answered', first, second)) / unanswered,
			(1 - share('answered', any, second)) / unshown,
			share('near', first, second) / near,
			share('off', first, second) / off,
			share('off', any, second) / offShown,
		];
		return Math.max(...ratios) + 0.01 * ratios.reduce((sum, ratio) => sum + ratio, 0);
	};
	let best = { answers: 0, onTopic: 0, cost: Number.POSITIVE_INFINITY };
	for (let one = 0; one <= MOST_LOST; one += 0.005) {
		for (let other = 0; other <= MOST_LOST; other += 0.005) {
			const [first, second] = [below(answerable, answers, one), below(answerable, onTopic, other)];
			const own = cost(first, second);
			if (own < best.cost) best = { answers: first, onTopic: second, cost: own };
		}
	}
	const found = { ...onTopic, bias: onTopic.bias - best.onTopic };
	const aside = unnamed.filter(({ isAside }) => isAside);
	return {
		answers: { ...answers, bias: answers.bias - best.answers },
		onTopic: aside.length > 0 ? yielding(found, aside, answerable[0]?.signs?.notes ?? 0) : found,
	};
};

/**
 * The model with a weight for notes, so that its threshold is where it was for a work as richly noted as that it was
 * fitted to, and lower where there are fewer: at the least errors of both kinds.
 */
const yielding = (model: Model, cases: readonly Case[], rich: number): Model => {
	const errors = (model: Model): number => {
		const share = (ofTruth: readonly Case[], isWrong: (score: number) => boolean): number =>
			ofTruth.filter(({ signs }) => isWrong(signs ? scoreOf(model, signs) : Number.NEGATIVE_INFINITY)).length /
			ofTruth.length;
		const answerable = cases.filter(({ truth }) => truth === 'answered');
		const off = cases.filter(({ truth }) => truth === 'off');
		return share(answerable, score => score < 0) + share(off, score => score >= 0);
	};
	const tried = Array.from({ length: 21 }, (_, i): Model => {
		const weight = i / 10;
		return { ...model, notes: -weight, bias: model.bias + weight * rich };
	});
	return tried.reduce((best, one) => (errors(one) < errors(best) ? one : best));
};

/** The score below which that share of the cases lies, by their counts. */
const below = (cases: readonly Case[], model: Model, share: number): number => {
	const scores = cases
		.flatMap(({ signs, count }) => (signs ? [{ score: scoreOf(model, signs), count }] : []))
		.sort((a, b) => a.score - b.score);
	const bound = share * scores.reduce((sum, { count }) => sum + count, 0);
	let passed = 0;
	for (const { score, count } of scores) {
		passed += count;
		if (passed > bound) return score;
	}
	return scores.at(-1)?.score ?? 0;
};

/** Logistic regression by gradient descent on standardised signs, each class with the same weight in all. */
const logistic = (right: readonly Case[], wrong: readonly Case[], names: readonly Sign[]): Model => {
	const rows = [wrong, right].flatMap((cases, yes) =>
		cases.flatMap(({ signs, count }) => (signs ? [{ signs, yes, count }] : [])),
	);
	const size = [0, 1].map(side => rows.filter(({ yes }) => yes === side).reduce((sum, { count }) => sum + count, 0));
	const scale = names.map(name => {
		const mean = rows.reduce((sum, { signs }) => sum + signs[name], 0) / rows.length;
		const spread = Math.sqrt(rows.reduce((sum, { signs }) => sum + (signs[name] - mean) ** 2, 0) / rows.length);
		return { mean, spread: spread || 1 };
	});
	const data = rows.map(({ signs, yes, count }) => ({
		x: names.map((name, i) => (signs[name] - (scale[i]?.mean ?? 0)) / (scale[i]?.spread ?? 1)),
		yes,
		weight: count / (2 * (size[yes] ?? 1)),
	}));
	const weights = names.map(() => 0);
	let bias = 0;
	for (let round = 0; round < 1500; round++) {
		const slopes = weights.map(weight => 0.002 * weight);
		let slope = 0;
		for (const { x, yes, weight } of data) {
			const z = x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);
			const error = weight * (1 / (1 + Math.exp(-z)) - yes);
			slope += error;
			for (const [i, value] of x.entries()) slopes[i] = (slopes[i] ?? 0) + error * value;
		}
		bias -= 2 * slope;
		for (const [i, step] of slopes.entries()) weights[i] = (weights[i] ?? 0) - 2 * step;
	}
	const plain = names.map((name, i) => [name, (weights[i] ?? 0) / (scale[i]?.spread ?? 1)] as const);
	const shift = plain.reduce((sum, [, weight], i) => sum + weight * (scale[i]?.mean ?? 0), 0);
	return { ...Object.fromEntries(plain), bias: bias - shift };
};

/** How many questions of each truth got each verdict. */
export const matrixOf = (cases: readonly Case[], weights: JudgeWeights): Record<Truth, Record<string, number>> => {
	const counts = { answered: 0, unsure: 0, 'not-found': 0 };
	const matrix = { answered: { ...counts }, near: { ...counts }, off: { ...counts } };
	for (const { truth, signs } of cases) matrix[truth][signs ? judge(signs, weights) : 'not-found']++;
	return matrix;
};
