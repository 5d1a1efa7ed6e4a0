import { diffArrays } from 'diff';
import type { Library, Sentence, Work } from '../corpus/work.js';
import { type Concordance, concordanceOf, type Token, tokensOf } from './concordance.js';

/** A stretch of a compared quotation. */
export interface Difference {
	/** `same`: in both; `missing`: only the work has it; `added`: only the quotation has it. */
	readonly kind: 'same' | 'missing' | 'added';
	/** Verbatim with the white space behind it: the work's words for `same` and `missing`, else the quotation's. */
	readonly text: string;
}

/** From the first to the last sentence that a quotation touches. */
export interface Stretch {
	readonly work: Work;
	readonly from: Sentence;
	readonly to: Sentence;
}

/** Whether a text stands in a work; white space, case and the shapes of quotation marks and dashes disregarded. */
export type QuotationCheck =
	/** `exact`: without disregarding anything. */
	| ({ readonly kind: 'verbatim'; readonly exact: boolean } & Stretch)
	| ({ readonly kind: 'nearly'; readonly differences: readonly Difference[] } & Stretch)
	/** `nearest`: a sentence that has at least half of its words, by weight. */
	| { readonly kind: 'not-found'; readonly nearest?: Stretch }
	/** Not a word to look for. */
	| { readonly kind: 'empty' };

/** A quotation with more than that share of its words changed is another text. */
const MAX_CHANGED = 0.4;

/** Bounds the time of the comparison, whose steps grow with the square of the changes. */
const MAX_CHANGES = 150;

/** Looks a quotation up in all works; the first that has it word for word, else the one that comes nearest. */
export const checkQuotation = (library: Library, text: string): QuotationCheck => {
	const quoted = unwrapped(tokensOf(text));
	if (!quoted.some(({ key }) => /[\p{L}\p{N}]/u.test(key))) return { kind: 'empty' };
	const keys = quoted.map(({ key }) => key);
	const concordances = library.works.map(concordanceOf);
	for (const concordance of concordances) {
		const at = concordance.find(keys);
		if (at === undefined) continue;
		const [first, last] = [quoted[0], quoted.at(-1)];
		const typed = first && last ? text.slice(first.start, last.end) : '';
		const stretch = stretchOf(concordance, at, at + keys.length);
		return { kind: 'verbatim', exact: concordance.slice(at, at + keys.length) === typed, ...stretch };
	}
	const windows = concordances
		.map(concordance => ({ concordance, ...concordance.nearest(keys) }))
		.sort((a, b) => b.share - a.share);
	for (const { concordance, from, to } of windows.slice(0, 3)) {
		const nearly = compare(concordance, from, to, quoted, text);
		if (nearly) return nearly;
	}
	const sentences = concordances
		.map(concordance => ({ concordance, ...concordance.likestSentence(keys) }))
		.sort((a, b) => b.share - a.share);
	const [best] = sentences;
	if (!best?.sentence || best.share < 0.5) return { kind: 'not-found' };
	return { kind: 'not-found', nearest: { work: best.concordance.work, from: best.sentence, to: best.sentence } };
};

/** Without the quotation marks and dots around it, which are the quoter's. */
const unwrapped = (tokens: Token[]): Token[] => {
	const outer = /^["'.]$/;
	let [start, end] = [0, tokens.length];
	while (start < end && outer.test(tokens[start]?.key ?? '')) start++;
	while (end > start && outer.test(tokens[end - 1]?.key ?? '')) end--;
	return tokens.slice(start, end);
};

const stretchOf = (concordance: Concordance, from: number, to: number): Stretch => ({
	work: concordance.work,
	from: concordance.sentenceAt(from),
	to: concordance.sentenceAt(to - 1),
});

/** Myers' comparison (1986, "An O(ND) difference algorithm") of the quotation with a window of the work. */
const compare = (
	concordance: Concordance,
	from: number,
	to: number,
	quoted: readonly Token[],
	text: string,
): QuotationCheck | undefined => {
	const keys = quoted.map(({ key }) => key);
	const maxEditLength = Math.min(MAX_CHANGES, Math.ceil(keys.length * (2 * MAX_CHANGED)) + (to - from - keys.length));
	const changes = diffArrays(concordance.keys.slice(from, to), keys, { maxEditLength });
	if (!changes) return undefined;
	// What the window has before and behind the quotation is no difference.
	const firstOwn = changes.findIndex(({ removed }) => !removed);
	const lastOwn = changes.findLastIndex(({ removed }) => !removed);
	let at = from + changes.slice(0, firstOwn).reduce((sum, { count }) => sum + count, 0);
	const start = at;
	let own = 0;
	let same = 0;
	const differences: Difference[] = [];
	for (const { added, removed, count } of changes.slice(firstOwn, lastOwn + 1)) {
		const kind = added ? 'added' : removed ? 'missing' : 'same';
		if (kind === 'same') same += count;
		if (kind === 'added')
			differences.push({
				kind,
				text: text.slice(quoted[own]?.start, quoted[own + count]?.start ?? quoted.at(-1)?.end),
			});
		else differences.push({ kind, text: concordance.slice(at, at + count, true) });
		if (kind !== 'missing') own += count;
		if (kind !== 'added') at += count;
	}
	const changed = Math.max(at - start, keys.length) - same;
	if (changed > MAX_CHANGED * keys.length || same < 2) return undefined;
	return { kind: 'nearly', ...stretchOf(concordance, start, at), differences };
};
