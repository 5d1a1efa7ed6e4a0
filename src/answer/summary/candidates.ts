import { uncounted } from '../../corpus/sentences.js';
import type { Sentence, Work } from '../../corpus/work.js';
import { wordsOf } from '../words.js';
import { type Standing, standingOf } from './leaning.js';

/** A line longer than this is no line; in UTF-16 units. */
const MAX_LINE = 430;
const MIN_WORDS = 4;

/** A heading or a fragment ends without one of these. */
const ENDS = /[\p{STerm}…]["'”’»)\]）」』]*$/u;

/** What may become a line: a sentence that stands alone, or one that leans on another together with that other. */
export interface Candidate {
	/** Positions of the first and the last of its sentences in the work, from 0. */
	readonly first: number;
	readonly last: number;
	readonly paragraph: number;
	/** Verbatim, with the white space between the two as it stands. */
	readonly text: string;
}

/** The lines that a summary may have. */
export interface Candidates {
	/** In the work's order; at least one, unless the work has no sentence. */
	readonly lines: readonly Candidate[];
	/** Of each sentence of the work. */
	readonly standing: readonly Standing[];
}

/**
 * Finds the lines: whole sentences of a bearable length that need no other, and pairs of neighbours where the second
 * leans on the first. Where a work has none, every sentence is one.
 */
export const candidatesOf = (work: Work): Candidates => {
	const standing: Standing[] = [];
	const lines: Candidate[] = [];
	for (const { text, sentences } of work.paragraphs) {
		const offset = standing.length;
		for (const [i, sentence] of sentences.entries()) {
			const previous = sentences[i - 1];
			const own = standingOf(sentence.text, previous?.text);
			const first = own === 'alone' ? sentence : standing[offset + i - 1] === 'alone' ? previous : undefined;
			standing.push(own);
			if (own === 'never' || !first) continue;
			const line = text.slice(first.start, sentence.end);
			if (!isLine(line)) continue;
			const { paragraph } = sentence;
			lines.push({ first: offset + first.number - 1, last: offset + i, paragraph, text: line });
		}
	}
	return { lines: lines.length > 0 ? lines : everySentence(work), standing };
};

const isLine = (text: string): boolean =>
	text.length <= MAX_LINE && ENDS.test(text) && wordsOf(told(text), MIN_WORDS).length === MIN_WORDS;

/** What a line says: neither its number nor an address of the web says anything. */
const told = (text: string): string => uncounted(text).replace(/https?:\/\/\S+/g, '');

/** Every sentence as a line, however long and whatever it leans on. */
export const everySentence = ({ paragraphs }: Work): Candidate[] =>
	paragraphs
		.flatMap(({ sentences }) => sentences)
		.map(({ paragraph, text }: Sentence, i) => ({ first: i, last: i, paragraph, text }));
