import { asksOf } from './entry.js';
import { isEveryday } from './everyday.js';
import { unframed } from './frame.js';
import { littleWordsOf } from './language.js';
import { mend, mendStopWord } from './mending.js';
import {
	ADDRESSING,
	BARE,
	DETAIL,
	MEASURES,
	OF_A_TEXT,
	PERSONAL,
	REMARKS,
	SHORT_FORMS,
	STOP_WORDS,
} from './vocabulary.js';
import { stemOf, type Word, wordsOf } from './words.js';
import type { WorkIndex } from './work-index.js';

/** A word of a question, in the vocabulary of one work. */
export interface Term {
	/** As it was typed. */
	readonly word: string;
	/** Its folded form as the entries have it. */
	readonly exact: string;
	/** The stem that the work has, or the word's own. */
	readonly stem: string;
	/** The compound that the word makes with its neighbour, if the work writes that as one: "cyber" of "cyber attack". */
	readonly compound?: string;
	readonly known: 'as typed' | 'mended' | 'no';
	/** Its rarity in the work; less of it, if only what is followed up has it. */
	readonly weight: number;
	/** How much of it counts, 0 to 1. */
	readonly counts: number;
	/** Whether it is a number, or written as a name: with a capital, though no sentence begins with it. */
	readonly isName: boolean;
}

/** A question, in the vocabulary of one work. */
export interface Question {
	/** Each stem once. */
	readonly terms: readonly Term[];
	/** Sum of the weights, those of the unknown words too. */
	readonly weight: number;
	/** The weight of a word that the work does not use. */
	readonly unseen: number;
	/** How it asks (`?when`, `?who` …), to be compared with the questions of the guide. */
	readonly asks: ReadonlySet<string>;
	/** Whether it has no word but names: nothing is asked of them. */
	readonly bare: boolean;
	/** Whether the asker speaks of himself. */
	readonly personal: boolean;
	/** Whether he speaks to someone. */
	readonly addressed: boolean;
	/** Whether it asks for more than is usually said: "who exactly", "who else". */
	readonly detailed: boolean;
	/** What kind of thing is asked for, where a sentence shows whether it has it. */
	readonly wants: ReadonlySet<Want>;
}

export type Want = 'time' | 'number' | 'name';

/** Stands between a question and the one that follows it up. */
export const THEN = ' › ';
/** What is asked last: all of a question that follows none up. */
export const lastOf = (question: string): string => question.split(THEN).at(-1) ?? '';
/** So much a word counts that only what is followed up has: enough to tell of what "and how often?" is asked. */
const FOLLOWED_UP = 0.2;

/** A question is read so far; what is longer has said by then what it asks. */
const MAX_WORDS = 300;
/** So many different words are looked for, the rarest first. */
const MAX_TERMS = 48;
/** So many unknown words are taken for slips of typing. */
const MAX_MENDED = 8;

