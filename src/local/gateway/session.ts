import { randomBytes } from 'node:crypto';
import type { Snowflake } from 'discord-api-types/v10';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Dispatch } from './dispatches.js';

/** Events kept for a resume; with more than that missed, the session cannot be taken up again. */
const remembered = 5_000;

/** What a session writes to: a connection, as far as it needs one. */
export interface Wire {
	write(text: string): void;
}

/** A bot's session: it outlives its connection, and keeps what that has not acknowledged. */
export class Session {
	readonly id = randomBytes(16).toString('hex');
	/** The connection that it now has. */
	wire: Wire | null = null;
	/** Since when it has none, in ms of Unix time. */
	leftAt = 0;
	#sequence = 0;
	/** Events that the client has not yet acknowledged by a heartbeat, in order; the last has number `#sequence`. */
	#kept: string[] = [];

	constructor(
		readonly intents: number,
		readonly shard: readonly [id: number, count: number],
	) {}

	/** Whether an event is for this session, by shard and intents. */
	takes({ guildId, intents }: Dispatch): boolean {
		return (intents === 0 || (this.intents & intents) !== 0) && this.serves(guildId);
	}

	/** Whether a server (null: what is outside of servers) is of this shard. */
	serves(guildId: Snowflake | null): boolean {
		const [id, count] = this.shard;
		// Discord's formula: the id's time modulo the number of shards.
		return (guildId === null || count === 1 ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count))) === id;
	}

	/** Numbers an event, keeps it for a resume, and gives its wire form. */
	record({ d, t }: Pick<Dispatch, 't' | 'd'>): string {
		const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s: ++this.#sequence, d });
		this.#kept.push(text);
		if (this.#kept.length >= 2 * remembered) this.#kept = this.#kept.slice(-remembered);
		return text;
	}

	/** The client has all events up to this number. */
	acknowledge(sequence: number): void {
		const surplus = sequence - this.#firstKept + 1;
		if (surplus > 0) this.#kept = this.#kept.slice(surplus);
	}

	/** Events after this number; `undefined` if they are no longer, or never were, there. */
	since(sequence: number): readonly string[] | undefined {
		if (sequence > this.#sequence || sequence < this.#firstKept - 1) return undefined;
		return this.#kept.slice(sequence - this.#firstKept + 1);
	}

	get sequence(): number {
		return this.#sequence;
	}

	get #firstKept(): number {
		return this.#sequence - this.#kept.length + 1;
	}
}
