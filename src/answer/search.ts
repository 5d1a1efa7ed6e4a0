import { isUnspaced } from '../corpus/scripts.js';
import type { Paragraph, Sentence } from '../corpus/work.js';
import type { Passage, SearchResult, Span } from './answer.js';
import type { ReadParagraph } from './entry.js';
import { STOP_WORDS } from './vocabulary.js';
import { stemOf, type Word, wordsOf } from './words.js';
import type { WorkIndex } from './work-index.js';

/** One thing to look for: the words of a phrase, or one word or its beginning. */
type Term =
	| { readonly kind: 'phrase'; readonly plains: readonly string[]; readonly stems: readonly string[] }
	/** `exact`: in no other form. */
	| ({ readonly kind: 'word'; readonly exact: boolean } & Pick<Word, 'plain' | 'stem' | 'stop'>)
	| { readonly kind: 'prefix'; readonly plain: string }
	/** Of a script without spaces: wherever these letters stand. */
	| { readonly kind: 'letters'; readonly letters: string };

interface Query {
	readonly wanted: readonly Term[];
	readonly unwanted: readonly Term[];
}

/** `-"a phrase"`, `"a phrase"`, `-word`, `prefix*`, `word`; quotation marks of any shape. `--force` is a word. */
const PART =
	/(?<not>(?<!\S)[-−–](?![-−–]))?(?:["“”„«»「」](?<phrase>[^"“”„«»「」]{1,300})(?:["“”„«»「」]|$)|(?<word>[^\s"“”„«»「」]+))/gu;

/** More terms than that are not looked for. */
const MAX_TERMS = 20;
/** No part of a compound has fewer letters. */
const MIN_PART = 2;

/** In capitals: IT and WHO may be meant as names. */
const CAPITALS = /^\p{Lu}{2,}$/u;

/** Reads what was typed after `/search`. */
const readQuery = (typed: string, indexes: readonly WorkIndex[]): Query => {
	/** What is read alone looks shouted; if a text has it as a name, that is meant. */
	const named = (word: Word): Word =>
		word.stop && CAPITALS.test(word.text) && indexes.some(index => hasStem(index, word.text))
			? { ...word, stem: word.text, stop: false }
			: word;
	const wanted: Term[] = [];
	const unwanted: Term[] = [];
	for (const { groups } of typed.slice(0, 2000).matchAll(PART)) {
		const list = groups?.not ? unwanted : wanted;
		const part = groups?.phrase ?? groups?.word ?? '';
		const words = wordsOf(part, MAX_TERMS).map(named);
		const [first] = words;
		if (!first) continue;
		if (isUnspaced(part)) {
			list.push({ kind: 'letters', letters: lettersOf(part) });
			continue;
		}
		const { plain, stem, stop } = first;
		// What was typed without a space is one thing.
		if (words.length > 1) list.push({ kind: 'phrase', plains: words.map(word => word.plain), stems: stemsOf(words) });
		else if (groups?.word?.endsWith('*')) list.push({ kind: 'prefix', plain });
		// What is to be left out is that word alone: "development -developing".
		else list.push({ kind: 'word', plain, stem, stop, exact: list === unwanted || groups?.phrase !== undefined });
	}
	// A stop word is looked for only if there is nothing else, or if it stands in quotation marks.
	const telling = wanted.filter(term => term.kind !== 'word' || !term.stop || term.exact);
	return {
		wanted: (telling.length > 0 ? telling : wanted).slice(0, MAX_TERMS),
		unwanted: unwanted.slice(0, MAX_TERMS),
	};
};

/** Without the spaces and marks that only the one who types may have set. */
const lettersOf = (part: string): string =>
	lowered(part.replace(/\s+/g, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));

/** In lower case, every letter where it was: İ alone would take more room there. */
const lowered = (text: string): string => text.replaceAll('İ', 'I').toLowerCase();

const stemsOf = (words: readonly Word[]): string[] => words.filter(({ stop }) => !stop).map(({ stem }) => stem);

const hasStem = (index: WorkIndex, stem: string): boolean => index.paragraphsWith([stem]).length > 0;

/** A term as a text has it: a compound that it writes as two words is those. */
const asWritten = (term: Term, index: WorkIndex): Term => {
	if (term.kind !== 'word' || term.stop || hasStem(index, term.stem)) return term;
	for (let at = MIN_PART; at <= term.plain.length - MIN_PART; at++) {
		const plains = [term.plain.slice(0, at), term.plain.slice(at)];
		if (!plains.every(plain => index.forms.has(plain))) continue;
		const phrase = { kind: 'phrase', plains, stems: plains.map(stemOf) } as const;
		const isThere = (number: number) => occurrences(index.read(number), phrase).length > 0;
		if (candidates(index, [phrase]).some(isThere)) return phrase;
	}
	return term;
};

