import type {
	APIGuild,
	APIGuildMember,
	APIRole,
	APIUser,
	GuildMemberFlags,
	GuildSystemChannelFlags,
	RoleFlags,
	Snowflake,
} from 'discord-api-types/v10';

/** A server: what the API shows of it, its members, and the ids of its channels and threads. */
export interface Guild {
	readonly data: APIGuild;
	readonly members: Map<Snowflake, APIGuildMember>;
	readonly channels: Set<Snowflake>;
	readonly createdAt: string;
}

/** A role; `permissions` as a sum of `PermissionFlagsBits`. */
export function newRole(id: Snowflake, name: string, permissions: bigint, position: number, managed = false): APIRole {
	return {
		id,
		name,
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: false,
		position,
		permissions: String(permissions),
		managed,
		mentionable: false,
		flags: 0 as RoleFlags,
	};
}

/** A server with only @everyone, whose id is the server's. */
export function newGuild(id: Snowflake, name: string, ownerId: Snowflake, everyone: bigint): Guild {
	const data: APIGuild = {
		id,
		name,
		icon: null,
		splash: null,
		discovery_splash: null,
		owner_id: ownerId,
		afk_channel_id: null,
		afk_timeout: 300,
		verification_level: 0,
		default_message_notifications: 1,
		explicit_content_filter: 0,
		roles: [newRole(id, '@everyone', everyone, 0)],
		emojis: [],
		features: [],
		mfa_level: 0,
		application_id: null,
		system_channel_id: null,
		system_channel_flags: 0 as GuildSystemChannelFlags,
		rules_channel_id: null,
		vanity_url_code: null,
		description: null,
		banner: null,
		premium_tier: 0,
		preferred_locale: 'en-US' as APIGuild['preferred_locale'],
		public_updates_channel_id: null,
		nsfw_level: 0,
		premium_progress_bar_enabled: false,
		hub_type: null,
		safety_alerts_channel_id: null,
		incidents_data: null,
	};
	return { data, members: new Map(), channels: new Set(), createdAt: new Date().toISOString() };
}

/** Makes a user a member with those roles. */
export function addMember(guild: Guild, user: APIUser, roles: readonly Snowflake[] = []): APIGuildMember {
	const member: APIGuildMember = {
		user,
		nick: null,
		avatar: null,
		roles: [...roles],
		joined_at: guild.createdAt,
		premium_since: null,
		deaf: false,
		mute: false,
		pending: false,
		communication_disabled_until: null,
		flags: 0 as GuildMemberFlags,
	};
	guild.members.set(user.id, member);
	return member;
}
