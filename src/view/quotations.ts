/** `“…”`, `"…"`, `«…»`, `„…“`, `「…」`: what stands between quotation marks. */
const BETWEEN_MARKS = /“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]|「([^「」]+)」|『([^『』]+)』/g;

/** Lines of a block quote, one below the other; or all that follows `>>> `. */
const BLOCK = /^>>> ([^]+)|(?:^> ?.*(?:\n|$))+/gm;

/** Where words are left out, as we mark it ourselves. */
const LEFT_OUT = /\[(?:…|\.{3})\]/;

/**
 * What a message quotes, in its order: block quotes, and stretches between quotation marks outside of them; each in as
 * many pieces as `[…]` leaves.
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
		.flatMap(({ text }) => text.split(LEFT_OUT))
		.map(text => text.trim())
		.filter(text => /[\p{L}\p{N}]/u.test(text));
};
