import { z } from 'zod';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What an environment variable may be; an empty one counts as absent. */
const environment = z.object({
	DISCORD_TOKEN: z.string().trim().regex(/^\S+$/, 'must be one word: the token as Discord shows it').optional(),
	DISCORD_API_URL: z
		.url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' })
		.transform(url => url.replace(/\/+$/, ''))
		.default('https://discord.com/api'),
	CORPUS_DIR: z.string().default('corpus'),
	PORT: z
		.string()
		.regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
		.transform(Number)
		.refine(port => port <= 65_535, 'must be a whole number from 0 to 65535')
		.default(4321),
	LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
	ASK_CHANNELS: z
		.string()
		.transform(list => list.split(/[\s,]+/).filter(id => id !== ''))
		.refine(ids => ids.every(id => /^\d{17,20}$/.test(id)), 'must be ids of channels, separated by commas')
		.optional(),
});

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
}

export type ReadConfig =
	| { readonly ok: true; readonly config: Config }
	/** `line` names the variable and says what is wrong with it, never its value. */
	| { readonly ok: false; readonly line: string };

/** Checks environment variables; the first wrong one is reported. */
export const readConfig = (variables: Readonly<Record<string, string | undefined>>): ReadConfig => {
	const given = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== '');
	const read = environment.safeParse(Object.fromEntries(given));
	if (!read.success) {
		const [issue] = read.error.issues;
		return { ok: false, line: `${String(issue?.path[0])}: ${issue?.message}` };
	}
	const { DISCORD_TOKEN: token, ASK_CHANNELS: askChannels, ...rest } = read.data;
	return {
		ok: true,
		config: {
			apiUrl: rest.DISCORD_API_URL,
			corpus: rest.CORPUS_DIR,
			port: rest.PORT,
			logLevel: rest.LOG_LEVEL,
			...(token === undefined ? {} : { token }),
			...(askChannels === undefined ? {} : { askChannels }),
		},
	};
};
