import type { Snowflake } from 'discord-api-types/v10';
import type { Person } from '../person/person.js';
import { newSnowflake } from '../world/snowflake.js';

/** How many of a channel's newest messages are looked at: one's own among them are no news. */
const LOOKED_AT = 20;

/** Which channels have messages of others that a person has not seen on any page. */
export class Unread {
	/** What was there at the start is no news. */
	readonly #start = newSnowflake();
	/** Until when a person has seen a channel. */
	readonly #seen = new Map<string, Snowflake>();
	/** How many pages show a person a channel. */
	readonly #open = new Map<string, number>();

	/** The person has seen all that is in the channel now. */
	see(person: Person, channelId: Snowflake): void {
		this.#seen.set(key(person, channelId), newSnowflake());
	}

	/** A page shows the person all that comes in the channel, until the function that it gets is called. */
	watch(person: Person, channelId: Snowflake): () => void {
		const place = key(person, channelId);
		const count = (by: number) => this.#open.set(place, (this.#open.get(place) ?? 0) + by);
		count(1);
		this.see(person, channelId);
		return () => {
			count(-1);
			this.see(person, channelId);
		};
	}

	has(person: Person, channelId: Snowflake): boolean {
		const place = key(person, channelId);
		if (this.#open.get(place)) return false;
		const seen = BigInt(this.#seen.get(place) ?? this.#start);
		return person
			.history(channelId, { limit: LOOKED_AT })
			.some(({ author, id }) => author.id !== person.user.id && BigInt(id) > seen);
	}
}

function key(person: Person, channelId: Snowflake): string {
	return `${person.user.id} ${channelId}`;
}
