import { DiscordAPIError, GatewayCloseCodes, HTTPError } from 'discord.js';

/** Why Discord will not have us, so that to go on is wrong. */
export interface Refusal {
	readonly kind: 'config' | 'token' | 'intents' | 'sessions' | 'gateway' | 'unreachable';
	/** What to do about it, in one plain line. */
	readonly line: string;
}

/** What there is to say when Discord does not know the token, at the login or later: it may be reset at any time. */
export const TOKEN: Refusal = {
	kind: 'token',
	line: 'DISCORD_TOKEN: Discord does not know this token; copy it anew from https://discord.com/developers/applications',
};

/** Close codes after which the gateway is not to be tried again. https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const FINAL: ReadonlyMap<number, Refusal> = new Map([
	[GatewayCloseCodes.AuthenticationFailed, TOKEN],
	[GatewayCloseCodes.InvalidShard, { kind: 'gateway', line: 'Discord refuses the shard (4010); check SHARDS' }],
	[
		GatewayCloseCodes.ShardingRequired,
		{ kind: 'gateway', line: 'Discord wants more shards for this many servers (4011); set SHARDS' },
	],
	[
		GatewayCloseCodes.InvalidAPIVersion,
		{ kind: 'gateway', line: 'Discord no longer speaks this version of its API (4012); update Pilcrow' },
	],
	[GatewayCloseCodes.InvalidIntents, { kind: 'intents', line: 'Discord refuses the intents (4013); update Pilcrow' }],
	[
		GatewayCloseCodes.DisallowedIntents,
		{ kind: 'intents', line: 'Discord refuses the intents (4014); check the bot in the developer portal' },
	],
]);

/** What a close code says, if it is final. */
export const refusalOfClose = (code: number): Refusal | undefined => FINAL.get(code);

/** What there is to say when the day's logins are used up. */
export const noLoginsUntil = (time: string): Refusal => ({
	kind: 'sessions',
	line: `Discord allows no more logins until ${time}; find out what restarts the bot, and start it again then`,
});

/** What there is to say when the API answers, but its gateway cannot be reached. */
export const gatewayUnreachable = (url: string | null, why = 'no connection'): Refusal => ({
	kind: 'unreachable',
	line: `Discord's gateway cannot be reached at ${url} (${why}); check the network`,
});

/** What the WebSocket library says of a gateway that is none, or does not answer. */
const NO_GATEWAY = /^(?:Unexpected server response: \d+|Opening handshake has timed out)$/;

/** Codes of the errors of a network that does not reach the other side, or another one than Discord. */
const UNREACHABLE =
	/^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EPROTO|UND_ERR_(?:CONNECT|HEADERS|BODY|SOCKET)|HPE_|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** Whether a request got no answer, or none that makes sense: the network or Discord's servers fail. */
export const isUnreachable = (error: unknown): boolean =>
	error instanceof HTTPError ||
	(error instanceof Error &&
		(error.name === 'AbortError' || ('code' in error && UNREACHABLE.test(String(error.code)))));

/** What an error of the login says, if it is one of those that a person can mend. */
export const refusalOfLogin = (error: unknown, apiUrl: string, gateway?: string | null): Refusal | undefined => {
	if (!(error instanceof Error)) return undefined;
	if (codeOf(error) === 'TokenInvalid' || (error instanceof DiscordAPIError && error.status === 401)) return TOKEN;
	if (error.message.startsWith('Not enough sessions remaining')) {
		return noLoginsUntil(/resets at (\S+)/.exec(error.message)?.[1] ?? 'tomorrow');
	}
	if (gateway && NO_GATEWAY.test(error.message)) return gatewayUnreachable(gateway, error.message);
	if (isNowhere(error)) {
		return {
			kind: 'config',
			line: `DISCORD_API_URL: Discord is not at ${shown(apiUrl)} (404); it takes the base of the API without the version, such as https://discord.com/api`,
		};
	}
	if (!(error instanceof DiscordAPIError || isUnreachable(error))) return undefined;
	return {
		kind: 'unreachable',
		line: `Discord cannot be reached at ${shown(apiUrl)} (${reasonOf(error)}); check the network and DISCORD_API_URL`,
	};
};

/** An address without the user and the password that may stand in it. */
const shown = (address: string): string => {
	const { origin, pathname } = new URL(address);
	return origin + pathname;
};

/** Whether there is no such path; of what is missing at Discord itself, its code tells. */
const isNowhere = (error: Error): boolean =>
	(error instanceof HTTPError || (error instanceof DiscordAPIError && error.code === 0)) && error.status === 404;

/** Why there was no answer with which to go on. */
const reasonOf = (error: Error): string => {
	if (error instanceof DiscordAPIError) return `${error.status}, a refusal`;
	if (error instanceof HTTPError)
		return error.status < 500 ? `${error.status}, but not from Discord` : `${error.status}`;
	return error.name === 'AbortError' ? 'no answer' : codeOf(error);
};

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');
