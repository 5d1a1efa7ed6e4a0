import type { APIInteraction, Snowflake } from 'discord-api-types/v10';
import type { Channel } from './channels.js';

/**
 * Something that has happened in the world. Messages come by id only, since what they look like depends on who reads
 * them: ask `person.message(id)`, which gives `undefined` for what is not theirs to see. `onlyFor`: the only person
 * who sees that message, or null.
 */
export type Change =
	| {
			readonly type: 'message-created' | 'message-updated' | 'message-deleted';
			readonly channelId: Snowflake;
			readonly messageId: Snowflake;
			readonly onlyFor: Snowflake | null;
	  }
	| {
			readonly type: 'reaction-added' | 'reaction-removed';
			readonly channelId: Snowflake;
			readonly messageId: Snowflake;
			readonly userId: Snowflake;
			readonly emoji: string;
	  }
	| { readonly type: 'typing'; readonly channelId: Snowflake; readonly userId: Snowflake }
	| { readonly type: 'pins-changed'; readonly channelId: Snowflake }
	| { readonly type: 'channel-created' | 'channel-updated'; readonly channel: Channel }
	| { readonly type: 'member-updated'; readonly guildId: Snowflake; readonly userId: Snowflake }
	| { readonly type: 'commands-changed' }
	| { readonly type: 'interaction-created'; readonly interaction: APIInteraction }
	| { readonly type: 'bot-online' | 'bot-offline' };
