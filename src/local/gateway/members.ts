import type {
	APIGuildMember,
	GatewayGuildMembersChunkDispatchData,
	GatewayRequestGuildMembersDataBase,
	GatewayRequestGuildMembersDataWithQuery,
	GatewayRequestGuildMembersDataWithUserIds,
} from 'discord-api-types/v10';
import type { World } from '../world/world.js';

/** Members that are given for one request. */
const most = 100;
/** Bytes of a nonce; a longer one is not given back. */
const longestNonce = 32;

/** REQUEST_GUILD_MEMBERS, of which nothing has been checked. */
export type MembersRequest = Partial<
	Record<
		| keyof GatewayRequestGuildMembersDataBase
		| keyof GatewayRequestGuildMembersDataWithQuery
		| keyof GatewayRequestGuildMembersDataWithUserIds,
		unknown
	>
>;

/**
 * The members of a server that a bot asks for, by their ids or by how their names begin. `undefined`: there is no
 * answer, as to a request for all members, for which it would need the intent of members.
 */
export function membersAsked(world: World, request: MembersRequest): GatewayGuildMembersChunkDispatchData | undefined {
	const { guild_id, nonce, query, user_ids } = request;
	const guild = isText(guild_id) ? world.guilds.get(guild_id) : undefined;
	if (!guild?.members.has(world.bot.id)) return undefined;
	const ids = user_ids === undefined ? undefined : [user_ids].flat().filter(isText).slice(0, most);
	const start = isText(query) ? query : '';
	if (!ids && start === '') return undefined;
	const found = ids
		? ids.flatMap(id => guild.members.get(id) ?? [])
		: [...guild.members.values()].filter(member => isCalled(member, start)).slice(0, limitOf(request));
	return {
		guild_id: guild.data.id,
		members: found,
		chunk_index: 0,
		chunk_count: 1,
		...(ids && { not_found: ids.filter(id => !guild.members.has(id)) }),
		...(isText(nonce) && Buffer.byteLength(nonce) <= longestNonce && { nonce }),
	};
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function isCalled({ nick, user }: APIGuildMember, start: string): boolean {
	const names = [nick, user.global_name, user.username];
	return names.some(name => name?.toLowerCase().startsWith(start.toLowerCase()));
}

function limitOf({ limit }: MembersRequest): number {
	return typeof limit === 'number' && limit > 0 ? Math.min(limit, most) : most;
}
