import { EmbedType, type Message } from 'discord.js';
import { textsIn } from '../view/layout.js';
import { unmarked, unquoted } from '../view/markdown.js';
import { componentsOf } from './components.js';

/**
 * What one reads in a message, part by part: what was typed, what a bot shows in embeds and components, and the same of
 * what is forwarded. What a link leads to is not said in it. Quotations keep their `> `.
 */
export const saidIn = (message: Message): string => partsIn(message).map(unmarked).join('\n\n');

/** The same as plain words, without the marks of quotations. */
export const plainlySaidIn = (message: Message): string =>
	partsIn(message)
		.map(part => unmarked(unquoted(part)))
		.join('\n\n');

const partsIn = (message: Message): string[] =>
	[message, ...message.messageSnapshots.values()].flatMap(partsOf).map(part => part.toWellFormed());

const partsOf = ({ content, embeds, components }: Pick<Message, 'content' | 'embeds' | 'components'>): string[] => {
	const shown = embeds.flatMap(({ data }) => (data.type === EmbedType.Rich ? (data.description ?? []) : []));
	return [content, ...shown, ...textsIn(componentsOf({ components }))].filter(part => part !== '');
};
