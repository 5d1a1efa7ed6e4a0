import { at, FIELDS, fieldsOf } from '../../src/answer/meeting.js';
import { readQuestion, stemsOf, type Want } from '../../src/answer/question.js';
import { known } from '../../src/answer/sameness.js';
import { shareOf, tellingOf } from '../../src/answer/telling.js';
import type { RankWeights } from '../../src/answer/vouching.js';
import { has } from '../../src/answer/wanted.js';
import { askingOf, meet, weightOf } from '../../src/answer/weigh.js';
import type { WorkIndex } from '../../src/answer/work-index.js';
import { type Asked, placeOf } from './data.js';

/** A question as the ranking sees it, worked out once: fitting tries many weights on it. */
export interface Sample {
	/** For cross-validation: samples of one group are never in both parts. */
	readonly group: string;
	/** How much it counts in fitting. */
	readonly count: number;
	readonly terms: Float64Array;
	readonly paragraphs: readonly {
		readonly answers: boolean;
		readonly sentences: readonly {
			readonly bits: Uint8Array;
			readonly telling: number;
			/** Evidence of its being just what is asked; less if it asks itself. */
			readonly known: number;
			/** 1 for each that is asked for and that it has, in the order of `WANTS`. */
			readonly wanted: readonly number[];
			readonly answers: boolean;
		}[];
	}[];
}

const MAX_PARAGRAPHS = 20;

const WANTS = ['time', 'number', 'name'] as const satisfies readonly Want[];

export const sample = (
	index: WorkIndex,
	{ question, passages, sentences }: Asked,
	group: string,
	count = 1,
): Sample => {
	const read = readQuestion(question, index);
	const found = index.findParagraphs(stemsOf(read), MAX_PARAGRAPHS);
	return {
		group,
		count,
		terms: Float64Array.from(read.terms, weightOf),
		paragraphs: found.map(id => {
			const paragraph = index.read(id);
			const met = read.terms.map(term => ({ share: shareOf(index, term), meetings: meet(paragraph, term) }));
			return {
				answers: passages.includes(id),
				sentences: paragraph.entries.map((entry, i) => {
					const sentence = paragraph.paragraph.sentences[i];
					const bits = Uint8Array.from(met, ({ meetings }) => fieldsOf(at(meetings, i)));
					const hits = read.terms.reduce((sum, { weight }, t) => sum + (bits[t] ? weight : 0), 0);
					return {
						bits,
						telling: met.reduce((sum, { share, meetings }) => sum + tellingOf(at(meetings, i), entry.amount, share), 0),
						known: known(read, entry, hits, index) - askingOf(sentence?.text ?? '', index),
						wanted: WANTS.map(want => (read.wants.has(want) && has(want, sentence?.text ?? '', entry, read) ? 1 : 0)),
						answers: sentence !== undefined && sentences.has(placeOf(sentence)),
					};
				}),
			};
		}),
	};
};

/** Weights as a vector: logarithms where they must stay positive. */
const toVector = ({ fields, telling, wanted, sharpness }: RankWeights): number[] => [
	...FIELDS.map(field => (fields[field] > 0 ? Math.log(fields[field]) : NOTHING)),
	Math.log(telling),
	...WANTS.map(want => wanted[want]),
	Math.log(sharpness),
];

/** What a work without a guide has no use for stays nothing. */
const positive = (logarithm: number): number => (logarithm > NOTHING ? Math.exp(logarithm) : 0);
const NOTHING = Math.log(1e-4);

const fromVector = (vector: readonly number[]): RankWeights => {
	const [telling = 0, time = 0, number = 0, name = 0, sharpness = 0] = vector.slice(FIELDS.length);
	const fields = Object.fromEntries(FIELDS.map((field, i) => [field, positive(vector[i] ?? 0)]));
	return {
		fields: fields as RankWeights['fields'],
		telling: Math.exp(telling),
		wanted: { time, number, name },
		sharpness: Math.exp(sharpness),
	};
};

const tableOf = ({ fields }: RankWeights): Float64Array =>
	new Float64Array(1 << FIELDS.length).map((_, bits) => {
		const sum = FIELDS.reduce((sum, field, i) => sum + (bits & (1 << i) ? fields[field] : 0), 0);
		return 1 - Math.exp(-sum);
	});

type Candidate = Sample['paragraphs'][number]['sentences'][number];

