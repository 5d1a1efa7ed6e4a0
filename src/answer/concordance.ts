import { UNSPACED } from '../corpus/scripts.js';
import type { Sentence, Work } from '../corpus/work.js';

/** A word or a mark of a text; where no space parts words, a letter. */
export interface Token {
	/** What is compared: without case, what cannot be seen, compatibility forms, the shapes of quotation marks and dashes. */
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

/** A letter that has a word's other letters beside it, and what is set between them and not seen, such as a soft hyphen. */
const LETTER = String.raw`(?!${UNSPACED})[\p{L}\p{N}\p{M}\p{DI}]`;
const TOKEN = new RegExp(
	[
		String.raw`${UNSPACED}[\p{M}\p{DI}]*`,
		String.raw`(?=[\p{L}\p{N}])(?:${LETTER})+(?:['‘’ʼ＇](?=\p{DI}*\p{L})(?:${LETTER})+)*`,
		'[-‐‑‒–—―−]+',
		String.raw`[^\s\p{L}\p{N}\p{DI}]`,
	].join('|'),
	'gu',
);

/** The words and marks of a text, white space left out. */
export const tokensOf = (text: string): Token[] =>
	Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({
		key: keyOf(token),
		start: index,
		end: index + token.length,
	}));

/** A quotation mark, single or double: no apostrophe, since that is a part of its word or behind it. */
const QUOTATION_MARK = /^["“”„‟«»‹›＂'‘’‚‛ʼ＇`´「」『』﹁﹂﹃﹄〝〞〟]$/u;

const keyOf = (token: string): string => {
	if (/^[-‐‑‒–—―−]/u.test(token)) return '-';
	if (QUOTATION_MARK.test(token)) return '"';
	return token
		.replace(/['‘’ʼ＇]/gu, "'")
		.replace(/\p{DI}+/gu, '')
		.normalize('NFKC')
		.toLowerCase();
};

/** Every token of a work and where it stands. */
export interface Concordance {
	readonly work: Work;
	readonly keys: readonly string[];
	/** The first token of the first place where these stand one behind the other. */
	find(keys: readonly string[]): number | undefined;
	/** Places of several such runs, each behind the one before, the first as near to the last as can be. */
	findInOrder(parts: readonly (readonly string[])[]): { from: number; to: number }[] | undefined;
	/**
	 * The windows of the work that share most with these, best first, and the share, 0–1, by weight of the words.
	 * @param most so many of these may a window lack
	 */
	windows(keys: readonly string[], most: number): { from: number; to: number; share: number }[];
	/** The sentence that shares most with these, and the share. */
	likestSentence(keys: readonly string[]): { sentence?: Sentence; share: number };
	sentenceAt(token: number): Sentence;
	endsSentence(token: number): boolean;
	/** The text from one token to before another; with the white space behind it if asked. */
	slice(from: number, to: number, withSpace?: boolean): string;
}

/** So many occurrences of words are followed to a place, those of the rarest first. */
const MAX_SEEDS = 20_000;

/** So many windows are given: enough for all of an essay, since a quotation may be of the most common words. */
const MAX_WINDOWS = 500;

const made = new WeakMap<Work, Concordance>();

/** The concordance of a work; made once, when first asked for. */
export const concordanceOf = (work: Work): Concordance => {
	const known = made.get(work);
	if (known) return known;
	const concordance = concord(work);
	made.set(work, concordance);
	return concordance;
};

const concord = (work: Work): Concordance => {
	const text = work.paragraphs.map(({ text }) => text).join('\n\n');
	const tokens: Token[] = [];
	const sentences: Sentence[] = [];
	let offset = 0;
	for (const paragraph of work.paragraphs) {
		for (const sentence of paragraph.sentences) {
			for (const { key, start, end } of tokensOf(sentence.text)) {
				tokens.push({ key, start: offset + sentence.start + start, end: offset + sentence.start + end });
				sentences.push(sentence);
			}
		}
		offset += paragraph.text.length + 2;
	}
	const keys = tokens.map(({ key }) => key);
	const places = new Map<string, number[]>();
	for (const [i, key] of keys.entries()) {
		const list = places.get(key);
		if (list) list.push(i);
		else places.set(key, [i]);
	}
	const weight = (key: string): number => Math.log(1 + keys.length / (places.get(key)?.length ?? 0.5));

	/** The places of the quotation's tokens in the work, those of the rarest tokens first, up to a bound. */
	const seeds = (quoted: readonly string[]) => {
		const order = [...quoted.entries()].sort(([, a], [, b]) => weight(b) - weight(a));
		const found: { own: number; at: number; key: string }[] = [];
		let followed = 0;
		for (const [own, key] of order) {
			const list = places.get(key) ?? [];
			if (found.length + list.length > MAX_SEEDS) break;
			for (const at of list) found.push({ own, at, key });
			followed++;
		}
		return { found, followed };
	};

	/** The first token of each place where these stand one behind the other, in order. */
	const placesOf = (quoted: readonly string[]): number[] => {
		const [rarest] = [...quoted.entries()].sort(([, a], [, b]) => weight(b) - weight(a));
		if (!rarest) return [];
		const starts = (places.get(rarest[1]) ?? []).map(at => at - rarest[0]);
		return starts.filter(at => quoted.every((key, i) => keys[at + i] === key));
	};

	return {
		work,
		keys,
		find: quoted => placesOf(quoted)[0],
		findInOrder(parts) {
			const all = parts.map(quoted => placesOf(quoted).map(from => ({ from, to: from + quoted.length })));
			let end = 0;
			for (const part of all) {
				const first = part.find(({ from }) => from >= end);
				if (!first) return undefined;
				end = first.to;
			}
			// Now back from the end, so that the first parts are not those of another sentence.
			const found: { from: number; to: number }[] = [];
			for (const part of all.reverse()) {
				const last = part.findLast(({ to }) => to <= end);
				if (!last) return undefined;
				found.unshift(last);
				end = last.from;
			}
			return found;
		},
		windows(quoted, most) {
			// Tokens that stand in both in the same order lie on one diagonal, or, after a change, near it.
			const band = 8 + Math.ceil(quoted.length / 8);
			const bands = new Map<number, { weight: number; count: number; first: number; last: number }>();
			const counted = new Set<string>();
			const { found, followed } = seeds(quoted);
			for (const { own, at, key } of found) {
				const diagonal = at - own;
				for (const n of [Math.floor(diagonal / band), Math.floor(diagonal / band) + 1]) {
					if (counted.has(`${n}:${own}`)) continue;
					counted.add(`${n}:${own}`);
					const votes = bands.get(n) ?? { weight: 0, count: 0, first: diagonal, last: diagonal };
					bands.set(n, {
						weight: votes.weight + weight(key),
						count: votes.count + 1,
						first: Math.min(votes.first, diagonal),
						last: Math.max(votes.last, diagonal),
					});
				}
			}
			const total = quoted.reduce((sum, key) => sum + weight(key), 0);
			return [...bands.values()]
				.filter(({ count }) => followed - count <= most)
				.sort((a, b) => b.weight - a.weight)
				.slice(0, MAX_WINDOWS)
				.map(({ weight, first, last }) => ({
					from: Math.max(0, first - 3),
					to: Math.min(keys.length, last + quoted.length + 3),
					share: weight / total,
				}));
		},
		likestSentence(quoted) {
			const shared = new Map<Sentence, Set<string>>();
			for (const { at, key } of seeds([...new Set(quoted)]).found) {
				const sentence = sentences[at];
				if (sentence) shared.set(sentence, (shared.get(sentence) ?? new Set()).add(key));
			}
			const total = [...new Set(quoted)].reduce((sum, key) => sum + weight(key), 0);
			let best: { sentence?: Sentence; share: number } = { share: 0 };
			for (const [sentence, set] of shared) {
				const share = [...set].reduce((sum, key) => sum + weight(key), 0) / total;
				if (share > best.share) best = { sentence, share };
			}
			return best;
		},
		sentenceAt(token) {
			const sentence = sentences[token];
			if (!sentence) throw new RangeError(`no token ${token} in ${work.slug}`);
			return sentence;
		},
		endsSentence: token => sentences[token] !== sentences[token + 1],
		slice(from, to, withSpace = false) {
			const end = withSpace ? (tokens[to]?.start ?? text.length) : tokens[to - 1]?.end;
			return text.slice(tokens[from]?.start, end);
		},
	};
};
