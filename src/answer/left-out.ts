/** Where words are left out, or the quoter puts in his own: `[…]`, `(...)`, `…`, `. . .`, `[the Internet]`. */
const LEFT_OUT = /\[[^[\]]*\]|\((?:…|\.{3})\)|[…⋯]+|\.{3,}|\.(?: \.){2,}/u;

/** `[i]n`, `countr[ies]`: letters of the quoter's in a word. */
const IN_WORD = /\[(\p{L}+)\](?=\p{L})|(?<=\p{L})\[(\p{L}+)\]/gu;

/** A text in more parts than that is no quotation. */
const MAX_PARTS = 20;

/**
 * What a quotation has between the words that it leaves out.
 * @returns the parts that have a word, in their order; none if they are too many
 */
export const partsOf = (text: string): string[] => {
	const parts = text
		.replace(IN_WORD, '$1$2')
		.split(LEFT_OUT)
		.map(part => part.trim())
		.filter(part => /[\p{L}\p{N}]/u.test(part));
	return parts.length > MAX_PARTS ? [] : parts;
};
