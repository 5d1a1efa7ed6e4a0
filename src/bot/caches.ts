import {
	ApplicationCommandManager,
	ApplicationEmojiManager,
	AutoModerationRuleManager,
	type ClientOptions,
	Collection,
	EntitlementManager,
	GuildBanManager,
	GuildEmojiManager,
	GuildInviteManager,
	type GuildMember,
	GuildMemberManager,
	GuildScheduledEventManager,
	GuildStickerManager,
	LimitedCollection,
	type Message,
	MessageManager,
	Options,
	PresenceManager,
	ReactionManager,
	ReactionUserManager,
	StageInstanceManager,
	ThreadMemberManager,
	type User,
	UserManager,
	VoiceStateManager,
} from 'discord.js';

/** The last of a channel's messages that the bot has written itself, or that a reply to it has brought along. */
class LastOwn extends Collection<string, Message> {
	override set(id: string, message: Message): this {
		// A message may come in part, without its writer.
		if (message.author?.id !== message.client.user.id) return this;
		this.clear();
		return super.set(id, message);
	}
}

const nothing = () => new LimitedCollection<string, unknown>({ maxSize: 0 });

/** What else is limited. By class, since a bundler gives them other names. */
const LIMITED = new Map<unknown, () => unknown>([
	[MessageManager, () => new LastOwn()],
	[
		UserManager,
		() => new LimitedCollection<string, User>({ maxSize: 200, keepOverLimit: user => user.id === user.client.user.id }),
	],
	[
		GuildMemberManager,
		() =>
			new LimitedCollection<string, GuildMember>({
				maxSize: 4,
				keepOverLimit: member => member.id === member.client.user.id,
			}),
	],
	...[
		ApplicationCommandManager,
		ApplicationEmojiManager,
		AutoModerationRuleManager,
		EntitlementManager,
		GuildBanManager,
		GuildEmojiManager,
		GuildInviteManager,
		GuildScheduledEventManager,
		GuildStickerManager,
		PresenceManager,
		ReactionManager,
		ReactionUserManager,
		StageInstanceManager,
		ThreadMemberManager,
		VoiceStateManager,
	].map(manager => [manager, nothing] as const),
]);

/**
 * What discord.js is to keep in memory. Servers, channels, roles and overwrites cannot be limited, and are all that
 * the bot needs to know of a server. Of messages only one a channel is kept, the bot's own, and not for long: it comes
 * along with a reply to it. Of the people who pass by, only the latest are kept.
 */
export const CACHES = {
	makeCache: manager => (LIMITED.get(manager)?.() ?? new Collection()) as never,
	// In seconds.
	sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: 60, lifetime: 60 } },
} satisfies Partial<ClientOptions>;
