import type { Verdict } from '../../src/answer/answer.js';
import type { Finder } from '../../src/answer/finder.js';
import type { Work } from '../../src/corpus/work.js';
import { type Asked, placeOf } from './data.js';

/** What an engine finds: ¶ numbers, best first, and the sentence of the first that answers best, as `4.5`. */
export interface Ranked {
	readonly paragraphs: readonly number[];
	readonly sentence?: string;
	readonly verdict?: Verdict;
}

export type Ranker = (question: string) => Ranked | Promise<Ranked>;

/** Shares of the answerable questions; `mrr` is the mean of 1 / place of the first paragraph that answers. */
export interface Measured {
	readonly questions: number;
	readonly p1: number;
	readonly p3: number;
	readonly s1: number;
	readonly mrr: number;
}

/** Pilcrow, as it is asked; what it keeps to itself is not found. */
export const rankerOf = (finder: Finder, work: Work): Ranker => {
	return question => {
		const { passages, verdict } = finder.ask(question);
		// A passage of another work holds its place, but answers nothing.
		const paragraphs = passages.map(passage => (passage.work === work ? passage.paragraph.number : 0));
		const [first] = passages;
		return { paragraphs, verdict, ...(first?.work === work ? { sentence: placeOf(first.sentence) } : {}) };
	};
};

export interface Result {
	readonly asked: Asked;
	readonly ranked: Ranked;
}

export const resultsOf = async (ranker: Ranker, asked: readonly Asked[]): Promise<Result[]> => {
	const results: Result[] = [];
	for (const one of asked) results.push({ asked: one, ranked: await ranker(one.question) });
	return results;
};

export const measured = (results: readonly Result[]): Measured => {
	const answerable = results.filter(({ asked }) => asked.answerable);
	let [p1, p3, s1, mrr] = [0, 0, 0, 0];
	for (const { asked, ranked } of answerable) {
		const place = ranked.paragraphs.findIndex(number => asked.passages.includes(number));
		if (place === 0) p1++;
		if (place >= 0 && place < 3) p3++;
		if (place >= 0) mrr += 1 / (place + 1);
		if (ranked.sentence !== undefined && asked.sentences.has(ranked.sentence)) s1++;
	}
	const n = Math.max(1, answerable.length);
	return { questions: answerable.length, p1: p1 / n, p3: p3 / n, s1: s1 / n, mrr: mrr / n };
};

/** How many questions of each sort got each verdict. */
export const verdictsOf = (results: readonly Result[]): Map<string, Record<Verdict, number>> => {
	const table = new Map<string, Record<Verdict, number>>();
	for (const { asked, ranked } of results) {
		const sort = asked.answerable ? 'answerable' : asked.kind;
		const row = table.get(sort) ?? { answered: 0, unsure: 0, 'not-found': 0 };
		if (ranked.verdict) row[ranked.verdict]++;
		table.set(sort, row);
	}
	return table;
};
