import type { Work } from '../corpus/work.js';
import { withoutCourtesies } from './courtesies.js';
import { type Form, type Word, wordsOf } from './words.js';

/** What a work is named by: the words of its title, and of its author's name. */
export type Names = Readonly<Record<'title' | 'author', readonly Form[]>>;

/** A title may be written without. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

export const namesOf = ({ title, author }: Work): Names => {
	const words = wordsOf(title);
	return { title: ARTICLES.has(words[0]?.plain ?? '') ? words.slice(1) : words, author: wordsOf(author) };
};

/** What a question asks, without the words about who asks and of which text. */
export interface Unframed {
	/** The question itself. */
	readonly asked: string;
	/** Whether the frame names the work, by its title or its author. */
	readonly named: boolean;
}

/** What stands before a title or a name that says whose text it is. */
const BEFORE_NAME =
	/(?:^|[\s,(])(?:(?:according to|in|from|of|by)\s+)?(?:(?:the|this|that|his|her)\s+)?(?:(?:essay|article|text|paper|book|speech|story|poem|work|author|writer)\s+)?(?:by\s+)?["“”„«‘'*_《「『]*(?:(?:an?|the)\s+)?$/i;
const BEHIND_NAME = /^["”“»’'*_》」』]*(?:['’]s\b)?[\s,:;–—-]*/;

const QUOTED = /["“”„«‘'*_《「『](?:(?:an?|the)\s+)?$/i;
/** So many words that say something make a title that nobody writes by chance. */
const LONG_TITLE = 4;

/** A shorter one is written with capitals, and stands where a text is named: "in The Kitchen Garden", "Maxims: …". */
const IN_A_TITLE = /(?:(?:^|[\s,])(?:in|from|of|according to)\s+|\()(?:(?:an?|the)\s+)?$/i;
const isTitle = (before: string, behind: string, head: Word, tail: Word): boolean =>
	/^\p{Lu}/u.test(head.text) &&
	/^\p{Lu}/u.test(tail.text) &&
	(/^\W*(?:(?:an?|the)\s+)?$/i.test(before)
		? /^\s*:/.test(behind)
		: IN_A_TITLE.test(before) && (head !== tail || /^\s*[,:)]/.test(behind)));

/** An author is named for what he says; in "Where was Wang Jun born?" he is what is asked about. */
const SPEAKER_BEFORE =
	/(?:\baccording to|(?:^|,)\s*by|\b(?:essay|article|text|paper|book|speech|story|poem|work) (?:by|of)|\b(?:author|writer))\s+$/i;
const SPEAKER_BEHIND =
	/^(?:\s*:|['’]s (?:essay|article|text|paper|book|speech|story|poem|work|words|view|views|opinion|eyes)\b|\s+(?:argue|believe|call|claim|consider|describe|hold|mean|mention|propose|recommend|say|see|state|suggest|think|want|write)s?\b)/i;

/** Takes away the courtesies, and what names the work, if anything is asked beside them. */
export const unframed = (typed: string, names: Names): Unframed => {
	const question = typed.replace(EMPHASIS, '*');
	const plain = withoutCourtesies(question);
	let asked = plain.length === question.length || isSaid(plain) ? plain : question;
	let named = false;
	let words = wordsOf(asked.slice(0, MAX_LENGTH));
	for (const name of [names.title, names.author]) {
		const first = placeOf(name, words);
		const [head, tail] = [words[first], words[first + name.length - 1]];
		if (!head || !tail) continue;
		const before = asked.slice(0, head.start);
		const behind = asked.slice(tail.end);
		const isFrame =
			name === names.title
				? QUOTED.test(before) ||
					name.filter(({ stop }) => !stop).length >= LONG_TITLE ||
					isTitle(before, behind, head, tail)
				: SPEAKER_BEFORE.test(before) || SPEAKER_BEHIND.test(behind);
		if (!isFrame) continue;
		const rest = `${before.replace(BEFORE_NAME, ' ')} ${behind.replace(BEHIND_NAME, '')}`.trim();
		if (!isSaid(rest)) continue;
		asked = rest;
		words = wordsOf(asked.slice(0, MAX_LENGTH));
		named = true;
	}
	return { asked, named };
};

/** `_so_`: to a pattern the mark would be a letter of the word. */
const EMPHASIS = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** In UTF-16 units, so far a name is looked for. */
const MAX_LENGTH = 2000;

const isSaid = (text: string): boolean => wordsOf(text, 50).some(({ stop }) => !stop);

/** Where in a row of words a name stands; -1 if nowhere. */
const placeOf = (name: readonly Form[], words: readonly Word[]): number =>
	name.length === 0 ? -1 : words.findIndex((_, i) => name.every(({ plain }, k) => words[i + k]?.plain === plain));