/** What a sentence scores, as `weigh` has it. */
const scoreOf = (
	{ bits, telling, known, wanted }: Candidate,
	terms: Float64Array,
	table: Float64Array,
	weights: RankWeights,
): number => {
	let sum = weights.telling * telling + known;
	for (let t = 0; t < terms.length; t++) sum += (terms[t] as number) * (table[bits[t] as number] as number);
	for (const [i, want] of WANTS.entries()) sum += weights.wanted[want] * (wanted[i] ?? 0);
	return sum;
};

/**
 * Mean of −log P(sentence that answers | question) and −log P(paragraph that answers | question), where a sentence's
 * probability is in proportion to exp(sharpness · score) and a paragraph's is the sum of its sentences'.
 */
export const lossOf = (samples: readonly Sample[], weights: RankWeights): number => {
	const table = tableOf(weights);
	let loss = 0;
	let count = 0;
	for (const { terms, paragraphs, count: own } of samples) {
		let all = 0;
		let right = 0;
		let rightParagraph = 0;
		for (const { answers, sentences } of paragraphs) {
			for (const sentence of sentences) {
				const score = scoreOf(sentence, terms, table, weights);
				const mass = Math.exp(weights.sharpness * score - 30);
				all += mass;
				if (sentence.answers) right += mass;
				if (answers) rightParagraph += mass;
			}
		}
		const floor = 1e-4;
		loss -= own * (0.5 * Math.log((right + floor * all) / (all || 1) || floor));
		loss -= own * (0.5 * Math.log((rightParagraph + floor * all) / (all || 1) || floor));
		count += own;
	}
	return loss / count;
};

export interface Measured {
	readonly questions: number;
	readonly p1: number;
	readonly p3: number;
	readonly s1: number;
}

/** Shares of questions whose paragraph comes first, is among three, whose first passage's sentence answers. */
export const measureSamples = (samples: readonly Sample[], weights: RankWeights): Measured => {
	const table = tableOf(weights);
	let [p1, p3, s1] = [0, 0, 0];
	for (const { terms, paragraphs } of samples) {
		const ranked = paragraphs
			.map(({ answers, sentences }) => {
				const scores = sentences.map(sentence => scoreOf(sentence, terms, table, weights));
				const greatest = Math.max(...scores);
				const sum = scores.reduce((sum, score) => sum + Math.exp(weights.sharpness * (score - greatest)), 0);
				const best = sentences[scores.indexOf(greatest)];
				return { score: greatest + Math.log(sum) / weights.sharpness, answers, sentence: best?.answers };
			})
			.sort((a, b) => b.score - a.score);
		if (ranked[0]?.answers) p1++;
		if (ranked.slice(0, 3).some(({ answers }) => answers)) p3++;
		if (ranked[0]?.sentence) s1++;
	}
	const n = samples.length;
	return { questions: n, p1: p1 / n, p3: p3 / n, s1: s1 / n };
};

/**
 * Fits weights by gradient descent (Adam, Kingma and Ba 2015; gradients by differences), drawn towards `prior`.
 * @param pull how strongly; keeps a weight that the samples say nothing of where it was
 */
export const fitRanking = (
	samples: readonly Sample[],
	prior: RankWeights,
	pull: number,
	rounds: number,
): RankWeights => {
	const start = toVector(prior);
	const free = start.map((_, i) => i >= FIELDS.length || prior.fields[FIELDS[i] ?? 'text'] > 0);
	const goal = (vector: readonly number[]): number =>
		lossOf(samples, fromVector(vector)) + pull * vector.reduce((sum, x, i) => sum + (x - (start[i] ?? 0)) ** 2, 0);
	const vector = [...start];
	const mean = vector.map(() => 0);
	const square = vector.map(() => 0);
	for (let round = 1; round <= rounds; round++) {
		const base = goal(vector);
		const slopes = vector.map((x, i) => {
			if (!free[i]) return 0;
			const moved = [...vector];
			moved[i] = x + 1e-3;
			return (goal(moved) - base) / 1e-3;
		});
		const rate = 0.12 * (1 - round / (rounds + 1)) + 0.01;
		for (const [i, slope] of slopes.entries()) {
			mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
			square[i] = 0.95 * (square[i] ?? 0) + 0.05 * slope ** 2;
			const step = (mean[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[i] ?? 0) / (1 - 0.95 ** round)) + 1e-8);
			if (free[i]) vector[i] = (vector[i] ?? 0) - rate * step;
		}
	}
	return fromVector(vector);
};
