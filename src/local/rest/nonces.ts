import type { Snowflake } from 'discord-api-types/v10';
import type { Message } from '../world/messages.js';

/** How many sends are remembered; Discord remembers those of the last few minutes. */
const remembered = 1000;

/** Sent messages by the nonce that they were sent with, so that a send that is repeated makes no second message. */
export class Nonces {
	readonly #sent = new Map<string, Message>();

	find(channelId: Snowflake, nonce: string | number | undefined): Message | undefined {
		return this.#sent.get(`${channelId}:${nonce}`);
	}

	keep(channelId: Snowflake, nonce: string | number | undefined, message: Message): void {
		if (nonce === undefined) return;
		this.#sent.set(`${channelId}:${nonce}`, message);
		const [oldest] = this.#sent.keys();
		if (this.#sent.size > remembered && oldest !== undefined) this.#sent.delete(oldest);
	}
}
