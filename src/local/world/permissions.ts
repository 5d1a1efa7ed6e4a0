import type { Snowflake } from 'discord-api-types/v10';
import { OverwriteType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { type Channel, isDirect, isThread } from './channels.js';
import type { Guild } from './guilds.js';
import type { World } from './world.js';

const allPermissions = Object.values(P).reduce((sum, bit) => sum | bit, 0n);

/** What everyone may do in a direct or group message channel. */
const direct =
	P.ViewChannel |
	P.SendMessages |
	P.EmbedLinks |
	P.AttachFiles |
	P.ReadMessageHistory |
	P.AddReactions |
	P.MentionEveryone |
	P.UseExternalEmojis |
	P.UseApplicationCommands |
	P.PinMessages |
	P.UseExternalApps;

/** What Discord documents as `app_permissions` outside of servers, and where the app itself is not. */
const guest = P.AttachFiles | P.EmbedLinks | P.MentionEveryone;

/** The permission that it takes to write in a channel. */
export function speaking(channel: Channel): bigint {
	return isThread(channel) ? P.SendMessagesInThreads : P.SendMessages;
}

/** `app_permissions` of an interaction in a channel. */
export function appPermissions(world: World, channel: Channel): bigint {
	const rights = permissionsIn(world, channel, world.bot.id);
	if (!isDirect(channel)) return rights || guest;
	return rights === 0n ? guest : guest | P.UseExternalEmojis;
}

/** Permissions by roles alone, before any channel's overwrites. */
export function guildPermissions(guild: Guild, userId: Snowflake): bigint {
	const member = guild.members.get(userId);
	if (!member) return 0n;
	if (guild.data.owner_id === userId) return allPermissions;
	let sum = 0n;
	for (const role of guild.data.roles) {
		if (role.id === guild.data.id || member.roles.includes(role.id)) sum |= BigInt(role.permissions);
	}
	return sum & P.Administrator ? allPermissions : sum;
}

/**
 * What a user may do in a channel: roles, then the channel's overwrites for @everyone, for their roles, for them; a
 * thread has its parent's. Without View Channel there is nothing, without Send Messages no more than reading.
 * Source: Discord's documentation, "Permissions", overwrites and implicit permissions.
 */
export function permissionsIn(world: World, channel: Channel, userId: Snowflake): bigint {
	if (isDirect(channel)) return channel.recipients?.some(user => user.id === userId) ? direct : 0n;
	const home = isThread(channel) ? world.channels.get(channel.parent_id ?? '') : channel;
	const guild = world.guilds.get(channel.guild_id ?? '');
	if (!guild || !home || isDirect(home)) return 0n;
	let sum = guildPermissions(guild, userId);
	if (sum & P.Administrator) return sum;
	const roles = guild.members.get(userId)?.roles ?? [];
	const overwrites = home.permission_overwrites ?? [];
	const apply = (allow: bigint, deny: bigint) => {
		sum = (sum & ~deny) | allow;
	};
	const everyone = overwrites.find(one => one.id === guild.data.id);
	if (everyone) apply(BigInt(everyone.allow), BigInt(everyone.deny));
	const ofRoles = overwrites.filter(one => one.type === OverwriteType.Role && roles.includes(one.id));
	apply(
		ofRoles.reduce((bits, one) => bits | BigInt(one.allow), 0n),
		ofRoles.reduce((bits, one) => bits | BigInt(one.deny), 0n),
	);
	const own = overwrites.find(one => one.type === OverwriteType.Member && one.id === userId);
	if (own) apply(BigInt(own.allow), BigInt(own.deny));
	if (!(sum & P.ViewChannel)) return 0n;
	return sum & speaking(channel) ? sum : sum & ~(P.MentionEveryone | P.SendTTSMessages | P.AttachFiles | P.EmbedLinks);
}
