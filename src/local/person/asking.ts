import type { Snowflake } from 'discord-api-types/v10';
import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Channel } from '../world/channels.js';
import type { Completion, Outcome } from '../world/outcome.js';
import { visibleChannel } from '../world/rights.js';
import { seenWhole } from '../world/sight.js';
import type { World } from '../world/world.js';
import { opening } from './invocation.js';
import { type Offer, offersFor } from './offers.js';
import type { OptionValues, Person } from './person.js';
import { resolve } from './resolved.js';
import { type Invocation, parseSlash } from './slash.js';

interface Failed {
	readonly kind: 'failed';
	readonly text: string;
}

/** Runs a slash command; `line` is its name, with those of subcommand group and subcommand. */
export async function runSlash(
	world: World,
	person: Person,
	channelId: Snowflake,
	line: string,
	values: OptionValues,
): Promise<Outcome> {
	const typed = typedCommand(world, person, channelId, line, values);
	if ('kind' in typed) return typed;
	const { channel, offer } = typed;
	const data = slashData(world, person, channel, offer, typed.invocation);
	const { installations } = offer;
	const act = { type: InteractionType.ApplicationCommand, data, channel, installations };
	return world.interactions.open(opening(world, person, act)) as Promise<Outcome>;
}

/** Asks for suggestions for the option `focused`. */
export async function completeSlash(
	world: World,
	person: Person,
	channelId: Snowflake,
	line: string,
	values: OptionValues,
	focused: string,
): Promise<Completion> {
	const typed = typedCommand(world, person, channelId, line, values, focused);
	if ('kind' in typed) return typed;
	const { channel, offer } = typed;
	const data = slashData(world, person, channel, offer, typed.invocation);
	const { installations } = offer;
	const act = { type: InteractionType.ApplicationCommandAutocomplete, data, channel, installations };
	return world.interactions.open(opening(world, person, act)) as Promise<Completion>;
}

/** Runs a command from a message's menu; the bot gets that message whole. */
export async function runOnMessage(world: World, person: Person, messageId: Snowflake, name: string): Promise<Outcome> {
	const message = world.messages.get(messageId);
	if (!message || !person.message(messageId)) return failed('This message is gone');
	const { channel } = message;
	const offer = offered(world, person, channel, ApplicationCommandType.Message, name);
	if (!offer) return failed(`Unknown command: ${name}`);
	const resolved = { messages: { [messageId]: seenWhole(world, message, world.bot.id) } };
	const data = { ...commandData(offer), target_id: messageId, resolved };
	const act = { type: InteractionType.ApplicationCommand, data, channel, installations: offer.installations };
	return world.interactions.open(opening(world, person, act)) as Promise<Outcome>;
}

function typedCommand(
	world: World,
	person: Person,
	channelId: Snowflake,
	line: string,
	values: OptionValues,
	focused?: string,
): { channel: Channel; offer: Offer; invocation: Invocation } | Failed {
	const channel = visibleChannel(world, channelId, person.user.id);
	const [name = '', ...path] = line.split(' ');
	const offer = offered(world, person, channel, ApplicationCommandType.ChatInput, name);
	if (!offer) return failed(`Unknown command: /${name}`);
	const parsed = parseSlash(offer.command, path, values, focused);
	return parsed.ok ? { channel, offer, invocation: parsed.invocation } : failed(parsed.text);
}

function offered(world: World, person: Person, channel: Channel, type: ApplicationCommandType, name: string) {
	return offersFor(world, person, channel).find(({ command }) => command.type === type && command.name === name);
}

function slashData(world: World, person: Person, channel: Channel, offer: Offer, { named, options }: Invocation) {
	const resolved = resolve(world, person.user.id, channel, named);
	return {
		...commandData(offer),
		...(options.length > 0 && { options }),
		...(Object.keys(resolved).length > 0 && { resolved }),
	};
}

function commandData({ command }: Offer) {
	const { guild_id, id, name, type } = command;
	return { id, name, type, ...(guild_id !== undefined && { guild_id }) };
}

function failed(text: string): Failed {
	return { kind: 'failed', text };
}