/** The paragraphs where a term may occur; all of them for stop words, which the index has not. */
const candidates = (index: WorkIndex, terms: readonly Term[]): readonly number[] => {
	const stems = terms.map(term => {
		if (term.kind === 'word') return term.stop ? [] : [term.stem];
		if (term.kind === 'phrase') return term.stems;
		if (term.kind === 'letters') return [];
		return [...index.forms.atPrefix(term.plain).keys()].map(stemOf);
	});
	const unknown = terms.some((term, i) => {
		if (term.kind === 'prefix') return beginsStopWord(term.plain);
		return term.kind !== 'letters' && stems[i]?.length === 0;
	});
	const { paragraphs } = index.work;
	if (unknown) return paragraphs.map(({ number }) => number);
	const letters = terms.filter(term => term.kind === 'letters');
	const having = paragraphs.filter(({ text }) => letters.some(({ letters }) => lowered(text).includes(letters)));
	return [...new Set([...having.map(({ number }) => number), ...index.paragraphsWith(stems.flat())])];
};

const beginsStopWord = (beginning: string): boolean => [...STOP_WORDS].some(word => word.startsWith(beginning));

/** "one" has the stem of "on": of words that are in every text, each is itself alone. */
const isWord = (word: Word, { plain, stem, stop, exact }: Extract<Term, { kind: 'word' }>): boolean => {
	if (stop) return word.plain === plain;
	return !word.stop && word.stem === stem && (!exact || word.plain === plain);
};

/** Where a term stands among the words of a paragraph. */
const occurrences = ({ paragraph, words }: ReadParagraph, term: Term): Span[] => {
	const spans: Span[] = [];
	if (term.kind === 'letters') {
		const text = lowered(paragraph.text);
		const { letters } = term;
		for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + letters.length)) {
			spans.push({ start: at, end: at + letters.length });
		}
		return spans;
	}
	for (const [i, word] of words.entries()) {
		const { start, end, plain } = word;
		if (term.kind === 'word' && isWord(word, term)) spans.push({ start, end });
		if (term.kind === 'prefix' && plain.startsWith(term.plain)) spans.push({ start, end });
		if (term.kind === 'phrase' && term.plains.every((expected, k) => words[i + k]?.plain === expected)) {
			spans.push({ start, end: words[i + term.plains.length - 1]?.end ?? end });
		}
	}
	return spans;
};

/** Spans in order; those that touch the same letters become one. */
const merged = (spans: readonly Span[]): Span[] => {
	const result: { start: number; end: number }[] = [];
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		const last = result.at(-1);
		if (last && start < last.end) last.end = Math.max(last.end, end);
		else result.push({ start, end });
	}
	return result;
};

interface Hit {
	readonly index: WorkIndex;
	readonly paragraph: Paragraph;
	readonly matched: readonly Span[];
	readonly terms: number;
	readonly score: number;
}

/** Looks words up in the text itself, not in the guide. */
export const search = (
	indexes: readonly WorkIndex[],
	typed: string,
	{ from, size }: { readonly from: number; readonly size: number },
): SearchResult => {
	const query = readQuery(typed, indexes);
	if (query.wanted.length === 0) return { kind: 'empty', words: typed };
	const hits: Hit[] = [];
	let leftOut = false;
	for (const index of indexes) {
		// What stands in quotation marks is looked for as it stands.
		const wanted = query.wanted.map(term => (term.kind === 'word' && term.exact ? term : asWritten(term, index)));
		const unwanted = query.unwanted.map(term => asWritten(term, index));
		for (const number of candidates(index, wanted)) {
			const read = index.read(number);
			const { paragraph, words } = read;
			const found = wanted.map(term => occurrences(read, term));
			const terms = found.filter(spans => spans.length > 0).length;
			if (terms === 0) continue;
			if (unwanted.some(term => occurrences(read, term).length > 0)) {
				leftOut = true;
				continue;
			}
			const matched = merged(found.flat());
			hits.push({ index, paragraph, matched, terms, score: terms + matched.length / words.length });
		}
	}
	const complete = hits.filter(({ terms }) => terms === query.wanted.length);
	const chosen = complete.length > 0 ? complete : hits;
	if (chosen.length === 0) return { kind: 'nothing', words: typed, leftOut };
	const places = indexes.flatMap(index => {
		const paragraphs = chosen
			.filter(hit => hit.index === index)
			.map(({ paragraph }) => paragraph.number)
			.sort((a, b) => a - b);
		return paragraphs.length > 0 ? [{ work: index.work, paragraphs }] : [];
	});
	const ranked = [...chosen].sort((a, b) => b.score - a.score).slice(from, from + size);
	return {
		kind: 'found',
		words: typed,
		passages: ranked.map(passage),
		count: chosen.reduce((sum, { matched }) => sum + matched.length, 0),
		places,
		has: complete.length > 0 ? 'all' : 'some',
	};
};

const passage = ({ index, paragraph, matched, score }: Hit): Passage => {
	const inside = ({ start, end }: Sentence) => matched.filter(span => span.start < end && span.end > start).length;
	const sentence = paragraph.sentences.reduce((best, other) => (inside(other) > inside(best) ? other : best));
	return { work: index.work, paragraph, sentence, score, matched, reasons: [] };
};
