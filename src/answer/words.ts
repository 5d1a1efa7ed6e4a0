import { stemmer } from 'stemmer';
import { isUnspaced } from '../corpus/scripts.js';
import { IRREGULAR, SHORT_FORMS, STOP_WORDS } from './vocabulary.js';

/** A word of a text. */
export interface Word extends Form {
	/** As it stands there. */
	readonly text: string;
	/** Offset of its first character, in UTF-16 units. */
	readonly start: number;
	/** Offset behind its last. */
	readonly end: number;
}

/** What is compared of a word. */
export interface Form {
	/** Folded: without case, compatibility forms, accents, possessive. */
	readonly plain: string;
	/** The same with a mark that no stem has. */
	readonly exact: string;
	/** What the forms of one word have in common. */
	readonly stem: string;
	/** Whether it is one of the words that say nothing of the subject. */
	readonly stop: boolean;
}

/** Longer words are cut for comparison: no language has them, and stemming must not be slow. */
const MAX_WORD = 40;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ＇][\p{L}\p{M}]+)*/gu;

const LOWER = /\p{Ll}/u;

/** The same, where all is ASCII. */
const ASCII_WORD = /[A-Za-z0-9]+(?:'[A-Za-z]+)*/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** The segmenter looks its words up in a dictionary, which takes the longer the longer the run. */
const MAX_RUN = 2000;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text in order, stop words among them.
 * @param text any string
 * @param most no more words than that are read
 */
export const wordsOf = (text: string, most = Number.POSITIVE_INFINITY): Word[] => {
	const words: Word[] = [];
	// A text in capitals throughout says nothing by them.
	const shouted = !LOWER.test(text);
	const isAscii = !BEYOND_ASCII.test(text);
	const isSpaced = isAscii || !isUnspaced(text);
	for (const match of text.matchAll(isAscii ? ASCII_WORD : WORD)) {
		if (words.length >= most) break;
		const [run] = match;
		if (isSpaced || !isUnspaced(run)) {
			words.push(word(run, match.index, shouted));
			continue;
		}
		for (const { segment, index, isWordLike } of segmenter.segment(run.slice(0, MAX_RUN))) {
			if (isWordLike && words.length < most) words.push(word(segment, match.index + index, shouted));
		}
	}
	return words;
};

/** The words of a text that say something of its subject. */
export const contentOf = (text: string, most?: number): Word[] => wordsOf(text, most).filter(({ stop }) => !stop);

/** The words of a text without their places, which takes half the time: a guide has many wordings. */
export const formsOf = (text: string): readonly Form[] => {
	const isAscii = !BEYOND_ASCII.test(text);
	if (!isAscii && isUnspaced(text)) return wordsOf(text);
	const forms: Form[] = [];
	for (const run of text.match(isAscii ? ASCII_WORD : WORD) ?? []) {
		const form = formOf(run);
		forms.push(form.named && LOWER.test(text) ? form.named : form);
	}
	return forms;
};

const word = (text: string, start: number, shouted: boolean): Word => {
	const form = formOf(text);
	const { plain, exact, stem, stop } = (!shouted && form.named) || form;
	return { text, start, end: start + text.length, plain, exact, stem, stop };
};

/** A form as it is kept. */
interface Analysed extends Form {
	/** IT, US and WHO are not it, us and who, unless all is in capitals: what such a stop word is as a name. */
	readonly named: Form | undefined;
}

const NAME = /^\p{Lu}{2,}$/u;

/** Words recur: each is analysed once, while there is room. */
const forms = new Map<string, Analysed>();
const MAX_FORMS = 100_000;

const formOf = (text: string): Analysed => {
	const known = forms.get(text);
	if (known) return known;
	const plain = fold(text);
	const exact = `=${plain}`;
	const stop = STOP_WORDS.has(SHORT_FORMS.get(plain) ?? plain);
	const named = stop && NAME.test(text) ? { plain, exact, stem: text, stop: false } : undefined;
	const form = { plain, exact, stem: stemOf(plain), stop, named };
	if (forms.size >= MAX_FORMS) forms.clear();
	forms.set(text, form);
	return form;
};

/** What French and Italian write together with the word behind it: l'école, qu'il, dell'arte. Not don't, it's or O'Neill. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|[dn]ell|d?all|sull|quell|un)['’ʼ＇](?=\p{L}{2})/u;

/** Letters that have no accent to take away, as those write them who lack them. */
const PLAIN: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** Two words that fold alike are written alike, but for case, compatibility forms and accents. */
export const fold = (text: string): string => {
	const cut = text.slice(0, MAX_WORD);
	if (/^[A-Za-z]+$/.test(cut)) return cut.toLowerCase();
	return (
		cut
			.normalize('NFKD')
			// Accents of the Latin, Greek and Cyrillic scripts, vowel points of the Arabic; elsewhere marks are letters.
			.replace(/[\u0300-\u036f\u064b-\u065f]+/g, '')
			.toLowerCase()
			.replace(/[æœßøłđ]/g, letter => PLAIN[letter] ?? letter)
			.replace(ELIDED, '')
			.replace(/['’ʼ＇]s$/u, '')
			.replace(/['’ʼ＇]/gu, '')
	);
};

/**
 * The stem of a folded word: irregular forms and the two English spellings brought together, then Porter's stemmer
 * (Porter 1980, "An algorithm for suffix stripping").
 */
export const stemOf = (plain: string): string => {
	const full = SHORT_FORMS.get(plain) ?? plain;
	return /^[a-z]+$/.test(full) ? stemmer(americanised(IRREGULAR.get(full) ?? full)) : full;
};

const BRITISH = /[iy]s|our|[ef]ence|[tb]re|ogue|amme/;

/** -ise and -our become -ize and -or, and so on: both spellings meet, whichever is the right one for the word. */
const americanised = (plain: string): string =>
	plain.length < 6 || !BRITISH.test(plain)
		? plain
		: plain
				.replace(/is(e[drs]?|ing|ations?|ers)$/, 'iz$1')
				.replace(/ys(e[drs]?|ing)$/, 'yz$1')
				.replace(/our(s|ed|ing|al|able|ites?|less|ful)?$/, 'or$1')
				.replace(/([ef])ence(s|less)?$/, '$1ense$2')
				.replace(/([tb])re(s)?$/, '$1er$2')
				.replace(/ogue(s)?$/, 'og$1')
				.replace(/amme(s)?$/, 'am$1');
