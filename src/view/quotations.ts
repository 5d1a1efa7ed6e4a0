import { type Checked, checkWithParts, findVerbatim } from '../answer/quotation.js';
import type { Library } from '../corpus/work.js';

/** `“…”`, `"…"`, `«…»`, `„…“`, `「…」`: what stands between quotation marks. */
const BETWEEN_MARKS = /“([^“”]+)”|"(?=\S)([^"]+)(?<=\S)"|«([^«»]+)»|„([^„“”]+)[“”]|「([^「」]+)」|『([^『』]+)』/g;

/** Lines of a block quote, one below the other; or all that follows `>>> `. */
const BLOCK = /^>>> ([^]+)|(?:^> ?.*(?:\n|$))+/gm;

/**
 * What a message quotes, in its order: block quotes, and stretches between quotation marks outside of them.
 * @param content the message, as it was typed
 */
export const quotationsIn = (content: string): string[] => {
	const found: { readonly at: number; readonly text: string }[] = [];
	const rest = content.replace(BLOCK, (block, all: string | undefined, at: number) => {
		found.push({ at, text: all ?? block.replace(/^> ?/gm, '') });
		return ' '.repeat(block.length);
	});
	for (const { index, 1: a, 2: b, 3: c, 4: d, 5: e, 6: f } of rest.matchAll(BETWEEN_MARKS)) {
		found.push({ at: index, text: a ?? b ?? c ?? d ?? e ?? f ?? '' });
	}
	return found
		.sort((a, b) => a.at - b.at)
		.map(({ text }) => text.trim())
		.filter(text => lettersOf(text) > 0);
};

const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Words that Discord sets in bold, italics or the like, and none of the marks within. */
const STYLED = /(\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|~~|\|\|)(?=\S)([^*_~|]+)(?<=\S)\1/gu;

/** Bold in italics in a struck stretch in a spoiler. */
const MAX_NESTED = 4;

/** A text without the marks that set words in bold or the like; those inside of others go first. */
const unstyled = (text: string): string => {
	let plain = text;
	for (let i = 0; i < MAX_NESTED; i++) plain = plain.replace(STYLED, '$2');
	return plain;
};

/** Checks a quotation; marks that set words in bold and the like are no part of it, unless the work has them. */
export const checkQuoted = (library: Library, quoted: string): readonly Checked[] => {
	const check = findVerbatim(library, quoted);
	return check ? [{ quotation: quoted, check }] : checkWithParts(library, unstyled(quoted));
};

/**
 * Checks what someone gives as a quotation: what it quotes, if that is the most of it, so that `“…” (Wang Jun)` is
 * checked without the name; else all of it, since then the marks are a part of it.
 */
export const checkTyped = (library: Library, typed: string): readonly Checked[] => {
	const quoted = quotationsIn(typed);
	const isMost = 2 * lettersOf(quoted.join()) > lettersOf(typed);
	const isPart = isMost && !findVerbatim(library, typed);
	return (isPart ? quoted : [typed]).flatMap(text => checkQuoted(library, text));
};
