import { type ClientOptions, Options } from 'discord.js';

/**
 * What discord.js is to keep in memory. Servers, channels, roles and overwrites cannot be limited, and are all that
 * the bot needs to know of a server. Of messages only the bot's own are kept, and not for long: one comes along with a
 * reply to it. Of the people who pass by, only the latest are kept.
 */
export const CACHES = {
	makeCache: Options.cacheWithLimits({
		MessageManager: { maxSize: 0, keepOverLimit: message => message.author?.id === message.client.user.id },
		UserManager: { maxSize: 200, keepOverLimit: user => user.id === user.client.user.id },
		GuildMemberManager: { maxSize: 4, keepOverLimit: member => member.id === member.client.user.id },
		ApplicationCommandManager: 0,
		ApplicationEmojiManager: 0,
		AutoModerationRuleManager: 0,
		BaseGuildEmojiManager: 0,
		EntitlementManager: 0,
		GuildBanManager: 0,
		GuildEmojiManager: 0,
		GuildInviteManager: 0,
		GuildScheduledEventManager: 0,
		GuildStickerManager: 0,
		PresenceManager: 0,
		ReactionManager: 0,
		ReactionUserManager: 0,
		StageInstanceManager: 0,
		ThreadMemberManager: 0,
		VoiceStateManager: 0,
	}),
	// In seconds.
	sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: 60, lifetime: 60 } },
} satisfies Partial<ClientOptions>;
