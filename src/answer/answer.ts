import type { Paragraph, Sentence, Work } from '../corpus/work.js';

/** `unsure`: the nearest passages, said to be so; `not-found`: the work does not say. */
export type Verdict = 'answered' | 'unsure' | 'not-found';

/** A stretch of a text: offsets in UTF-16 units, `end` behind the last. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A word of the question, and through what it led to a sentence. */
export interface Reason {
	/** As it stands in the question. */
	readonly word: string;
	/** `text`: the sentence or its paragraph has it; `guide`: the guide's wording for the sentence has it. */
	readonly through: 'text' | 'guide';
	/** The word that it met there. */
	readonly met: string;
}

/** A paragraph as a search result. */
export interface Passage {
	readonly work: Work;
	readonly paragraph: Paragraph;
	/** The sentence that answers best. */
	readonly sentence: Sentence;
	/** Above 0; compares passages of one answer only. */
	readonly score: number;
	/** Where in the paragraph's text the question's words stand, in order, not overlapping. */
	readonly matched: readonly Span[];
	/** Why this passage: one entry a word of the question that met something. */
	readonly reasons: readonly Reason[];
}

/** What the editor remarks on a question that the work leaves open. */
export interface Remark {
	readonly work: Work;
	/** "The essay does not say …": the guide's words, not the author's. */
	readonly text: string;
	/** The paragraph that comes nearest. */
	readonly nearest: Paragraph;
}

export interface Answer {
	readonly question: string;
	readonly verdict: Verdict;
	/** Best first, at most 10, each paragraph once; empty for `not-found`. */
	readonly passages: readonly Passage[];
	/** With `unsure` alone. */
	readonly remark?: Remark;
	/**
	 * The language to ask in, as BCP 47 has it (`und` if it cannot be told), where the question is in another and so was
	 * not answered.
	 */
	readonly unread?: string;
	/** The work of which a summary is asked for, as by "tl;dr"; the passages are those that it quotes, in the work's order. */
	readonly summaryOf?: Work;
}

/** What a look-up of words comes to. */
export type SearchResult =
	| {
			readonly kind: 'found';
			readonly words: string;
			/** Best first, each paragraph once, at most as many as were asked for; `matched` holds every match. */
			readonly passages: readonly Passage[];
			/** Matches in all. */
			readonly count: number;
			/** Every paragraph with a match, work by work, in the order of the text. */
			readonly places: readonly { readonly work: Work; readonly paragraphs: readonly number[] }[];
			/** `some`: no paragraph has all of the words. */
			readonly has: 'all' | 'some';
	  }
	/** No paragraph has any of the words; or those that have one have one that is to be left out. */
	| { readonly kind: 'nothing'; readonly words: string; readonly leftOut: boolean }
	/** Nothing to look for was typed: no word, or only words to be left out. */
	| { readonly kind: 'empty'; readonly words: string };

/** A question that a work answers. */
export interface Suggestion {
	readonly work: Work;
	/** The guide's: a whole question, as one would print it. */
	readonly question: string;
	/** Where the answer stands. */
	readonly sentence: Sentence;
}
