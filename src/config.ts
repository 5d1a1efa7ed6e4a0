import * as z from 'zod';
import { isSnowflake } from './snowflake.js';

const port = z
	.string()
	.regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
	.transform(Number)
	.refine(port => port <= 65_535, 'must be a whole number from 0 to 65535');

const SHARDS_FORM = "must be 'auto', a count such as 4, or a range of a total such as 0-15/64";

const shards = z
	.string()
	.regex(/^(?:auto|[1-9]\d{0,4}|\d{1,5}-\d{1,5}\/\d{1,5})$/, SHARDS_FORM)
	.transform((text): Shards => {
		const [first = 0, second, third] = text.split(/[-/]/).map(Number);
		if (text === 'auto') return 'auto';
		return third === undefined
			? { first: 0, last: first - 1, total: first }
			: { first, last: second ?? 0, total: third };
	})
	.refine(shards => shards === 'auto' || (shards.first <= shards.last && shards.last < shards.total), SHARDS_FORM);

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What an environment variable may be; an empty one counts as absent. */
const environment = z.object({
	DISCORD_TOKEN: z
		.string()
		.trim()
		.regex(/^[!#-&(-_a-~]+$/, 'must be one word: the token as Discord shows it, without quotes')
		.optional(),
	DISCORD_API_URL: z
		.url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' })
		.transform(url => url.replace(/\/+$/, ''))
		.default('https://discord.com/api'),
	CORPUS_DIR: z.string().default('corpus'),
	PORT: port.default(4321),
	LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
	ASK_CHANNELS: z
		.string()
		.transform(list => list.split(/[\s,]+/).filter(id => id !== ''))
		.refine(ids => ids.length > 0 && ids.every(isSnowflake), 'must be ids of channels, separated by commas')
		.optional(),
	SHARDS: shards.optional(),
	HEALTH_PORT: port.optional(),
	HEALTH_HOST: z.string().default('127.0.0.1'),
});

/** What discord.js's ShardingManager tells the process of a shard. */
const shardEnvironment = z.object({ SHARDS: z.coerce.number(), SHARD_COUNT: z.coerce.number() });

/** Which of Discord's shards this machine serves, the last one included; `auto`: as many as Discord advises, all. */
export type Shards = 'auto' | { readonly first: number; readonly last: number; readonly total: number };

/** The environment, checked. */
export interface Config {
	/** Absent: the local Discord is used. */
	readonly token?: string;
	/** Base of Discord's API, without the version. */
	readonly apiUrl: string;
	/** Folder of the works. */
	readonly corpus: string;
	/** Port of the local Discord's page; 0 takes a free one. */
	readonly port: number;
	readonly logLevel: (typeof LEVELS)[number];
	/** The channels, by id, in which mentions are answered; absent: all. */
	readonly askChannels?: readonly string[];
	/** A process for each of these shards; absent: this process serves. */
	readonly shards?: Shards;
	/** The one shard that this process serves; absent: all servers. */
	readonly shard?: { readonly id: number; readonly count: number };
	/** Where state and metrics are told; absent: nowhere. */
	readonly health?: { readonly port: number; readonly host: string };
}

export type ReadConfig =
	| { readonly ok: true; readonly config: Config }
	/** `line` names the variable and says what is wrong with it, never its value. */
	| { readonly ok: false; readonly line: string };

const shardOf = (variables: unknown): NonNullable<Config['shard']> => {
	const { SHARDS: id, SHARD_COUNT: count } = shardEnvironment.parse(variables);
	return { id, count };
};

/** Checks environment variables; the first wrong one is reported. */
export const readConfig = (variables: Readonly<Record<string, string | undefined>>): ReadConfig => {
	const given = Object.fromEntries(
		Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
	);
	const shard = given.SHARDING_MANAGER ? shardOf(given) : undefined;
	const read = environment.safeParse(shard ? { ...given, SHARDS: undefined } : given);
	if (!read.success) {
		const [issue] = read.error.issues;
		return { ok: false, line: `${String(issue?.path[0])}: ${issue?.message}` };
	}
	const { DISCORD_TOKEN: token, ASK_CHANNELS: askChannels, SHARDS: shards, HEALTH_PORT: port, ...rest } = read.data;
	if (shards !== undefined && token === undefined) {
		return { ok: false, line: 'SHARDS: is for Discord; without DISCORD_TOKEN remove it' };
	}
	return {
		ok: true,
		config: {
			apiUrl: rest.DISCORD_API_URL,
			corpus: rest.CORPUS_DIR,
			port: rest.PORT,
			logLevel: rest.LOG_LEVEL,
			...(token === undefined ? {} : { token }),
			...(askChannels === undefined ? {} : { askChannels }),
			...(shards === undefined ? {} : { shards }),
			...(shard === undefined ? {} : { shard }),
			...(port === undefined ? {} : { health: { port, host: rest.HEALTH_HOST } }),
		},
	};
};
