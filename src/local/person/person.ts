import type { APIApplicationCommand, APIMessage, APIThreadChannel, APIUser, Snowflake } from 'discord-api-types/v10';
import { AllowedMentionsTypes, Locale, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Channel } from '../world/channels.js';
import * as deeds from '../world/deeds.js';
import { invalidForm, refusal } from '../world/errors.js';
import { longest } from '../world/limits.js';
import type { Completion, OpenModal, Outcome } from '../world/outcome.js';
import { may, visibleChannel } from '../world/rights.js';
import { seenBy } from '../world/sight.js';
import { startThread } from '../world/threads.js';
import type { World } from '../world/world.js';
import { completeSlash, runOnMessage, runSlash } from './asking.js';
import type { FieldValues } from './components.js';
import { offersFor } from './offers.js';
import { choose, press, submit } from './using.js';

/** Values of a command's options by name; users, channels and roles by their id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

const everything = Object.values(AllowedMentionsTypes);

/**
 * A human in the local Discord, with all that Discord's client lets them do. What needs no answer from the bot is
 * done at once, and throws a `DiscordError` where Discord refuses it (no permission, message gone, …); what does
 * need one returns a promise of the outcome, which rejects only for a channel that they cannot see.
 */
export class Person {
	/** The language of their client; comes with each interaction. */
	locale: Locale = Locale.EnglishUS;
	readonly #world: World;

	constructor(
		world: World,
		readonly user: APIUser,
	) {
		this.#world = world;
	}