const TIME =
	/^\W*(?:[\w']+\W+){0,3}when\b|\bwhen\W*$|\b(what|which) (year|decade|century|date|month|day)s?\b|\b(what|which) time\b/i;
const NUMBER = /\b(how (many|much|old|long|far|large|big|high|often)|(what|which) (number|percentage|share|amount))\b/i;

const NAME =
	/\b(who|whom|whose|where)\b|\b(what|which)( \w+)? (city|country|state|place|town|continent|river|region|nation|university|school|company|organi[sz]ation|team|person|player|group)\b/i;

const WANTS = [
	['time', TIME],
	['number', NUMBER],
	['name', NAME],
] as const satisfies readonly (readonly [Want, RegExp])[];

/** Reads a question as one work understands it: out of its frame, slips mended, compounds taken apart. */
export const readQuestion = (typed: string, index: WorkIndex): Question => {
	const { asked: question } = unframed(typed, index.names);
	const little = littleWordsOf(index.language);
	// A stop word in capitals is a name, such as IT or WHO, only if the work has that name; else it is said with force.
	const isStop = ({ plain, stem }: Word): boolean =>
		little.has(plain) || (STOP_WORDS.has(plain) && !index.vocabulary.has(stem));
	const words = wordsOf(question, MAX_WORDS).map(word => (word.stop || !isStop(word) ? word : { ...word, stop: true }));
	const isShouted = !/\p{Ll}/u.test(question);
	const then = question.lastIndexOf(THEN);
	const isEarlier = ({ start }: Word): boolean => start < then;
	// "why?" is asked of all of it.
	const followedUp = words.some(word => !word.stop && !isEarlier(word)) ? FOLLOWED_UP : 1;
	const terms = new Map<string, Term>();
	/** Stop words that were mistyped. */
	const slips = new Map<Word, string>();
	let mended = 0;
	const add = (word: Word, stem: string, known: Term['known'], plain: string, compound?: string): void => {
		const counts = isEarlier(word) ? followedUp : 1;
		const weight = counts * index.rarity(stem);
		const isName =
			/\d/.test(word.text) || (!isShouted && /^\p{Lu}/u.test(word.text) && !beginsSentence(question, word));
		const term = { word: word.text, exact: `=${plain}`, stem, known, weight, counts, isName };
		if ((terms.get(stem)?.counts ?? 0) < counts) terms.set(stem, compound === undefined ? term : { ...term, compound });
	};
	const joined = (a: Word | undefined, b: Word | undefined): string | undefined => {
		if (!a || !b || a.stop || b.stop || a.plain.length + b.plain.length > 30) return undefined;
		const stem = stemOf(a.plain + b.plain);
		return index.vocabulary.has(stem) ? stem : undefined;
	};
	for (const [i, word] of words.entries()) {
		if (word.stop) continue;
		const { plain, stem } = word;
		const compound = joined(word, words[i + 1]) ?? joined(words[i - 1], word);
		if (index.vocabulary.has(stem)) {
			add(word, stem, 'as typed', plain, compound);
			continue;
		}
		if (OF_A_TEXT.has(plain)) continue;
		const parts = split(plain, index);
		if (parts) {
			for (const part of parts) add(word, stemOf(part), 'as typed', part);
			continue;
		}
		const stopWord = mendStopWord(plain);
		if (stopWord !== undefined) {
			slips.set(word, stopWord);
			continue;
		}
		const meant = !isEveryday(stem) && mended++ < MAX_MENDED ? mend(plain, index.forms) : undefined;
		if (meant === undefined) add(word, stem, 'no', plain, compound);
		else add(word, stemOf(meant), 'mended', meant, compound);
	}
	/** The words as they were meant. */
	const intended = words.map(word => {
		const plain = slips.get(word) ?? SHORT_FORMS.get(word.plain);
		return plain === undefined ? word : { ...word, plain, stop: word.stop || slips.has(word) };
	});
	const asking = intended.filter(word => !isEarlier(word));
	const isOfSomething = intended.some(({ stop, plain }) => !stop && !MEASURES.has(plain) && !REMARKS.has(plain));
	const told = isOfSomething ? [...terms.values()] : [];
	const kept = told.sort((a, b) => b.weight - a.weight).slice(0, MAX_TERMS);
	const opening = lastOf(spelledOut(question, intended)).slice(0, 2000);
	return {
		terms: kept,
		weight: kept.reduce((sum, { weight }) => sum + weight, 0),
		unseen: index.rarity(''),
		asks: asksOf(asking),
		bare: asking.every(({ plain, stop }) => !stop || BARE.has(plain)),
		personal: asking.some(({ plain }) => PERSONAL.has(plain)),
		addressed: asking.some(({ plain }) => ADDRESSING.has(plain)),
		detailed: asking.some(({ plain }) => DETAIL.has(plain)),
		wants: new Set(WANTS.flatMap(([want, asks]) => (asks.test(opening) ? [want] : []))),
	};
};

const beginsSentence = (text: string, { start }: Word): boolean => {
	// By hand: a pattern that ends at the word takes the square of a row of marks before it.
	let end = start;
	while (end > 0 && /\W/.test(text.charAt(end - 1))) end--;
	return end === 0 || /[.!?:]\s/.test(text.slice(end, start));
};

/** A text with its words as they were meant: "how mnay ppl" becomes "how many people". */
const spelledOut = (text: string, words: readonly Word[]): string => {
	let [result, end] = ['', 0];
	for (const word of words) {
		result += text.slice(end, word.start) + word.plain;
		end = word.end;
	}
	return result + text.slice(end);
};

/** A compound as two words of the work. One of everyday words, such as "homework", seldom is what they are. */
const split = (plain: string, { vocabulary }: WorkIndex): [string, string] | undefined => {
	for (let at = 4; at <= plain.length - 4; at++) {
		const parts: [string, string] = [plain.slice(0, at), plain.slice(at)];
		const stems = parts.map(stemOf);
		if (stems.every(stem => vocabulary.has(stem)) && !stems.every(isEveryday)) return parts;
	}
	return undefined;
};

/** What to ask the index for. */
export const stemsOf = ({ terms }: Question): string[] => [
	...new Set(terms.flatMap(({ stem, compound }) => (compound === undefined ? [stem] : [stem, compound]))),
];
