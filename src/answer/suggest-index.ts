import type { SentenceNotes } from '../corpus/guide.js';
import { type Sentence, sentenceOf, type Work } from '../corpus/work.js';
import { type Form, formsOf } from './words.js';
import type { WorkIndex } from './work-index.js';

/** The questions of one work that may be suggested, by their words. */
export interface SuggestIndex {
	/** Those to one sentence stand together. */
	readonly questions: readonly Question[];
	/** By stem, a stop word by itself. */
	readonly postings: ReadonlyMap<string, Posting>;
}

interface Question {
	readonly question: string;
	/** The one that answers. */
	readonly sentence: Sentence;
	/** Its folded words, with a space between. */
	readonly folded: string;
	/** How many they are. */
	readonly length: number;
}

/** Where a word stands, and what it weighs. */
export interface Posting {
	readonly weight: number;
	readonly stop: boolean;
	/** Positions of the questions that have it. */
	readonly places: number[];
	/** Of each sentence that has it, or among its other names: the positions of its questions, the first and behind the last. */
	readonly runs: (readonly [number, number])[];
}

/**
 * A whole question, as one would print it. The guide has fragments, claims of chat and learners' English too, for
 * finding only: those have no capital or no question mark.
 */
const WHOLE = /^\p{Lu}.*\?$/u;

/** What a stop word weighs; other words weigh their rarity, most of them 1 to 4. */
export const STOP_WEIGHT = 0.05;

/** "one" has the stem of "on": a stop word is itself alone. */
export const keyOf = ({ stop, exact, stem }: Form): string => (stop ? exact : stem);

export const foldedOf = (words: readonly Form[]): string => words.map(({ plain }) => plain).join(' ');

/** Reads the whole questions of a work's guide; there may be none. */
export const indexQuestions = ({ work, rarity }: WorkIndex): SuggestIndex => {
	const questions: Question[] = [];
	const postings = new Map<string, Posting>();
	const postingOf = (form: Form): Posting => {
		const key = keyOf(form);
		const known = postings.get(key);
		if (known) return known;
		const weight = form.stop ? STOP_WEIGHT : rarity(form.stem);
		const posting = { weight, stop: form.stop, places: [], runs: [] };
		postings.set(key, posting);
		return posting;
	};
	for (const { sentence, notes } of notedSentences(work)) {
		const first = questions.length;
		for (const question of notes.questions.filter(text => WHOLE.test(text))) {
			const own = formsOf(question);
			for (const form of own) postingOf(form).places.push(questions.length);
			questions.push({ question, sentence, folded: foldedOf(own), length: own.length });
		}
		if (questions.length === first) continue;
		const run = [first, questions.length] as const;
		for (const form of formsOf([sentence.text, ...notes.terms].join('\n'))) {
			const { stop, runs } = postingOf(form);
			if (!stop && runs.at(-1) !== run) runs.push(run);
		}
	}
	return { questions, postings };
};

const notedSentences = (work: Work): { sentence: Sentence; notes: SentenceNotes }[] =>
	(work.guide?.paragraphs ?? []).flatMap(({ paragraph, sentences }) =>
		sentences.flatMap(notes => {
			const sentence = sentenceOf(work, paragraph, notes.sentence);
			return sentence ? [{ sentence, notes }] : [];
		}),
	);
