import { type APIComponentInContainer, ButtonStyle } from 'discord-api-types/v10';
import { type Place, shortCitation } from '../corpus/citation.js';
import { sentenceOf, type Work } from '../corpus/work.js';
import type { Action } from './action.js';
import type { Words } from './catalogue/catalogue.js';
import { type Excerpt, excerptTexts } from './excerpts.js';
import { ACCENT, button, container, rows, text, type View, view } from './layout.js';
import { small } from './markdown.js';
import { STAMP } from './pinned.js';
import { footer, nameOf } from './reader.js';
import { type Summarised, summaryTexts } from './summary-view.js';
import { roomOf } from './window.js';

/** What can be pinned. */
export type Pinnable =
	| ({ readonly kind: 'summary' } & Summarised)
	| { readonly kind: 'passage'; readonly work: Work; readonly place: Place };

/** Room for what is pinned; who pinned it, and the line of a preview, come on top. */
const PINNED_ROOM = 3600;

/** Characters of a member's name. */
const MAX_MEMBER = 60;

/** Who did something to a pinned message, and when. */
export interface Deed {
	/** As the members know them; any text. */
	readonly name: string;
	/** In seconds since 1970. */
	readonly at: number;
}

const stampOf = (said: (name: string, when: string) => string, { name, at }: Deed): string =>
	small(said(nameOf(name, MAX_MEMBER), `<t:${at}:f>`));

/** `Pinned by …`, for a message that is pinned now. */
export const pinStamp = (words: Words, deed: Deed): string => stampOf(words.pin.by, deed);

/** What a message said of who pinned it, and who has brought it up to date now. */
export const refreshStamp = (words: Words, before: string, deed: Deed): string =>
	[before.split('\n', 1)[0], stampOf(words.pin.refreshedBy, deed)].join('\n');

/** A message to pin: the summary or passage, who pinned it, and buttons for everyone and for moderators. */
export const pinnedView = (pinnable: Pinnable, words: Words, stamp: string): View => {
	const { slug } = workOf(pinnable);
	return view(
		pinnedContainer(pinnable, words, stamp),
		...rows([
			button(words.pin.button.ask, { kind: 'ask-form', work: slug }, ButtonStyle.Primary),
			button(words.pin.button.outline, { kind: 'outline', work: slug, page: 0 }),
			...(pinnable.kind === 'passage'
				? [
						button(words.button.read(shortCitation(pinnable.place)), {
							kind: 'open',
							work: slug,
							place: pinnable.place,
						}),
					]
				: []),
			button(words.pin.button.refresh, actionOf(pinnable, 'refresh')),
		]),
	);
};

/**
 * What would be pinned, in the words of the channel, for the eyes of the moderator, in theirs.
 * @param stamp as it would stand in the pinned message
 */
export const previewView = (pinnable: Pinnable, words: Words, stamp: string, own: Words): View =>
	view(
		pinnedContainer(pinnable, words, stamp),
		text(own.pin.preview),
		...rows([
			button(own.pin.button.here, actionOf(pinnable, 'pin'), ButtonStyle.Primary),
			button(own.pin.button.cancel, { kind: 'cancel' }),
		]),
	);

const workOf = (pinnable: Pinnable): Work => (pinnable.kind === 'summary' ? pinnable.summary.work : pinnable.work);

const actionOf = (pinnable: Pinnable, deed: 'pin' | 'refresh'): Action => {
	const { slug: work } = workOf(pinnable);
	return pinnable.kind === 'passage'
		? { kind: `${deed}-passage`, work, place: pinnable.place }
		: { kind: `${deed}-summary`, work, lines: pinnable.lines, form: pinnable.summary.style };
};

const pinnedContainer = (pinnable: Pinnable, words: Words, stamp: string) =>
	container(
		pinnable.kind === 'summary' ? ACCENT.answer : ACCENT.passage,
		...(pinnable.kind === 'summary'
			? summaryTexts(pinnable, words, PINNED_ROOM)
			: passageTexts(pinnable.work, pinnable.place, words)),
		{ ...text(stamp), id: STAMP },
	);

const passageTexts = (work: Work, place: Place, words: Words): APIComponentInContainer[] => {
	const title = words.pin.passage(shortCitation(place), nameOf(work.title));
	const foot = footer(work, place);
	const marked = place.sentence === undefined ? undefined : sentenceOf(work, place.paragraph, place.sentence);
	const paragraphs = work.paragraphs.slice(place.paragraph - 1, place.to ?? place.paragraph);
	const excerpts = paragraphs.flatMap((paragraph): Excerpt[] => {
		const sentence = marked ?? paragraph.sentences[0];
		if (!sentence) return [];
		const whole = { start: 0, end: paragraph.text.length };
		const citation = shortCitation({ paragraph: paragraph.number });
		return [{ work, paragraph, sentence, whole, marked: marked ? [marked] : [], citation }];
	});
	return [text(title), ...excerptTexts(excerpts, PINNED_ROOM - roomOf(title) - roomOf(foot)), text(foot)];
};
