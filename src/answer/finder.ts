import type { Library, Sentence, Work } from '../corpus/work.js';
import type { Answer, Passage, SearchResult, Suggestion } from './answer.js';
import { indexWork, questionOf, type WorkIndex } from './index.js';
import { passageOf } from './passage.js';
import { search } from './search.js';
import { type Suggester, suggester } from './suggest.js';

/** Which work to look in; all of them if none is named. */
export interface Scope {
	readonly work?: Work;
}

/** Answers from the works of one library. Pure: the same question gives the same answer; no string makes it throw. */
export interface Finder {
	readonly library: Library;
	/** The passages that answer a question, and whether they do. */
	ask(question: string, scope?: Scope): Answer;
	/**
	 * The paragraphs in which words occur: `word "exact phrase" -without prefix*`.
	 * @param page which passages to give, from 0, `size` of them; by default the first 10
	 */
	search(words: string, scope?: Scope, page?: { readonly from: number; readonly size: number }): SearchResult;
	/** The paragraphs of the same work that are most like one of it, best first, at most 10. */
	similar(work: Work, paragraph: number): readonly Passage[];
	/** Questions that the works answer, best match first, for what was typed so far; a spread of them for nothing. */
	suggest(typed: string, options?: Scope & { readonly limit?: number }): readonly Suggestion[];
}

/** A question longer than that is read so far. */
const MAX_WORDS = 200;

/** Builds the indexes of all works. */
export const createFinder = (library: Library): Finder => {
	const indexes = library.works.map(indexWork);
	const suggesters = new Map<WorkIndex, Suggester>();
	const within = ({ work }: Scope): WorkIndex[] =>
		work ? indexes.filter(index => index.work.slug === work.slug) : indexes;

	return {
		library,
		ask(question, scope = {}) {
			const words = questionOf(question, MAX_WORDS);
			const passages: Passage[] = [];
			let best = 0;
			for (const index of within(scope)) {
				const { ranked, coverage } = rank(
					index,
					words.map(({ stem }) => stem),
				);
				best = Math.max(best, coverage);
				for (const { sentence, score } of ranked) passages.push(passageOf(index, sentence, score, words));
			}
			passages.sort((a, b) => b.score - a.score);
			if (passages.length === 0 || best < 0.35) return { question, verdict: 'not-found', passages: [] };
			return { question, verdict: best < 0.6 ? 'unsure' : 'answered', passages: passages.slice(0, 10) };
		},
		search: (words, scope = {}, page = { from: 0, size: 10 }) => search(within(scope), words, page),
		similar(work, number) {
			const index = indexes.find(({ work: { slug } }) => slug === work.slug);
			const paragraph = work.paragraphs[number - 1];
			if (!index || !paragraph) return [];
			const words = questionOf(paragraph.text, MAX_WORDS);
			const { ranked } = rank(
				index,
				words.map(({ stem }) => stem),
			);
			return ranked
				.filter(({ sentence }) => sentence.paragraph !== number)
				.slice(0, 10)
				.map(({ sentence, score }) => passageOf(index, sentence, score, words));
		},
		suggest(typed, { limit = 25, ...scope } = {}) {
			const works = within(scope).map(index => {
				const made = suggesters.get(index) ?? suggester(index);
				suggesters.set(index, made);
				return made(typed, limit);
			});
			return works
				.flat()
				.sort((a, b) => b.score - a.score)
				.slice(0, limit)
				.map(({ suggestion }) => suggestion);
		},
	};
};

const rank = (
	index: WorkIndex,
	stems: readonly string[],
): { ranked: { sentence: Sentence; score: number }[]; coverage: number } => {
	const query = stems.join(' ');
	const paragraphs = index.findParagraphs(query);
	const total = new Map(index.findSentences(query, { boost: { text: 2 } }));
	for (const [id, score] of index.findWordings(query)) {
		const sentence = index.wordings[id]?.sentence;
		if (!sentence) continue;
		const at = index.sentences.indexOf(sentence);
		total.set(at, Math.max(total.get(at) ?? 0, score));
	}
	const best = new Map<number, { sentence: Sentence; score: number }>();
	for (const [id, own] of total) {
		const sentence = index.sentences[id];
		if (!sentence) continue;
		const score = own + 0.3 * (paragraphs.get(sentence.paragraph) ?? 0);
		if (score > (best.get(sentence.paragraph)?.score ?? 0)) best.set(sentence.paragraph, { sentence, score });
	}
	const ranked = [...best.values()].sort((a, b) => b.score - a.score).slice(0, 10);
	const known = stems.filter(stem => index.inText.has(stem) || index.inGuide.has(stem)).length;
	return { ranked, coverage: stems.length > 0 ? known / stems.length : 0 };
};
