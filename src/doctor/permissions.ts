import {
	type APIChannel,
	type APIGuild,
	type APIGuildMember,
	type APIOverwrite,
	OverwriteType,
	PermissionsBitField,
} from 'discord.js';

/**
 * What a member may do in a channel: the roles together, then the channel's overwrites for @everyone, for the roles,
 * and for the member.
 * Source: https://docs.discord.com/developers/topics/permissions#permission-overwrites
 * @param home the channel; of a thread, the channel that it belongs to
 */
export const permissionsIn = (
	{ id, owner_id, roles }: Pick<APIGuild, 'id' | 'owner_id' | 'roles'>,
	{ user, ...member }: Pick<APIGuildMember, 'user' | 'roles'>,
	home: APIChannel,
): Readonly<PermissionsBitField> => {
	if (user.id === owner_id) return new PermissionsBitField(PermissionsBitField.All);
	const own = new Set([id, ...member.roles]);
	const base = new PermissionsBitField(
		roles.filter(role => own.has(role.id)).map(({ permissions }) => BigInt(permissions)),
	);
	if (base.has('Administrator')) return new PermissionsBitField(PermissionsBitField.All);
	const overwrites = 'permission_overwrites' in home ? (home.permission_overwrites ?? []) : [];
	const steps: readonly ((overwrite: APIOverwrite) => boolean)[] = [
		overwrite => overwrite.id === id,
		overwrite => overwrite.type === OverwriteType.Role && overwrite.id !== id && own.has(overwrite.id),
		overwrite => overwrite.type === OverwriteType.Member && overwrite.id === user.id,
	];
	for (const applies of steps) {
		const now = overwrites.filter(applies);
		base.remove(now.map(({ deny }) => BigInt(deny))).add(now.map(({ allow }) => BigInt(allow)));
	}
	return base;
};
