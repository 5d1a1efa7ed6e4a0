import type {
	APIInteractionDataResolved,
	APIInteractionDataResolvedChannel,
	APIInteractionDataResolvedGuildMember,
	Snowflake,
} from 'discord-api-types/v10';
import { type Channel, isThread } from '../world/channels.js';
import { guildPermissions, permissionsIn } from '../world/permissions.js';
import type { World } from '../world/world.js';

/** The users, members, roles and channels that an interaction names by id, as the bot gets them along with it. */
export function resolve(
	world: World,
	userId: Snowflake,
	place: Channel,
	ids: {
		readonly users?: readonly Snowflake[];
		readonly roles?: readonly Snowflake[];
		readonly channels?: readonly Snowflake[];
	},
): APIInteractionDataResolved {
	const guild = world.guildOf(place);
	const resolved: APIInteractionDataResolved = {};
	for (const id of ids.users ?? []) {
		const user = world.users.get(id);
		if (user) (resolved.users ??= {})[id] = user;
		const member = guild?.members.get(id);
		if (!guild || !member) continue;
		const { deaf: _deaf, mute: _mute, user: _user, ...rest } = member;
		const seen: APIInteractionDataResolvedGuildMember = { ...rest, permissions: String(guildPermissions(guild, id)) };
		(resolved.members ??= {})[id] = seen;
	}
	for (const role of guild?.data.roles ?? []) {
		if (ids.roles?.includes(role.id)) (resolved.roles ??= {})[role.id] = role;
	}
	for (const id of ids.channels ?? []) {
		const channel = world.channels.get(id);
		if (!channel) continue;
		(resolved.channels ??= {})[id] = {
			id,
			type: channel.type,
			name: channel.name ?? '',
			permissions: String(permissionsIn(world, channel, userId)),
			...(isThread(channel) && { parent_id: channel.parent_id, thread_metadata: channel.thread_metadata }),
		} as APIInteractionDataResolvedChannel;
	}
	return resolved;
}
