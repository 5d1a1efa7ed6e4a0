import { type ClientOptions, Options } from 'discord.js';

/**
 * What discord.js is to keep in memory. Servers, channels, roles and overwrites cannot be limited, and are all that
 * the bot needs to know of a server; of the people and messages that pass by, only those at hand are kept.
 */
export const CACHES = {
	makeCache: Options.cacheWithLimits({
		// A message and the one that it replies to.
		MessageManager: 4,
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
	sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: 300, lifetime: 300 } },
} satisfies Partial<ClientOptions>;
