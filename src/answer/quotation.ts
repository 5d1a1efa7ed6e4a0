import { isUnspaced } from '../corpus/scripts.js';
import type { Library, Sentence, Work } from '../corpus/work.js';
import { type Alignment, align } from './alignment.js';
import { type Concordance, concordanceOf, type Token, tokensOf } from './concordance.js';
import { partsOf } from './left-out.js';

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
	/** What stands between words that are left out: each part verbatim, one behind the other. */
	| ({ readonly kind: 'parts'; readonly parts: readonly Stretch[] } & Stretch)
	| ({ readonly kind: 'nearly'; readonly differences: readonly Difference[] } & Stretch)
	/** `nearest`: a sentence that has at least half of its words, by weight. */
	| { readonly kind: 'not-found'; readonly nearest?: Stretch }
	/** Not a word to look for. */
	| { readonly kind: 'empty' };

/** A quotation that was checked. */
export interface Checked {
	readonly quotation: string;
	readonly check: QuotationCheck;
}

/** A quotation with more than that share of its words changed is another text. */
const MAX_CHANGED = 0.4;

/** Fewer words that are the same are no quotation, unless all of them are. */
const MIN_SAME = 3;

/** Of the scripts that put no space between words a letter is compared: half a word, in Chinese and Japanese. */
const LETTER = 0.5;

/** Bounds the time of the comparisons: that many pairs of tokens are compared. */
const MAX_PAIRS = 3_000_000;

/** Looks a text up in all works; where it stands in the first that has it word for word. */
export const findVerbatim = (library: Library, text: string): QuotationCheck | undefined => {
	const quoted = unwrapped(tokensOf(text));
	const [first, last] = [quoted[0], quoted.at(-1)];
	if (!first || !last || !quoted.some(({ key }) => isWord(key))) return undefined;
	const keys = quoted.map(({ key }) => key);
	for (const concordance of library.works.map(concordanceOf)) {
		const at = concordance.find(keys);
		if (at === undefined) continue;
		const exact = concordance.slice(at, at + keys.length) === text.slice(first.start, last.end);
		return { kind: 'verbatim', exact, ...stretchOf(concordance, at, at + keys.length) };
	}
	return undefined;
};

/** Looks a quotation up in all works, as a whole; the first that has it word for word, else the one that comes nearest. */
export const checkQuotation = (library: Library, text: string): QuotationCheck =>
	findVerbatim(library, text) ?? compareQuotation(library, text);

/** Looks for what comes nearest to a quotation that stands nowhere word for word. */
const compareQuotation = (library: Library, text: string): QuotationCheck => {
	const quoted = unwrapped(tokensOf(text));
	if (!quoted.some(({ key }) => isWord(key))) return { kind: 'empty' };
	const keys = quoted.map(({ key }) => key);
	const concordances = library.works.map(concordanceOf);
	const nearly = nearestTo(concordances, quoted, text);
	if (nearly) return nearly;
	const sentences = concordances
		.map(concordance => ({ concordance, ...concordance.likestSentence(keys) }))
		.sort((a, b) => b.share - a.share);
	const [best] = sentences;
	if (!best?.sentence || best.share < 0.5) return { kind: 'not-found' };
	return { kind: 'not-found', nearest: { work: best.concordance.work, from: best.sentence, to: best.sentence } };
};

/**
 * Checks a quotation that may leave words out. Its parts must stand in one work, one behind the other; else each is
 * checked for itself, and nothing is said of the whole.
 * @returns one, or one for each part
 */
export const checkWithParts = (library: Library, text: string): readonly Checked[] => {
	const parts = partsOf(text);
	const verbatim = findVerbatim(library, text);
	if (verbatim) return [{ quotation: text, check: verbatim }];
	const isWhole = parts.length === 0 || parts[0] === text.trim();
	if (isWhole) return [{ quotation: text, check: compareQuotation(library, text) }];
	if (parts.length > 1) {
		const keys = parts.map(part => unwrapped(tokensOf(part)).map(({ key }) => key));
		for (const concordance of library.works.map(concordanceOf)) {
			const found = concordance.findInOrder(keys);
			if (!found) continue;
			const stretches = found.map(({ from, to }) => stretchOf(concordance, from, to));
			const run = stretchOf(concordance, found[0]?.from ?? 0, found.at(-1)?.to ?? 0);
			return [{ quotation: text, check: { kind: 'parts', parts: stretches, ...run } }];
		}
	}
	return parts.map(part => ({ quotation: part, check: checkQuotation(library, part) }));
};

