import type { GatewayIdentifyData } from 'discord-api-types/v10';
import { GatewayCloseCodes as Close, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { localToken } from '../world/seed.js';
import type { World } from '../world/world.js';

/** A shard may have that many servers. */
const guildsPerShard = 2500;

const known = Object.values(Intent).reduce<number>((sum, bit) => (typeof bit === 'number' ? sum | bit : sum), 0);
/** The application has none of the privileged intents. */
const privileged = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;

/** Whether it is the bot's token, with or without the word that HTTP needs before it. */
export function isOurs(token: unknown): boolean {
	return token === localToken || token === `Bot ${localToken}`;
}

/** What is wrong with an IDENTIFY: the code with which the connection closes; `undefined` if nothing. */
export function faultOfIdentity(world: World, data: Partial<GatewayIdentifyData>): Close | undefined {
	if (!isOurs(data.token)) return Close.AuthenticationFailed;
	const shard: unknown = data.shard ?? [0, 1];
	if (!Array.isArray(shard)) return Close.InvalidShard;
	const [id, count] = shard;
	if (!Number.isInteger(id) || !Number.isInteger(count) || count < 1 || id < 0 || id >= count)
		return Close.InvalidShard;
	const guilds = [...world.guilds.values()].filter(guild => guild.members.has(world.bot.id)).length;
	if (guilds / count > guildsPerShard) return Close.ShardingRequired;
	const { intents } = data;
	if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0 || intents > known)
		return Close.InvalidIntents;
	if (intents & ~known) return Close.InvalidIntents;
	return intents & privileged ? Close.DisallowedIntents : undefined;
}
