import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Answer, Passage } from '../answer/answer.js';
import { verifyQuote } from '../answer/verify-quote.js';
import { longCitation, shortCitation } from '../corpus/citation.js';

/** How many passages a terminal shows: as many as a chat does. */
const SHOWN = 3;

const LEAD = {
	answered: undefined,
	unsure: 'These passages are the nearest; they may not answer.',
	'not-found': 'The text does not say.',
} as const;

/** The terminal that is written to; what is not one gets no colours, and `NO_COLOR` is respected. */
export interface Terminal {
	readonly stream: NodeJS.WriteStream;
	/** Characters in a line. */
	readonly columns: number;
}

/** An answer to be read in a terminal: the quoted sentence, then the paragraphs with the matched words set off. */
export const answerText = ({ verdict, remark, passages }: Answer, { stream, columns }: Terminal): string => {
	const style = (format: Parameters<typeof styleText>[0], text: string): string => styleText(format, text, { stream });
	const blocks: string[] = [];
	const lead = LEAD[verdict];
	if (lead) blocks.push(style('yellow', lead));
	if (remark) blocks.push(`${remark.text} (nearest: ${shortCitation({ paragraph: remark.nearest.number })})`);
	for (const [i, passage] of passages.slice(0, SHOWN).entries()) {
		const { work, paragraph, sentence } = passage;
		verifyQuote(work, { paragraph: paragraph.number, sentence: sentence.number }, sentence.text);
		verifyQuote(work, { paragraph: paragraph.number }, paragraph.text);
		if (i === 0) blocks.push(`${place(passage)}\n“${sentence.text}”`);
		blocks.push(`${style('dim', shortCitation({ paragraph: paragraph.number }))}  ${setOff(passage)}`);
	}
	const [best] = passages;
	if (best) blocks.push(style('dim', `— ${longCitation(best.work, { paragraph: best.paragraph.number })}`));
	return `${wrapAnsi(blocks.join('\n\n'), columns)}\n`;

	function place({ work, sentence }: Passage): string {
		return style('cyan', longCitation(work, { paragraph: sentence.paragraph, sentence: sentence.number }));
	}

	function setOff({ paragraph: { text }, matched }: Passage): string {
		let end = 0;
		let out = '';
		for (const span of matched) {
			out += text.slice(end, span.start) + style('bold', text.slice(span.start, span.end));
			end = span.end;
		}
		return out + text.slice(end);
	}
};