	/** Channels, threads, posts, direct and group messages that they can see. */
	channels(): Channel[] {
		return [...this.#world.channels.values()].filter(channel => this.can(channel.id, PermissionFlagsBits.ViewChannel));
	}

	/** Whether they have all of these permissions (`PermissionFlagsBits`) in that channel, overwrites applied. */
	can(channelId: Snowflake, permissions: bigint): boolean {
		return may(this.#world, this.#world.channel(channelId), this.user.id, permissions);
	}

	/** The newest messages of a channel that they can see, their private ones among them, oldest first. */
	history(channelId: Snowflake, page: { readonly before?: Snowflake; readonly limit?: number } = {}): APIMessage[] {
		visibleChannel(this.#world, channelId, this.user.id);
		const { before, limit = 50 } = page;
		const found: APIMessage[] = [];
		for (const message of this.#world.messages.of(channelId).toReversed()) {
			if (found.length === limit) break;
			if (before !== undefined && BigInt(message.data.id) >= BigInt(before)) continue;
			const seen = seenBy(this.#world, message, this.user.id);
			if (seen) found.push(seen);
		}
		return found.reverse();
	}

	/** One message as they see it; `undefined` when it is gone or not for them. */
	message(messageId: Snowflake): APIMessage | undefined {
		const message = this.#world.messages.get(messageId);
		if (!message || !this.can(message.channel.id, PermissionFlagsBits.ViewChannel)) return undefined;
		return seenBy(this.#world, message, this.user.id);
	}

	/** Pinned messages of a channel, the newest pin first. */
	pins(channelId: Snowflake): APIMessage[] {
		visibleChannel(this.#world, channelId, this.user.id);
		return this.#world.pins.of(channelId).flatMap(message => seenBy(this.#world, message, this.user.id) ?? []);
	}

	/** Commands of all kinds (slash, message, user) that Discord would offer them there. */
	commands(channelId: Snowflake): APIApplicationCommand[] {
		const channel = visibleChannel(this.#world, channelId, this.user.id);
		return offersFor(this.#world, this, channel).map(offer => offer.command);
	}

	/** Writes a message. `<@id>` mentions; a reply pings its author unless `ping` is false. */
	send(channelId: Snowflake, content: string, reply?: { readonly to: Snowflake; readonly ping?: boolean }): APIMessage {
		const body = {
			content: checked(content),
			...(reply?.ping === false && { allowed_mentions: { parse: everything, replied_user: false } }),
		};
		return this.#shown(deeds.send(this.#world, this.user, channelId, body, reply && { messageId: reply.to }).data.id);
	}

	edit(messageId: Snowflake, content: string): APIMessage {
		const body = { content: checked(content) };
		deeds.edit(this.#world, this.user, this.#placeOf(messageId), messageId, body);
		return this.#shown(messageId);
	}

	/** Deletes a message; one that is only for them is just put away. */
	delete(messageId: Snowflake): void {
		deeds.remove(this.#world, this.user, this.#placeOf(messageId), messageId);
	}

	/** `emoji`: the character itself. */
	react(messageId: Snowflake, emoji: string): void {
		deeds.react(this.#world, this.user, this.#placeOf(messageId), messageId, emoji);
	}

	unreact(messageId: Snowflake, emoji: string): void {
		deeds.unreact(this.#world, this.user, this.#placeOf(messageId), messageId, emoji);
	}

	pin(messageId: Snowflake): void {
		deeds.setPinned(this.#world, this.user, this.#placeOf(messageId), messageId, true);
	}

	unpin(messageId: Snowflake): void {
		deeds.setPinned(this.#world, this.user, this.#placeOf(messageId), messageId, false);
	}

	/** Shows others that they are writing. */
	type(channelId: Snowflake): void {
		deeds.type(this.#world, this.user, channelId);
	}

	/** Their direct-message channel with another user, by default the bot; made when it is not there. */
	openDirect(userId: Snowflake = this.#world.bot.id): Channel {
		return this.#world.directChannel(this.user, this.#world.user(userId));
	}

	/** Starts a thread in a text channel, on a message if one is given; in a forum, a post that begins with `content`. */
	startThread(
		channelId: Snowflake,
		name: string,
		start: { readonly message?: Snowflake; readonly content?: string } = {},
	): APIThreadChannel {
		return startThread(this.#world, this.user, channelId, name, {
			messageId: start.message,
			body: { content: start.content === undefined ? undefined : checked(start.content) },
		});
	}

	/** Runs a slash command: `run(id, 'ask', { question: '…' })`; with a subcommand: `run(id, 'pin summary')`. */
	run(channelId: Snowflake, command: string, options: OptionValues = {}): Promise<Outcome> {
		return runSlash(this.#world, this, channelId, command, options);
	}

	/** Suggestions for the option `focused`, whose text so far is among the `options`. */
	complete(channelId: Snowflake, command: string, options: OptionValues, focused: string): Promise<Completion> {
		return completeSlash(this.#world, this, channelId, command, options, focused);
	}

	/** Runs a command from a message's menu. */
	runOnMessage(messageId: Snowflake, command: string): Promise<Outcome> {
		return runOnMessage(this.#world, this, messageId, command);
	}

	/** Presses the button with that `custom_id`. */
	press(messageId: Snowflake, customId: string): Promise<Outcome> {
		return press(this.#world, this, messageId, customId);
	}

	/** Chooses values (user, role, channel menus: ids) in the select menu with that `custom_id`. */
	choose(messageId: Snowflake, customId: string, values: readonly string[]): Promise<Outcome> {
		return choose(this.#world, this, messageId, customId, values);
	}

	/** Sends a form off; values by the fields' `custom_id`. */
	submit(modal: OpenModal, values: FieldValues): Promise<Outcome> {
		return submit(this.#world, this, modal, values);
	}

	#placeOf(messageId: Snowflake): Snowflake {
		const message = this.#world.messages.get(messageId);
		if (!message) throw refusal(RESTJSONErrorCodes.UnknownMessage);
		return message.channel.id;
	}

	#shown(messageId: Snowflake): APIMessage {
		const message = this.message(messageId);
		if (!message) throw refusal(RESTJSONErrorCodes.UnknownMessage);
		return message;
	}
}

function checked(content: string): string {
	if (content.trim() === '') throw refusal(RESTJSONErrorCodes.CannotSendAnEmptyMessage);
	if (content.length <= longest.message) return content;
	const fault = { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${longest.message} or fewer in length.` };
	throw invalidForm({ path: ['content'], fault });
}
