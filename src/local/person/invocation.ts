import type { APIBaseInteraction, APIInteractionGuildMember, InteractionType, Snowflake } from 'discord-api-types/v10';
import { ApplicationIntegrationType, ChannelType, InteractionContextType } from 'discord-api-types/v10';
import { type Channel, guildIdOf, isDirect } from '../world/channels.js';
import type { Opening } from '../world/interactions.js';
import type { Message } from '../world/messages.js';
import { appPermissions, permissionsIn } from '../world/permissions.js';
import { channelSeenBy } from '../world/sight.js';
import { newSnowflake } from '../world/snowflake.js';
import type { World } from '../world/world.js';
import { largestFile } from '../world/writing.js';
import type { Person } from './person.js';

/** Where a person stands as Discord tells the bot: in a server, in its direct messages, or elsewhere. */
export function contextOf(world: World, channel: Channel): InteractionContextType {
	if (!isDirect(channel)) return InteractionContextType.Guild;
	const withBot = channel.type === ChannelType.DM && channel.recipients?.some(user => user.id === world.bot.id);
	return withBot ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** Through which installations the application can be used there: the server's, the person's, both, none. */
export function installationsFor(world: World, channel: Channel, userId: Snowflake): ApplicationIntegrationType[] {
	const guild = world.guildOf(channel);
	const byGuild = guild ? guild.members.has(world.bot.id) : contextOf(world, channel) === InteractionContextType.BotDM;
	return [
		...(byGuild ? [ApplicationIntegrationType.GuildInstall] : []),
		...(world.installedBy.has(userId) ? [ApplicationIntegrationType.UserInstall] : []),
	];
}

/** What the use of a command, component or form tells the bot. */
export interface Act {
	readonly type: InteractionType;
	readonly data: unknown;
	readonly channel: Channel;
	/** Through which of the installations; those of the command that is run. */
	readonly installations: readonly ApplicationIntegrationType[];
	/** The message whose component it was. */
	readonly source?: Message | null;
}

/** The interaction that an act of a person opens: who, where, with which rights, in which language. */
export function opening(world: World, person: Person, act: Act): Opening {
	const { channel, installations, source } = act;
	const guild = world.guildOf(channel);
	const guildId = guildIdOf(channel);
	const userId = person.user.id;
	const permissions = permissionsIn(world, channel, userId);
	const owners: APIBaseInteraction<InteractionType, unknown>['authorizing_integration_owners'] = {};
	for (const kind of installations) {
		// "0" stands for the direct messages with the bot.
		owners[kind] = kind === ApplicationIntegrationType.GuildInstall ? (guildId ?? '0') : userId;
	}
	const member = guild?.members.get(userId);
	const payload = {
		id: newSnowflake(),
		application_id: world.application.id,
		type: act.type,
		data: act.data,
		...(guild && {
			guild_id: guild.data.id,
			guild: { id: guild.data.id, locale: guild.data.preferred_locale, features: guild.data.features },
			guild_locale: guild.data.preferred_locale,
		}),
		...(member
			? { member: { ...member, permissions: String(permissions) } as APIInteractionGuildMember }
			: { user: person.user }),
		channel_id: channel.id,
		channel: {
			...channelSeenBy(channel, world.bot.id),
			...(!isDirect(channel) && { permissions: String(permissions) }),
		},
		version: 1,
		...(source && { message: source.data }),
		app_permissions: String(appPermissions(world, channel)),
		locale: person.locale,
		entitlements: [],
		authorizing_integration_owners: owners,
		context: contextOf(world, channel),
		attachment_size_limit: largestFile,
	};
	return { payload: payload as unknown as Opening['payload'], userId, channel, source: source ?? null };
}
