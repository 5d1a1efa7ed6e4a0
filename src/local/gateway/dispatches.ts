import type { GatewayDispatchPayload, Snowflake } from 'discord-api-types/v10';
import { GatewayDispatchEvents as Event, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { Change } from '../world/changes.js';
import { type Channel, guildIdOf, isDirect, isThread } from '../world/channels.js';
import { permissionsIn } from '../world/permissions.js';
import { seenBy } from '../world/sight.js';
import type { World } from '../world/world.js';

/** An event for the bot. */
export interface Dispatch {
	readonly t: GatewayDispatchPayload['t'];
	readonly d: unknown;
	/** The server that it is about, which decides on the shard; null: shard 0. */
	readonly guildId: Snowflake | null;
	/** The intents of which one must have been asked for; 0: always sent. */
	readonly intents: number;
}

/** What the bot is told of a change, if it may see the place of it. */
export function dispatchFor(world: World, change: Change): Dispatch | undefined {
	switch (change.type) {
		case 'interaction-created': {
			const { interaction } = change;
			return { t: Event.InteractionCreate, d: interaction, guildId: interaction.guild_id ?? null, intents: 0 };
		}
		case 'message-created':
		case 'message-updated':
		case 'message-deleted':
			return change.onlyFor === null ? aboutMessage(world, change) : undefined;
		case 'reaction-added':
		case 'reaction-removed':
			return aboutReaction(world, change);
		case 'typing':
			return aboutTyping(world, change);
		case 'pins-changed': {
			const [newest] = world.pins.of(change.channelId);
			const d = { last_pin_timestamp: newest?.pinnedAt ?? null };
			return inChannel(world, change.channelId, Event.ChannelPinsUpdate, d, Intent.Guilds, Intent.DirectMessages);
		}
		case 'channel-created':
		case 'channel-updated':
			return aboutChannel(world, change.type, change.channel);
		case 'member-updated': {
			const { guildId, userId } = change;
			const member = world.guilds.get(guildId)?.members.get(userId);
			// Without the intent of members the bot is told of itself only.
			if (!member || userId !== world.bot.id) return undefined;
			return { t: Event.GuildMemberUpdate, d: { guild_id: guildId, ...member }, guildId, intents: Intent.Guilds };
		}
		default:
			return undefined;
	}
}

function aboutMessage(
	world: World,
	{ channelId, messageId, type }: Extract<Change, { messageId: Snowflake; onlyFor: Snowflake | null }>,
): Dispatch | undefined {
	const intents = [Intent.GuildMessages, Intent.DirectMessages] as const;
	if (type === 'message-deleted')
		return inChannel(world, channelId, Event.MessageDelete, { id: messageId }, ...intents);
	const message = world.messages.get(messageId);
	const seen = message && seenBy(world, message, world.bot.id);
	if (!seen) return undefined;
	const event = type === 'message-created' ? Event.MessageCreate : Event.MessageUpdate;
	// Responses to interactions come through a webhook, which is no member.
	const member = seen.webhook_id ? {} : memberField(world, channelId, seen.author.id);
	// Not in Discord's documentation, but in its events, and discord.js goes by it.
	const channel_type = message.channel.type;
	return inChannel(world, channelId, event, { ...seen, ...member, channel_type }, ...intents);
}

function aboutReaction(
	world: World,
	change: Extract<Change, { type: 'reaction-added' | 'reaction-removed' }>,
): Dispatch | undefined {
	const { channelId, emoji, messageId, type, userId } = change;
	const d = {
		user_id: userId,
		message_id: messageId,
		emoji: { id: null, name: emoji },
		burst: false,
		type: 0,
		...(type === 'reaction-added' && {
			message_author_id: world.messages.get(messageId)?.data.author.id,
			...memberField(world, channelId, userId, true),
		}),
	};
	const event = type === 'reaction-added' ? Event.MessageReactionAdd : Event.MessageReactionRemove;
	return inChannel(world, channelId, event, d, Intent.GuildMessageReactions, Intent.DirectMessageReactions);
}

function aboutTyping(world: World, { channelId, userId }: Extract<Change, { type: 'typing' }>): Dispatch | undefined {
	const timestamp = Math.floor(Date.now() / 1000);
	const d = { user_id: userId, timestamp, ...memberField(world, channelId, userId, true) };
	return inChannel(world, channelId, Event.TypingStart, d, Intent.GuildMessageTyping, Intent.DirectMessageTyping);
}

const channelEvents = {
	'channel-created': [Event.ChannelCreate, Event.ThreadCreate],
	'channel-updated': [Event.ChannelUpdate, Event.ThreadUpdate],
} as const;

/** Direct channels are not announced. Servers' channels are, also those that the bot cannot read; threads are not. */
function aboutChannel(world: World, type: keyof typeof channelEvents, channel: Channel): Dispatch | undefined {
	const guildId = guildIdOf(channel);
	if (!guildId || !world.guilds.get(guildId)?.members.has(world.bot.id)) return undefined;
	if (isThread(channel) && permissionsIn(world, channel, world.bot.id) === 0n) return undefined;
	const d = isThread(channel) && type === 'channel-created' ? { ...channel, newly_created: true } : channel;
	return { t: channelEvents[type][isThread(channel) ? 1 : 0], d, guildId, intents: Intent.Guilds };
}

function inChannel(
	world: World,
	channelId: Snowflake,
	t: Dispatch['t'],
	d: object,
	guildIntent: Intent,
	directIntent: Intent,
): Dispatch | undefined {
	const channel = world.channels.get(channelId);
	if (!channel || permissionsIn(world, channel, world.bot.id) === 0n) return undefined;
	const guildId = guildIdOf(channel) ?? null;
	const place = { channel_id: channelId, ...(guildId !== null && { guild_id: guildId }) };
	return { t, d: { ...d, ...place }, guildId, intents: isDirect(channel) ? directIntent : guildIntent };
}

/** The author as a member; `whole`: with the user in it, where the event has it nowhere else. */
function memberField(world: World, channelId: Snowflake, userId: Snowflake, whole = false) {
	const channel = world.channels.get(channelId);
	const member = channel && world.guildOf(channel)?.members.get(userId);
	if (!member) return {};
	const { user, ...rest } = member;
	return { member: whole ? { ...rest, user } : rest };
}