/** Without the quotation marks and dots around it, which are the quoter's. */
const unwrapped = (tokens: Token[]): Token[] => {
	const outer = /^[".]$/;
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

/** The best comparison with the windows of the works that share most with the quotation, if it is good enough. */
const nearestTo = (
	concordances: readonly Concordance[],
	quoted: readonly Token[],
	text: string,
): QuotationCheck | undefined => {
	const keys = quoted.map(({ key }) => key);
	const most = MAX_CHANGED * keys.length;
	const windows = concordances
		.flatMap(concordance => concordance.windows(keys, most).map(window => ({ concordance, ...window })))
		.sort((a, b) => b.share - a.share);
	let left = MAX_PAIRS;
	let best: { readonly concordance: Concordance; readonly alignment: Alignment } | undefined;
	for (const { concordance, from, to } of windows) {
		left -= keys.length * (to - from);
		if (left < 0) break;
		const ends = (token: number) => concordance.endsSentence(from + token);
		const within = align(concordance.keys.slice(from, to), keys, ends);
		const alignment = { ...within, from: from + within.from, to: from + within.to };
		if (!isNear(alignment, concordance, keys)) continue;
		if (!best || alignment.edits < best.alignment.edits) best = { concordance, alignment };
		if (alignment.edits === 1) break;
	}
	if (!best) return undefined;
	const { concordance, alignment } = best;
	const differences = differencesOf(alignment, concordance, quoted, text);
	return { kind: 'nearly', ...stretchOf(concordance, alignment.from, alignment.to), differences };
};

const isWord = (key: string | undefined): boolean => key !== undefined && /[\p{L}\p{N}]/u.test(key);

/** Whether so little is changed that it is the same text, and so much is not that this says something. */
const isNear = ({ from, steps, edits }: Alignment, { keys }: Concordance, quoted: readonly string[]): boolean => {
	if (edits > MAX_CHANGED * quoted.length) return false;
	let [own, at] = [0, from];
	let [same, changed] = [0, 0];
	for (const step of steps) {
		const theirs = step === 'added' ? undefined : keys[at++];
		const ours = step === 'missing' ? undefined : quoted[own++];
		if (!isWord(theirs) && !isWord(ours)) continue;
		if (step !== 'same') changed++;
		else same += isUnspaced(theirs ?? '') ? LETTER : 1;
	}
	return same >= MIN_SAME || (same > 0 && changed === 0);
};

/** The stretches of an alignment; where one is changed, what the work has comes first. */
const differencesOf = (
	{ from, steps }: Alignment,
	concordance: Concordance,
	quoted: readonly Token[],
	text: string,
): Difference[] => {
	const differences: Difference[] = [];
	let [own, at] = [0, from];
	for (let start = 0, end: number; start < steps.length; start = end) {
		const isSame = steps[start] === 'same';
		end = steps.findIndex((step, i) => i > start && (step === 'same') !== isSame);
		if (end < 0) end = steps.length;
		const run = steps.slice(start, end);
		const theirs = at + run.filter(step => step !== 'added').length;
		const ours = own + run.filter(step => step !== 'missing').length;
		if (theirs > at) differences.push({ kind: isSame ? 'same' : 'missing', text: concordance.slice(at, theirs, true) });
		if (ours > own && !isSame) {
			const behind = quoted[ours]?.start ?? quoted.at(-1)?.end;
			differences.push({ kind: 'added', text: text.slice(quoted[own]?.start, behind) });
		}
		[own, at] = [ours, theirs];
	}
	return differences;
};
