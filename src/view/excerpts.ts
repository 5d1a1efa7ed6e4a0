import type { APITextDisplayComponent } from 'discord-api-types/v10';
import type { Span } from '../answer/answer.js';
import type { Paragraph, Sentence, Work } from '../corpus/work.js';
import { text } from './layout.js';
import { QUOTE_MARKS, quote } from './quote.js';
import { roomOf, windowAround } from './window.js';

/** A stretch of a work that is to be shown under its citation. */
export interface Excerpt {
	readonly work: Work;
	/** Its sentences are those that may be shown. */
	readonly paragraph: Paragraph;
	/** Is shown in any case, as far as there is room. */
	readonly sentence: Sentence;
	/** What is the whole: `[…]` stands where less is shown. */
	readonly whole: Span;
	/** Stretches of the paragraph's text that are set in bold. */
	readonly marked: readonly Span[];
	/** As Markdown. */
	readonly citation: string;
}

/**
 * Gives each of several texts its share of the room: a short one what it wants, the long ones equal parts of the rest.
 * @param wants the room that each would take
 */
export const sharesOf = (wants: readonly number[], room: number): number[] => {
	const shares = wants.map(() => 0);
	let left = room;
	const order = [...wants.keys()].sort((a, b) => (wants[a] ?? 0) - (wants[b] ?? 0));
	for (const [done, i] of order.entries()) {
		const share = Math.min(wants[i] ?? 0, Math.floor(left / (order.length - done)));
		shares[i] = share;
		left -= share;
	}
	return shares;
};

const shown = ({ work, paragraph, whole, marked, citation }: Excerpt, span: Span): string =>
	`**${citation}**\n${quote(work, paragraph, span, marked, whole)}`;

/**
 * Excerpts one below the other, whole if there is room for all of them.
 * @throws MisquotationError if one is not, letter for letter, in its work
 */
export const excerptTexts = (excerpts: readonly Excerpt[], room: number): APITextDisplayComponent[] => {
	const wants = excerpts.map(excerpt => roomOf(shown(excerpt, excerpt.whole)));
	const shares = sharesOf(wants, room);
	return excerpts.map((excerpt, i) => {
		const { paragraph, sentence, marked, citation, whole } = excerpt;
		const share = shares[i] ?? 0;
		if (share >= (wants[i] ?? 0)) return text(shown(excerpt, whole));
		const own = share - roomOf(`**${citation}**\n`) - QUOTE_MARKS;
		return text(shown(excerpt, windowAround(paragraph, sentence, own, marked)));
	});
};
