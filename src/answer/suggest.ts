import type { Suggestion } from './answer.js';
import { mend } from './mending.js';
import { foldedOf, indexQuestions, keyOf, type Posting, STOP_WEIGHT, type SuggestIndex } from './suggest-index.js';
import { formsOf, type Word, wordsOf } from './words.js';
import type { WorkIndex } from './work-index.js';

/** A suggestion with its score: the share of what was typed that it meets, and more if it has that in one piece. */
interface Scored {
	readonly suggestion: Suggestion;
	readonly score: number;
}

/** Suggestions for what was typed so far, best first. */
export type Suggester = (typed: string, limit: number) => Scored[];

/** So many words of what was typed are read. */
const MAX_WORDS = 30;
/** What a word counts that a question lacks, and only its sentence has, or the guide's other names for what that says. */
const BY_SENTENCE = 0.4;
/** What it counts that a question begins with just what was typed, or has it in one piece; to have every word is 1. */
const BEGINNING = 0.5;
const PIECE = 0.25;
/** Of two questions that have the same the one with fewer words comes first. */
const A_WORD = 0.001;
/** What scores less than this share of the best is not offered. */
const ENOUGH = 0.5;

/** Prepares the questions of one work; where its guide has none, nothing is suggested. */
export const suggester = (index: WorkIndex): Suggester => {
	const { work } = index;
	const lookup = indexQuestions(index);
	const all = lookup.questions.map(({ question, sentence }) => ({ work, question, sentence }));
	const spread = spreadOf(all);
	return (typed, limit) => {
		const asked = wordsOf(typed, MAX_WORDS);
		if (asked.length === 0 || all.length === 0) return spread.slice(0, limit);
		const shares = sharesOf(asked, lookup, index);
		const piece = foldedOf(asked);
		const scores = lookup.questions.map(({ folded, length }, i) => {
			const share = shares[i] ?? 0;
			const whole = folded.startsWith(piece) ? BEGINNING : 0;
			const within = share > 0 && asked.length > 1 && folded.includes(` ${piece}`) ? PIECE : 0;
			const score = share + Math.max(whole, within);
			return score > 0 ? score - length * A_WORD : 0;
		});
		return highest(scores, limit).map(i => ({ suggestion: all[i] as Suggestion, score: scores[i] as number }));
	};
};

/** The positions of the highest scores, highest first; of like ones the first. Without sorting all: there are thousands. */
const highest = (scores: readonly number[], limit: number): number[] => {
	const enough = ENOUGH * scores.reduce((most, score) => Math.max(most, score), 0);
	const chosen: number[] = [];
	for (const [i, score] of scores.entries()) {
		if (score <= 0 || score < enough || score <= (scores[chosen[limit - 1] ?? -1] ?? 0)) continue;
		const behind = chosen.findIndex(other => (scores[other] ?? 0) < score);
		chosen.splice(behind < 0 ? chosen.length : behind, 0, i);
		chosen.length = Math.min(chosen.length, limit);
	}
	return chosen;
};

/** One of each paragraph before a second one of any. */
const spreadOf = (all: readonly Suggestion[]): Scored[] => {
	const turn = new Map<number, number>();
	return all
		.map(suggestion => {
			const seen = turn.get(suggestion.sentence.paragraph) ?? 0;
			turn.set(suggestion.sentence.paragraph, seen + 1);
			return { suggestion, score: 1 / (1 + seen) };
		})
		.sort((a, b) => b.score - a.score);
};

/** What a typed word may be, and what that counts. */
interface Meant {
	readonly posting: Posting;
	readonly counts: number;
}

/** The words that a typed one may be; `full` is what it counts to have it whole. */
const meantBy = (
	word: Word,
	isLast: boolean,
	{ postings }: SuggestIndex,
	{ forms, rarity }: WorkIndex,
): { readonly meant: readonly Meant[]; readonly full: number } => {
	const whole = postings.get(keyOf(word));
	const meant = whole ? [{ posting: whole, counts: whole.weight }] : [];
	let full = whole?.weight ?? 0;
	if (isLast) {
		// It may not be typed to its end: the more is missing, the less it counts.
		for (const plain of forms.atPrefix(word.plain).keys()) {
			const posting = postingOf(plain, postings);
			if (!posting) continue;
			const weight = whole ? Math.min(posting.weight, whole.weight) : posting.weight;
			full = Math.max(full, weight);
			meant.push({ posting, counts: (weight * word.plain.length) / plain.length });
		}
	}
	if (meant.length > 0) return { meant, full };
	const slip = forms.has(word.plain) ? undefined : postingOf(mend(word.plain, forms) ?? '', postings);
	if (!slip) return { meant, full: word.stop ? STOP_WEIGHT : rarity(word.stem) };
	return { meant: [{ posting: slip, counts: slip.weight }], full: slip.weight };
};

const postingOf = (plain: string, postings: SuggestIndex['postings']): Posting | undefined => {
	const [form] = formsOf(plain);
	return form && postings.get(keyOf(form));
};

/**
 * The share of the typed words that each question has, by weight. If one of them tells something, a question that has
 * none but stop words has nothing.
 */
const sharesOf = (asked: readonly Word[], lookup: SuggestIndex, index: WorkIndex): Float64Array => {
	const shares = new Float64Array(lookup.questions.length);
	/** What each question has of one typed word: the best of all that it may be. */
	const had = new Float64Array(shares.length);
	const count = (place: number, counts: number): void => {
		const more = counts - (had[place] ?? 0);
		if (more <= 0) return;
		had[place] = counts;
		shares[place] = (shares[place] ?? 0) + more;
	};
	const last = asked.at(-1);
	const isTelling = asked.some(({ stop }) => !stop);
	let sum = 0;
	// Stop words at the end, when it is known which questions have more.
	for (const word of [...asked].sort((a, b) => Number(a.stop) - Number(b.stop))) {
		const { meant, full } = meantBy(word, word === last, lookup, index);
		sum += full;
		had.fill(0);
		for (const { posting, counts } of meant) {
			for (const place of posting.places) {
				if (!posting.stop || !isTelling || shares[place]) count(place, counts);
			}
			for (const [first, end] of posting.runs) {
				for (let place = first; place < end; place++) count(place, BY_SENTENCE * counts);
			}
		}
	}
	return shares.map(share => share / sum);
};
