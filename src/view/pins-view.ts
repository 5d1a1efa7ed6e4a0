import { type APIActionRowComponent, type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import { shortCitation } from '../corpus/citation.js';
import { type Library, workOf } from '../corpus/work.js';
import { encodeAction } from './action.js';
import type { Words } from './catalogue/catalogue.js';
import { ACCENT, button, container, rows, text, type View, view } from './layout.js';
import { MAX_CHOICE, MAX_TITLE } from './limits.js';
import { plainLine, shorten } from './markdown.js';
import type { Pinned } from './pinned.js';
import { workName } from './reader.js';

/** A message that the bot has pinned. */
export interface Pin {
	readonly message: string;
	/** Leads to the message. */
	readonly link: string;
	/** When it was pinned, in seconds since 1970. */
	readonly at: number;
	readonly pinned: Pinned;
}

/** Pins on a page of their list. */
const PAGE = 10;

/**
 * What the bot has pinned in a channel, the newest first, with a menu to unpin.
 * @param channel as a mention
 * @param page from 0; a page that there is not shows the last
 */
export const pinsView = (
	pins: readonly Pin[],
	channel: string,
	{ library, words }: { readonly library: Library; readonly words: Words },
	page = 0,
): View => {
	if (pins.length === 0) return view(text(words.pin.empty(channel)));
	const pages = Math.ceil(pins.length / PAGE);
	const current = Math.min(page, pages - 1);
	const shown = pins.slice(current * PAGE, (current + 1) * PAGE);
	const lines = shown.map(({ pinned, link, at }) => {
		const title = workName({ title: titleOf(pinned, library) });
		return `- ${words.pin.entry(subjectOf(pinned, title, words), link, `<t:${at}:d>`)}`;
	});
	const menu: APIActionRowComponent<APIStringSelectComponent> = {
		type: ComponentType.ActionRow,
		components: [
			{
				type: ComponentType.StringSelect,
				custom_id: encodeAction({ kind: 'unpin' }),
				placeholder: words.pin.choose,
				options: shown.map(({ message, pinned }) => {
					const title = shorten(plainLine(titleOf(pinned, library)), MAX_TITLE);
					return { value: message, label: shorten(subjectOf(pinned, title, words), MAX_CHOICE) };
				}),
			},
		],
	};
	return view(
		container(
			ACCENT.passage,
			text(words.pin.list(channel)),
			text(lines.join('\n')),
			...(pages > 1 ? [text(words.answer.page(current + 1, pages))] : []),
		),
		menu,
		...rows([
			...(current > 0 ? [button(words.button.previousPage, { kind: 'pins', page: current - 1 })] : []),
			...(current < pages - 1 ? [button(words.button.nextPage, { kind: 'pins', page: current + 1 })] : []),
		]),
	);
};

/** The title where the library has the work, else its folder's name. */
const titleOf = ({ subject }: Pinned, library: Library): string => workOf(library, subject.work)?.title ?? subject.work;

const subjectOf = ({ subject }: Pinned, title: string, words: Words): string =>
	subject.kind === 'refresh-summary'
		? words.pin.summaryOf(title)
		: words.pin.passageOf(shortCitation(subject.place), title);

/** Tells that a message was unpinned, and offers to delete it. */
export const unpinnedView = ({ link, message }: Pick<Pin, 'link' | 'message'>, words: Words): View =>
	view(text(words.pin.unpinned(link)), ...rows([button(words.pin.button.delete, { kind: 'delete-pin', message })]));
