import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Unsaid } from '../corpus/guide.js';
import type { Paragraph, Sentence, Work } from '../corpus/work.js';
import { contentOf, type Word, wordsOf } from './words.js';

/** What is found and how well, by MiniSearch's BM25. */
export type Scores = ReadonlyMap<number, number>;

/** One guide question, or all the wording of one entry on what the work leaves open. */
export type Wording = { readonly text: string } & (
	| { readonly sentence: Sentence; readonly unsaid?: undefined }
	| { readonly unsaid: Unsaid; readonly sentence?: undefined }
);

/** A work, ready to be asked. */
export interface WorkIndex {
	readonly work: Work;
	readonly sentences: readonly Sentence[];
	readonly wordings: readonly Wording[];
	/** Stems of the text. */
	readonly inText: ReadonlySet<string>;
	/** Stems of the guide that the text has not. */
	readonly inGuide: ReadonlySet<string>;
	findSentences(query: string, options?: SearchOptions): Scores;
	findParagraphs(query: string, options?: SearchOptions): Scores;
	findWordings(query: string, options?: SearchOptions): Scores;
}

const byStem = (text: string): string => stemsOf(wordsOf(text)).join(' ');
const stemsOf = (words: readonly Word[]): string[] => words.filter(({ stop }) => !stop).map(({ stem }) => stem);

const pairsOf = (text: string): string => {
	const stems = stemsOf(wordsOf(text));
	return stems
		.slice(1)
		.map((stem, i) => `${stems[i]}_${stem}`)
		.join(' ');
};

const miniSearch = (fields: string[]): MiniSearch =>
	new MiniSearch({ fields, tokenize: text => text.split(' '), processTerm: term => term || null });

/** Builds the index of one work; its statistics are its own, so that another work changes nothing in it. */
export const indexWork = (work: Work): WorkIndex => {
	const sentences = work.paragraphs.flatMap(paragraph => paragraph.sentences);
	const notes = new Map(work.guide?.paragraphs.map(entry => [entry.paragraph, entry]));
	const wordings: Wording[] = [];
	const inText = new Set<string>();
	const inGuide = new Set<string>();

	const sentenceIndex = miniSearch(['text', 'pairs', 'gist', 'questions', 'terms']);
	const paragraphIndex = miniSearch(['text', 'heading']);
	for (const paragraph of work.paragraphs) {
		const entry = notes.get(paragraph.number);
		paragraphIndex.add({
			id: paragraph.number,
			text: byStem(paragraph.text),
			heading: entry ? byStem(`${entry.heading} ${entry.gist}`) : '',
		});
	}
	for (const [id, sentence] of sentences.entries()) {
		const entry = notes.get(sentence.paragraph)?.sentences.find(({ sentence: number }) => number === sentence.number);
		for (const { stem, stop } of wordsOf(sentence.text)) if (!stop) inText.add(stem);
		for (const text of entry?.questions ?? []) wordings.push({ text, sentence });
		sentenceIndex.add({
			id,
			text: byStem(sentence.text),
			pairs: pairsOf(sentence.text),
			gist: byStem(entry?.gist ?? ''),
			questions: byStem(entry?.questions.join(' ') ?? ''),
			terms: byStem(entry?.terms.join(' ') ?? ''),
		});
		for (const stem of stemsOf(wordsOf([entry?.gist, ...(entry?.questions ?? []), ...(entry?.terms ?? [])].join(' '))))
			inGuide.add(stem);
	}
	for (const unsaid of work.guide?.unsaid ?? []) {
		for (const text of unsaid.questions) wordings.push({ text, unsaid });
	}
	const wordingIndex = miniSearch(['text']);
	wordingIndex.addAll(wordings.map(({ text }, id) => ({ id, text: byStem(text) })));

	const finder =
		(index: MiniSearch) =>
		(query: string, options: SearchOptions = {}): Scores =>
			new Map(index.search(query, options).map(({ id, score }) => [id as number, score]));
	return {
		work,
		sentences,
		wordings,
		inText,
		inGuide,
		findSentences: finder(sentenceIndex),
		findParagraphs: finder(paragraphIndex),
		findWordings: finder(wordingIndex),
	};
};

/** The content words of a question: what is looked up. */
export const questionOf = (question: string, most: number): Word[] => contentOf(wordsOf(question, most));
export type { Paragraph };
