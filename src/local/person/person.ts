import type { APIApplicationCommand, APIMessage, APIUser, Locale, Snowflake } from 'discord-api-types/v10';
import type { Channel } from '../world/channels.js';
import type { Completion, OpenModal, Outcome } from './outcome.js';

/** Values of a command's options by name; users, channels and roles by their id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/**
 * A human in the local Discord, with all that Discord's client lets them do. What needs no answer from the bot is
 * done at once, and throws a `DiscordError` where Discord refuses it (no permission, message gone, …); what does
 * need one returns a promise of the outcome, which never rejects.
 */
export interface Person {
	readonly user: APIUser;
	/** The language of their client; comes with each interaction. */
	locale: Locale;

	/** Channels, threads, posts, direct and group messages that they can see. */
	channels(): Channel[];
	/** Whether they have all of these permissions (`PermissionFlagsBits`) in that channel, overwrites applied. */
	can(channelId: Snowflake, permissions: bigint): boolean;
	/** The newest messages of a channel that they can see, their private ones among them, oldest first. */
	history(channelId: Snowflake, page?: { before?: Snowflake; limit?: number }): APIMessage[];
	/** One message as they see it; `undefined` when it is gone or not for them. */
	message(messageId: Snowflake): APIMessage | undefined;
	/** Pinned messages of a channel, the newest pin first. */
	pins(channelId: Snowflake): APIMessage[];
	/** Commands of all kinds (slash, message, user) that Discord would offer them there. */
	commands(channelId: Snowflake): APIApplicationCommand[];

	/** Writes a message. `<@id>` mentions; a reply pings its author unless `ping` is false. */
	send(channelId: Snowflake, content: string, reply?: { to: Snowflake; ping?: boolean }): APIMessage;
	edit(messageId: Snowflake, content: string): APIMessage;
	delete(messageId: Snowflake): void;
	/** `emoji`: the character itself. */
	react(messageId: Snowflake, emoji: string): void;
	unreact(messageId: Snowflake, emoji: string): void;
	pin(messageId: Snowflake): void;
	unpin(messageId: Snowflake): void;
	type(channelId: Snowflake): void;
	/** Their direct-message channel with another user, by default the bot; made when it is not there. */
	openDirect(userId?: Snowflake): Channel;
	/** Starts a thread in a text channel, on a message when one is given; in a forum, a post with its first message. */
	startThread(channelId: Snowflake, name: string, start?: { message?: Snowflake; content?: string }): Channel;

	/** Runs a slash command: `run(channel, 'ask', { question: '…' })`, with subcommand `run(channel, 'pin summary')`. */
	run(channelId: Snowflake, command: string, options?: OptionValues): Promise<Outcome>;
	/** Suggestions for the option `focused`, whose text so far is among the `options`. */
	complete(channelId: Snowflake, command: string, options: OptionValues, focused: string): Promise<Completion>;
	/** Runs a command from a message's menu. */
	runOnMessage(messageId: Snowflake, command: string): Promise<Outcome>;
	/** Runs a command from a user's menu. */
	runOnUser(channelId: Snowflake, userId: Snowflake, command: string): Promise<Outcome>;
	/** Presses the button with that `custom_id`. */
	press(messageId: Snowflake, customId: string): Promise<Outcome>;
	/** Chooses values (user, role, channel selects: ids) in the select menu with that `custom_id`. */
	choose(messageId: Snowflake, customId: string, values: readonly string[]): Promise<Outcome>;
	/** Sends a form off; values by the fields' `custom_id`. */
	submit(modal: OpenModal, values: Readonly<Record<string, string | readonly string[]>>): Promise<Outcome>;
}
