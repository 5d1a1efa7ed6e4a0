import type { APIMessage } from 'discord-api-types/v10';
import type { Person } from '../../src/local/index.js';
import { newTextChannel } from '../../src/local/world/channels.js';
import { buttonOf, markdownOf } from '../support/sent.js';
import { messageOf, type Served } from './served.js';

/** A channel with nothing in it, so that each test has its own pins. */
export const freshChannel = ({ local: { world } }: Served, name: string): string => {
	const [guild] = world.guilds.values();
	if (!guild) throw new Error('no server');
	return world.addChannel(newTextChannel(guild.data.id, name, 9, '')).id;
};

/** What a moderator sees in the place of a private message once they have used one of its parts. */
export const turned = async (
	{ local: { world } }: Served,
	person: Person,
	message: APIMessage,
	use: () => Promise<unknown>,
): Promise<APIMessage> => {
	const updated = world.next(change => change.type === 'message-updated' && change.messageId === message.id);
	await use();
	await updated;
	const now = person.message(message.id);
	if (!now) throw new Error('the message is gone');
	return now;
};

/** Presses Pin here under a preview; gives what the preview became. */
export const pinHere = (served: Served, person: Person, preview: APIMessage): Promise<APIMessage> =>
	turned(served, person, preview, () => person.press(preview.id, buttonOf(preview, 'Pin here')));

/** Runs `/pin summary` or `/pin passage` and presses Pin here; gives what the moderator is told. */
export const pinned = async (
	served: Served,
	person: Person,
	channel: string,
	what = 'summary',
	options: Record<string, string | number> = {},
): Promise<string> => {
	const preview = messageOf(await person.run(channel, `pin ${what}`, options));
	return markdownOf(await pinHere(served, person, preview));
};

/** What the bot has posted in a channel for all to see, and which of that is pinned. */
export const posts = ({ local: { world } }: Served, channel: string) =>
	world.messages
		.of(channel)
		.filter(({ data, onlyFor }) => data.author.id === world.bot.id && onlyFor === null && data.type === 0)
		.map(({ data: { id, components }, pinnedAt }) => ({ id, components, pinned: pinnedAt !== null }));
