import { type APIActionRowComponent, type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import { verifyQuote } from '../answer/verify-quote.js';
import { shortCitation } from '../corpus/citation.js';
import { notesOf, type Paragraph, type Work } from '../corpus/work.js';
import { type Action, encodeAction } from './action.js';
import { ACCENT, button, container, rows, text, type View, view } from './layout.js';
import { MAX_CHOICE, MAX_CHOICES } from './limits.js';
import { beginning, escapeMarkdown, plainLine, shorten, small } from './markdown.js';
import { CUT } from './quote.js';
import { askedBy, footer, nameOf, type Reader, removeFor } from './reader.js';
import { roomOf } from './window.js';

/** Characters of a heading. */
const MAX_HEADING = 60;

/**
 * Room of a page's headings, as Markdown. They stand in the text and again in the menu, so that they take four times
 * this in bytes at most; the rest is for the names, the numbers and the buttons.
 */
const HEADINGS_ROOM = 1600;
/** Of letters that are dear, so few characters of a heading fit, whatever they are. */
const MIN_HEADING = 20;

/**
 * The first words of a paragraph, checked to be its; `[…]` if it goes on.
 * @param most characters
 */
export const opening = (work: Work, { number, text }: Pick<Paragraph, 'number' | 'text'>, most: number): string => {
	const [line = ''] = text.slice(0, most).split('\n', 1);
	const whole = line === text;
	const words = whole ? line : beginning(line, most - 4);
	verifyQuote(work, { paragraph: number }, words);
	return whole ? words : `${words} ${CUT}`;
};

/** What stands for a paragraph in an outline: the guide's heading, or else its first words. */
export const headingOf = (work: Work, paragraph: Paragraph, most = MAX_HEADING): string => {
	const notes = notesOf(work, paragraph.number);
	return notes ? shorten(plainLine(notes.heading), most) : opening(work, paragraph, most);
};

/**
 * A menu that opens one of some paragraphs.
 * @param most characters of a heading
 */
export const paragraphMenu = (
	work: Work,
	paragraphs: readonly Paragraph[],
	placeholder: string,
	most = MAX_HEADING,
): APIActionRowComponent<APIStringSelectComponent> => ({
	type: ComponentType.ActionRow,
	components: [
		{
			type: ComponentType.StringSelect,
			custom_id: encodeAction({ kind: 'choose', work: work.slug }),
			placeholder,
			options: paragraphs.map(paragraph => {
				const citation = shortCitation({ paragraph: paragraph.number });
				const heading = headingOf(work, paragraph, most);
				return { value: String(paragraph.number), label: shorten(`${citation} ${heading}`, MAX_CHOICE) };
			}),
		},
	],
});

/** How many characters of each heading there is room for on a page. */
const headingsLength = (work: Work, shown: readonly Paragraph[]): number => {
	for (let most = MAX_HEADING; most > MIN_HEADING; most -= 4) {
		const headings = shown.map(paragraph => roomOf(escapeMarkdown(headingOf(work, paragraph, most))));
		if (headings.reduce((sum, room) => sum + room, 0) <= HEADINGS_ROOM) return most;
	}
	return MIN_HEADING;
};

/**
 * The headings of a work and a menu that opens a paragraph; 25 on a page, as many as a menu has.
 * @param page from 0; a page that the work does not have shows its last
 */
export const outlineView = (work: Work, reader: Reader, page = 0): View => {
	const { words } = reader;
	const pages = Math.ceil(work.paragraphs.length / MAX_CHOICES);
	const current = Math.min(page, pages - 1);
	const shown = work.paragraphs.slice(current * MAX_CHOICES, (current + 1) * MAX_CHOICES);
	const most = headingsLength(work, shown);
	const lines = shown.map(paragraph => {
		const heading = escapeMarkdown(headingOf(work, paragraph, most), false);
		const citation = shortCitation({ paragraph: paragraph.number });
		return `${citation} ${work.guide ? heading : `“${heading}”`}`;
	});
	const to = (page: number): Action => ({ kind: 'outline', work: work.slug, page });
	const menu = paragraphMenu(work, shown, words.outline.choose, most);
	const source = work.guide ? words.outline.fromGuide : words.outline.fromText;
	const first = { paragraph: 1, ...(work.paragraphs.length > 1 ? { to: work.paragraphs.length } : {}) };
	return view(
		container(
			ACCENT.passage,
			text(words.outline.title(nameOf(work.title))),
			...askedBy(reader).map(text),
			text(lines.join('\n')),
			text([small(source), footer(work, first)].join('\n')),
		),
		menu,
		...rows([
			...(current > 0 ? [button(words.button.previousPage, to(current - 1))] : []),
			...(current < pages - 1 ? [button(words.button.nextPage, to(current + 1))] : []),
			...removeFor(reader),
		]),
	);
};
