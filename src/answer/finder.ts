import { type Library, paragraphOf, type Work } from '../corpus/work.js';
import type { Answer, Passage, SearchResult, Suggestion } from './answer.js';
import { answerOf, MAX_PASSAGES } from './answered.js';
import { consider, rankWorks } from './consider.js';
import { unframed } from './frame.js';
import { isForeign } from './language.js';
import { passageOf } from './passage.js';
import { lastOf, readQuestion, THEN } from './question.js';
import { readRequest } from './request.js';
import { answerTo } from './requested.js';
import { search } from './search.js';
import { suggester } from './suggest.js';
import { weigh } from './weigh.js';
import { RANKING } from './weights.js';
import { indexInSteps, indexWork, type WorkIndex } from './work-index.js';

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
	 * @param page which passages to give, `size` of them from the `from`th (0 is the first); by default the first 10
	 */
	search(words: string, scope?: Scope, page?: { readonly from: number; readonly size: number }): SearchResult;
	/** The paragraphs of the same work that are most like one of it, best first, at most 10. */
	similar(work: Work, paragraph: number): readonly Passage[];
	/** Questions that the works answer, best match first, for what was typed so far; a spread of them for nothing. */
	suggest(typed: string, options?: Scope & { readonly limit?: number }): readonly Suggestion[];
}

/** The same function, that makes each thing once. */
const kept = <T extends object>(make: (index: WorkIndex) => T): ((index: WorkIndex) => T) => {
	const made = new Map<WorkIndex, T>();
	return index => {
		const known = made.get(index) ?? make(index);
		made.set(index, known);
		return known;
	};
};

/** Builds the indexes of all works. */
export const createFinder = (library: Library): Finder => finderOf(library, library.works.map(indexWork));

/**
 * The same, while others have their turn: the indexes of a large library take seconds.
 * @param turn settles when they have had it
 */
export const createFinderInTurns = async (library: Library, turn: () => Promise<unknown>): Promise<Finder> => {
	const indexes: WorkIndex[] = [];
	for (const work of library.works) {
		const indexing = indexInSteps(work);
		let step = indexing.next();
		for (; !step.done; step = indexing.next()) await turn();
		indexes.push(step.value);
	}
	return finderOf(library, indexes);
};

const finderOf = (library: Library, indexes: readonly WorkIndex[]): Finder => {
	// What not every question needs is made when it is first asked for: it would delay the start.
	const suggesterFor = kept(suggester);
	const within = ({ work }: Scope): readonly WorkIndex[] =>
		work ? indexes.filter(index => index.work.slug === work.slug) : indexes;

	const find = (question: string, among: readonly WorkIndex[]): Answer => {
		const asked = among.map(index => consider(index, question, among.length));
		const ranked = rankWorks(asked, indexes);
		// A work that says nothing must not silence one that answers.
		const works = ranked[0]?.verdict === 'not-found' ? ranked.filter(({ verdict }) => verdict === 'answered') : ranked;
		return answerOf(question, works);
	};

	/** A question that follows another up is put to the work that answers that one, if it has anything to say to it. */
	const findOn = (question: string, among: readonly WorkIndex[]): Answer => {
		const then = question.lastIndexOf(THEN);
		if (then < 0 || among.length === 1) return find(question, among);
		const [before] = find(question.slice(0, then), among).passages;
		const same = among.filter(({ work }) => work === before?.work);
		const hasOn = find(lastOf(question), same).verdict !== 'not-found';
		return find(question, hasOn ? same : among);
	};

	/** The language of works that speak another than a question does; `undefined` if one of them speaks the same. */
	const languageAgainst = (question: string, works: readonly WorkIndex[]): string | undefined => {
		const own = [...new Set(works.map(({ language }) => language))];
		if (!own.every(language => isForeign(question, language))) return undefined;
		return own.length === 1 ? own[0] : 'und';
	};

	return {
		library,
		ask(question, scope = {}) {
			const works = within(scope);
			const named = works.length > 1 ? works.filter(({ names }) => unframed(question, names).named) : [];
			const meant = named.length > 0 ? named : works;
			// Of several works none is "the essay", and each has a ¶4.
			const only = meant.length === 1 ? meant[0] : undefined;
			const request = only && readRequest(lastOf(question), only);
			const settled = only && request && answerTo(question, request, only);
			if (settled) return settled;
			// A paragraph that has not a word of the question sends it on to the others.
			const answer = { ...findOn(request?.kind === 'within' ? request.question : question, meant), question };
			const unread = answer.verdict === 'answered' ? undefined : languageAgainst(question, meant);
			return unread === undefined ? answer : { ...answer, unread };
		},
		search: (words, scope = {}, page = { from: 0, size: MAX_PASSAGES }) => search(within(scope), words, page),
		similar(work, number) {
			const index = indexes.find(({ work: { slug } }) => slug === work.slug);
			const paragraph = paragraphOf(work, number);
			if (!index || !paragraph) return [];
			const read = readQuestion(paragraph.text, index);
			return weigh(index, read, RANKING.plain)
				.filter(({ read: { paragraph } }) => paragraph.number !== number)
				.slice(0, MAX_PASSAGES)
				.map(found => passageOf(work, found, found.score, read));
		},
		suggest(typed, { limit = 25, ...scope } = {}) {
			return within(scope)
				.flatMap(index => suggesterFor(index)(typed, limit))
				.sort((a, b) => b.score - a.score)
				.slice(0, limit)
				.map(({ suggestion }) => suggestion);
		},
	};
};
