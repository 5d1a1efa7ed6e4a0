import type { Snowflake } from 'discord-api-types/v10';
import type { Message } from '../world/messages.js';

/** How many sends are remembered; Discord remembers those of the last few minutes. */
const remembered = 1000;

type Nonce = string | number | null | undefined;

/** Sent messages by the nonce that they were sent with, so that a send that is repeated makes no second message. */
export class Nonces {
	readonly #sent = new Map<string, Message>();

	find(channelId: Snowflake, nonce: Nonce): Message | undefined {
		return nonce === undefined || nonce === null ? undefined : this.#sent.get(`${channelId}:${nonce}`);
	}

	keep(channelId: Snowflake, nonce: Nonce, message: Message): void {
		if (nonce === undefined || nonce === null) return;
		this.#sent.set(`${channelId}:${nonce}`, message);
		const [oldest] = this.#sent.keys();
		if (this.#sent.size > remembered && oldest !== undefined) this.#sent.delete(oldest);
	}
}
