import type { Stretch } from '../answer/quotation.js';
import { runCitation, shortCitation } from '../corpus/citation.js';
import { blockQuote } from './markdown.js';
import { CUT, quote } from './quote.js';
import { roomOf, windowAround } from './window.js';

/** With less room than this a paragraph is not begun. */
const MIN_ROOM = 100;

/** The sentences of a stretch, each paragraph under its ¶ if there are several; `[…]` where the room ends. */
export const stretchText = ({ work, from, to }: Stretch, room: number): string => {
	const shown: string[] = [];
	let left = room;
	for (const paragraph of work.paragraphs.slice(from.paragraph - 1, to.paragraph)) {
		const { number } = paragraph;
		const sentences = paragraph.sentences.slice(
			number === from.paragraph ? from.number - 1 : 0,
			number === to.paragraph ? to.number : undefined,
		);
		const [first, last] = [sentences[0], sentences.at(-1)];
		if (!first || !last) continue;
		if (left < MIN_ROOM) return [...shown, blockQuote(CUT)].join('\n');
		const part = windowAround({ ...paragraph, sentences }, { ...first, number: 1 }, left);
		const title = from.paragraph === to.paragraph ? '' : `**${shortCitation({ paragraph: number })}**\n`;
		const content = `${title}${quote(work, paragraph, part)}`;
		shown.push(content);
		if (part.end < last.end) break;
		left -= roomOf(content);
	}
	return shown.join('\n');
};

/**
 * Parts in one paragraph as one stretch, so that one sees what a quotation leaves out between them; all as one, if there
 * is no room for so many.
 * @param whole from the first to the last
 */
export const runsOf = (whole: Stretch, parts: readonly Stretch[], room: number): Stretch[] => {
	const runs: Stretch[] = [];
	for (const part of parts) {
		const last = runs.at(-1);
		if (last?.to.paragraph === part.from.paragraph) runs.splice(-1, 1, { ...last, to: part.to });
		else runs.push(part);
	}
	return room / runs.length < 2 * MIN_ROOM ? [whole] : runs;
};

/** Each stretch under its citation, if there are several. */
export const runsText = (runs: readonly Stretch[], room: number): string => {
	if (runs.length === 1) return runs.map(run => stretchText(run, room)).join();
	const share = Math.floor(room / runs.length);
	const texts = runs.map(run => {
		const title = `**${runCitation(run.from, run.to)}**\n`;
		return `${title}${stretchText(run, share - roomOf(title))}`;
	});
	return texts.join('\n');
};
