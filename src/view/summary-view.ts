import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { GistLine, QuoteLine, Summary } from '../answer/summary/summary.js';
import type { Work } from '../corpus/work.js';
import type { Words } from './catalogue/catalogue.js';
import { type Excerpt, excerptTexts, sharesOf } from './excerpts.js';
import { ACCENT, button, container, rows, text, typed, type View, view } from './layout.js';
import { escapeMarkdown, inline, plainLine, shorten, small } from './markdown.js';
import { paragraphMenu } from './outline-view.js';
import { askedBy, footer, nameOf, type Reader, remarkOf, removeFor, shareOrRemove } from './reader.js';
import { roomOf } from './window.js';

/** Room for the texts; the menu of paragraphs needs bytes, too. */
const SUMMARY_ROOM = 3700;

/** Characters of a heading above a gist. */
const MAX_HEADING = 60;
/** And in the menu. */
const MENU_HEADING = 40;

/** A summary with lines, and what it was asked for. */
export interface Summarised {
	readonly summary: Extract<Summary, { kind: 'summary' }>;
	/** As typed, on one line; empty: the whole work. */
	readonly topic: string;
	/** Most lines that were asked for. */
	readonly lines: number;
}

/** A work in a few lines, each with its place; or that it does not treat the topic. */
export const summaryView = (
	summary: Exclude<Summary, { kind: 'no-guide' }>,
	topic: string,
	lines: number,
	reader: Reader,
): View => {
	const { words } = reader;
	const { work } = summary;
	switch (summary.kind) {
		case 'untreated': {
			const remark = summary.unsaid?.remark;
			const said = [
				words.summary.untreated(nameOf(work.title)),
				...(remark === undefined ? [] : [remarkOf(reader, remark)]),
				words.answer.tryInstead,
			].join('\n');
			return view(
				container(ACCENT.nothing, ...topicOf(topic), ...askedBy(reader).map(text), text(said)),
				...rows(removeFor(reader)),
			);
		}
		case 'summary': {
			const asked = askedBy(reader);
			const room = SUMMARY_ROOM - asked.reduce((sum, content) => sum + roomOf(content), 0);
			const paragraphs = [...new Set(summary.lines.map(({ paragraph }) => paragraph))];
			const share = { kind: 'share-summary', work: work.slug, lines, form: summary.style } as const;
			return view(
				container(ACCENT.answer, ...asked.map(text), ...summaryTexts({ summary, topic, lines }, words, room)),
				paragraphMenu(work, paragraphs, words.summary.read, MENU_HEADING),
				...rows([
					button(words.pin.button.outline, { kind: 'outline', work: work.slug, page: 0 }),
					shareOrRemove(reader, share),
				]),
			);
		}
	}
};

const topicOf = (topic: string) => (topic === '' ? [] : [typed(topic)]);

/** The texts of a summary: its title, its topic, its lines and where they come from. */
export const summaryTexts = ({ summary, topic }: Summarised, words: Words, room: number): APIComponentInContainer[] => {
	const { work, style } = summary;
	const whole = { paragraph: 1, ...(work.paragraphs.length > 1 ? { to: work.paragraphs.length } : {}) };
	const from = style === 'quotes' ? words.summary.fromText : words.summary.fromGuide;
	const head = [text(words.summary.title(nameOf(work.title))), ...topicOf(topic)];
	const foot = text([small(from), footer(work, whole)].join('\n'));
	const left = [...head, foot].reduce((sum, { content }) => sum - roomOf(content), room);
	const lines =
		summary.style === 'quotes'
			? excerptTexts(
					summary.lines.map(line => excerptOf(work, line)),
					left,
				)
			: gistTexts(summary.lines, left);
	return [...head, ...lines, foot];
};

/** The sentences of a line as one, so that either all of it is shown or the cut is seen. */
const excerptOf = (work: Work, { paragraph, sentences, citation, text }: QuoteLine): Excerpt => {
	const [{ start }] = sentences;
	const sentence = { paragraph: paragraph.number, number: 1, text, start, end: start + text.length };
	const alone = { ...paragraph, sentences: [sentence] };
	return { work, paragraph: alone, sentence, whole: sentence, marked: [], citation };
};

const gistTexts = (lines: readonly GistLine[], room: number) => {
	const heads = lines.map(({ citation, heading }) => `**${citation}** ${inline(heading, MAX_HEADING)}\n`);
	const gists = lines.map(({ text }) => plainLine(text));
	const wants = gists.map((gist, i) => roomOf(`${heads[i]}${escapeMarkdown(gist)}`));
	const shares = sharesOf(wants, room);
	return gists.map((gist, i) => {
		const head = heads[i] ?? '';
		const share = shares[i] ?? 0;
		const fits = share >= (wants[i] ?? 0);
		return text(`${head}${escapeMarkdown(fits ? gist : shortenTo(share - roomOf(head), gist))}`);
	});
};

/** As much of a text as has room when it is escaped; a few words in any case. */
const shortenTo = (room: number, text: string): string => {
	for (let most = room; ; most -= 8) {
		const short = shorten(text, Math.max(most, MIN_GIST));
		if (most <= MIN_GIST || roomOf(escapeMarkdown(short)) <= room) return short;
	}
};
const MIN_GIST = 24;
