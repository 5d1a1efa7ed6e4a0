import type { Snowflake } from 'discord-api-types/v10';

/** First moment of Discord's clock: 2015-01-01T00:00:00Z, in ms of Unix time. */
const discordEpoch = 1_420_070_400_000n;

/**
 * Makes ids in Discord's layout: 42 bits of ms since its epoch, 10 bits of worker and process (here 0), 12 bits of
 * sequence. Ids grow strictly, even when more than 4096 are asked for in one ms or the clock is set back.
 * @param now a clock, in ms of Unix time
 */
export function snowflakes(now: () => number): () => Snowflake {
	let lastMoment = 0n;
	let sequence = 0n;
	return () => {
		const moment = BigInt(now()) - discordEpoch;
		if (moment > lastMoment) {
			lastMoment = moment;
			sequence = 0n;
		} else if (++sequence > 0xfffn) {
			lastMoment++;
			sequence = 0n;
		}
		return String((lastMoment << 22n) | sequence);
	};
}

/** A new id of this world, in which there are no other makers of ids. */
export const newSnowflake = snowflakes(() => Date.now());

/** The greatest id: they have 64 bits. */
const greatest = 2n ** 64n - 1n;

/** Whether a string can be an id. Those of Discord have 17 to 20 digits, but "after 0" is after none of them. */
export function isSnowflake(text: string): boolean {
	return /^\d{1,20}$/.test(text) && BigInt(text) <= greatest;
}
