import { mend } from './mending.js';
import { stemOf, type Word, wordsOf } from './words.js';
import type { WorkIndex } from './work-index.js';

/** A word of a question, in the vocabulary of one work. */
export interface Term {
	/** As it was typed. */
	readonly word: string;
	readonly plain: string;
	/** The stem that the work has, or the word's own. */
	readonly stem: string;
	readonly known: 'as typed' | 'mended' | 'no';
	/** Its rarity in the work. */
	readonly weight: number;
}

/** A question, in the vocabulary of one work. */
export interface Question {
	/** Each stem once. */
	readonly terms: readonly Term[];
	/** Sum of the weights, those of the unknown words too. */
	readonly weight: number;
	/** What kind of thing is asked for, where a sentence shows whether it has it. */
	readonly wants: ReadonlySet<'time' | 'number'>;
}

/** A question is read so far; what is longer has said by then what it asks. */
const MAX_WORDS = 300;
/** So many different words are looked for, the rarest first. */
const MAX_TERMS = 48;
/** So many unknown words are taken for slips of typing. */
const MAX_MENDED = 8;

const TIME = /\b(when|(what|which|in what|in which) (year|decade|century|date|month|day|time))\b/i;
const NUMBER = /\b(how (many|much|old|long|far|large|big|high|often)|(what|which) (number|percentage|share|amount))\b/i;

/** Reads a question as one work understands it. */
export const readQuestion = (question: string, index: WorkIndex): Question => {
	const words = wordsOf(question, MAX_WORDS);
	const terms = new Map<string, Term>();
	let mended = 0;
	const add = (word: Word, stem: string, known: Term['known'], plain = word.plain): void => {
		if (!terms.has(stem)) terms.set(stem, { word: word.text, plain, stem, known, weight: index.rarity(stem) });
	};
	for (const [i, word] of words.entries()) {
		// "cyber security" is "cybersecurity" if the work has that word, and the other way round.
		const next = words[i + 1];
		const joined = next && word.plain.length + next.plain.length < 30 ? stemOf(word.plain + next.plain) : undefined;
		if (joined !== undefined && index.vocabulary.has(joined)) add(word, joined, 'as typed', joined);
		if (word.stop) continue;
		if (index.vocabulary.has(word.stem)) {
			add(word, word.stem, 'as typed');
			continue;
		}
		const parts = split(word.plain, index);
		const stem = parts || mended >= MAX_MENDED ? undefined : mend(word.stem, index.vocabulary);
		if (parts) for (const part of parts) add(word, stemOf(part), 'as typed', part);
		else if (stem !== undefined) add(word, stem, 'mended');
		else add(word, word.stem, 'no');
		if (!parts) mended++;
	}
	const kept = [...terms.values()].sort((a, b) => b.weight - a.weight).slice(0, MAX_TERMS);
	const wants = new Set<'time' | 'number'>();
	if (TIME.test(question.slice(0, 2000))) wants.add('time');
	if (NUMBER.test(question.slice(0, 2000))) wants.add('number');
	return { terms: kept, weight: kept.reduce((sum, { weight }) => sum + weight, 0), wants };
};

/** A compound as two words of the work. */
const split = (plain: string, { vocabulary }: WorkIndex): [string, string] | undefined => {
	for (let at = 3; at <= plain.length - 3; at++) {
		const [head, tail] = [plain.slice(0, at), plain.slice(at)];
		if (vocabulary.has(stemOf(tail)) && vocabulary.has(stemOf(head))) return [head, tail];
	}
	return undefined;
};
