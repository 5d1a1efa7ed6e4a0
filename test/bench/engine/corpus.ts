import { join } from 'node:path';
import type { Paragraph, Sentence, Work } from '../../../src/corpus/work.js';
import { articles, essay, essayQuestions, together } from '../../eval/data.js';
import { randomFrom } from '../report/stats.js';

/** What is searched, and for what. */
export interface Corpus {
	readonly work: Work;
	readonly questions: readonly string[];
}

/** Names a corpus, for a child process to make it anew: as it stands, or grown to so many paragraphs. */
export interface CorpusName {
	readonly of: 'essay' | 'xquad';
	/** Folder of `xquad-dev.json`. */
	readonly data: string;
	readonly paragraphs?: number;
}

/** @returns nothing if its file is not there */
export const corpusOf = ({ of, data, paragraphs }: CorpusName): Corpus | undefined => {
	const found = of === 'essay' ? theEssay({ guide: paragraphs === undefined }) : xquad(data);
	return found && (paragraphs === undefined ? found : grown(found, paragraphs));
};

const theEssay = (parts: { readonly guide: boolean }): Corpus => {
	const work = essay(parts);
	return { work, questions: essayQuestions('essay-dev.jsonl', work).map(({ question }) => question) };
};

const xquad = (data: string): Corpus | undefined => {
	const exams = articles(join(data, 'xquad-dev.json'));
	if (exams.length === 0) return undefined;
	const { work, asked } = together(exams);
	return { work, questions: asked.map(({ question }) => question) };
};

/**
 * Repeats a work until it has so many paragraphs. In each copy about half of the longer words become other ones, out
 * of a stock that grows with the 0.6th power of the copies, about as the vocabulary of real texts does (Heaps' law).
 * A question asks for what one of the copies says.
 */
const grown = ({ work, questions }: Corpus, count: number): Corpus => {
	const random = randomFrom(count);
	const paragraphs: Paragraph[] = [];
	for (let at = 0; at < count; at++) {
		const original = work.paragraphs[at % work.paragraphs.length] as Paragraph;
		paragraphs.push(varied(original, at + 1, Math.floor(at / work.paragraphs.length)));
	}
	const copies = Math.ceil(count / work.paragraphs.length);
	return {
		work: { ...work, paragraphs },
		questions: questions.map(question => variedText(question, Math.floor(random() * copies))),
	};
};

const varied = (original: Paragraph, number: number, copy: number): Paragraph => {
	const sentences: Sentence[] = [];
	let end = -1;
	for (const { text, number: n } of original.sentences) {
		const changed = variedText(text, copy);
		const start = end + 1;
		end = start + changed.length;
		sentences.push({ paragraph: number, number: n, text: changed, start, end });
	}
	return { number, text: sentences.map(({ text }) => text).join(' '), sentences };
};

const variedText = (text: string, copy: number): string =>
	copy === 0
		? text
		: text.replace(/\p{L}{5,}/gu, word => {
				const hash = hashOf(word.toLowerCase());
				if (hash % 2 === 0) return word;
				const variant = hashOf(`${copy} ${hash}`) % (1 + Math.floor(copy ** 0.6));
				return variant === 0 ? word : syllables(variant) + word.toLowerCase();
			});

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number => {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
	return (hash ^ (hash >>> 15)) >>> 0;
};

const syllables = (n: number): string =>
	n === 0 ? '' : syllables(Math.floor(n / 50)) + 'bdfgklmnrt'.charAt(n % 10) + 'aeiou'.charAt(Math.floor(n / 10) % 5);
