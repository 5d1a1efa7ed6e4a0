import { stemmer } from 'stemmer';
import { IRREGULAR, SHORT_FORMS, STOP_WORDS } from './vocabulary.js';

/** A word of a text. */
export interface Word {
	/** As it stands there. */
	readonly text: string;
	/** Offset of its first character, in UTF-16 units. */
	readonly start: number;
	/** Offset behind its last. */
	readonly end: number;
	/** Folded: without case, compatibility forms, accents, possessive. */
	readonly plain: string;
	/** What the forms of one word have in common. */
	readonly stem: string;
	/** Whether it is one of the words that say nothing of the subject. */
	readonly stop: boolean;
}

/** Longer words are cut for comparison: no language has them, and stemming must not be slow. */
const MAX_WORD = 40;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ＇][\p{L}\p{M}]+)*/gu;

/** Scripts that put no space between words. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text in order, stop words among them.
 * @param text any string
 * @param most no more words than that are read
 */
export const wordsOf = (text: string, most = Number.POSITIVE_INFINITY): Word[] => {
	const words: Word[] = [];
	// A text in capitals throughout says nothing by them.
	const shouted = !/\p{Ll}/u.test(text);
	for (const match of text.matchAll(WORD)) {
		if (words.length >= most) break;
		const [run] = match;
		if (!UNSPACED.test(run)) {
			words.push(word(run, match.index, shouted));
			continue;
		}
		for (const { segment, index, isWordLike } of segmenter.segment(run.slice(0, 1000))) {
			if (isWordLike && words.length < most) words.push(word(segment, match.index + index, shouted));
		}
	}
	return words;
};

const word = (text: string, start: number, shouted: boolean): Word => {
	const plain = fold(text);
	const stop = STOP_WORDS.has(plain);
	const end = start + text.length;
	// IT, US and WHO are no stop words, nor it, us and who in capitals throughout.
	if (stop && !shouted && /^\p{Lu}{2,}$/u.test(text)) return { text, start, end, plain, stem: text, stop: false };
	return { text, start, end, plain, stem: stemOf(plain), stop };
};

/** Two texts that fold alike are the same words. */
export const fold = (text: string): string =>
	text
		.slice(0, MAX_WORD)
		.normalize('NFKD')
		.replace(/[\u0300-\u036f\u064b-\u065f]+/g, '')
		.toLowerCase()
		.replace(/['’ʼ＇]s$/u, '')
		.replace(/['’ʼ＇]/gu, '');

const stems = new Map<string, string>();

/**
 * The stem of a folded word: irregular forms and the two English spellings brought together, then Porter's stemmer
 * (Porter 1980, "An algorithm for suffix stripping").
 */
export const stemOf = (plain: string): string => {
	const known = stems.get(plain);
	if (known !== undefined) return known;
	const full = SHORT_FORMS.get(plain) ?? plain;
	const stem = /^[a-z]+$/.test(full) ? stemmer(americanised(IRREGULAR.get(full) ?? full)) : full;
	if (stems.size < 50_000) stems.set(plain, stem);
	return stem;
};

/** -ise and -our become -ize and -or; both spellings meet, whichever is the right one for the word. */
const americanised = (plain: string): string =>
	plain.length < 6
		? plain
		: plain
				.replace(/is(e[drs]?|ing|ation|ations|ers)$/, 'iz$1')
				.replace(/ys(e[drs]?|ing)$/, 'yz$1')
				.replace(/our(s|ed|ing|al|able|ite|ites|less|ful|hood)?$/, 'or$1')
				.replace(/(ef|if|ic)ence(s|less)?$/, (all, a: string, b = '') => (all === 'science' ? all : `${a}ense${b}`))
				.replace(/(t|b)re(s)?$/, '$1er$2')
				.replace(/ogue(s)?$/, 'og$1')
				.replace(/amme(s)?$/, 'am$1');

/** The words that a question or a text is about, each stem once, in order. */
export const contentOf = (words: readonly Word[]): Word[] => {
	const seen = new Set<string>();
	return words.filter(({ stem, stop }) => !stop && !seen.has(stem) && seen.add(stem));
};
