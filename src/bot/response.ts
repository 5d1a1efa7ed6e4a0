import type { ResponseLike } from 'discord.js';

/**
 * An answer whose body has been read, to be handed on. No `Response`: Node takes as long to load its own as the rest of
 * the start together.
 * @param text the body
 */
export const handedOn = ({ headers, statusText }: ResponseLike, text: string, status: number): ResponseLike => ({
	status,
	statusText,
	ok: status >= 200 && status < 300,
	headers,
	body: null,
	bodyUsed: true,
	text: async () => text,
	json: async () => JSON.parse(text),
	arrayBuffer: async () => new TextEncoder().encode(text).buffer,
});
