import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Answer, Passage } from '../answer/answer.js';
import { summarise } from '../answer/summary/summary.js';
import { verifyQuote } from '../answer/verify-quote.js';
import { longCitation, shortCitation } from '../corpus/citation.js';
import type { Paragraph, Work } from '../corpus/work.js';
import { languageName, wordsFor } from './catalogue/catalogue.js';

/** How many passages a terminal shows: as many as a chat does. */
const SHOWN = 3;

const LEAD = {
	answered: undefined,
	unsure: 'These passages are the nearest; they may not answer.',
	'not-found': 'The text does not say.',
} as const;

const unreadLine = (language: string): string =>
	`The question is not in the language of the text${language === 'und' ? '' : `: ask in ${languageName(language, wordsFor('en'))}`}.`;

/** The terminal that is written to; what is not one gets no colours, and `NO_COLOR` is respected. */
export interface Terminal {
	readonly stream: NodeJS.WriteStream;
	/** Characters in a line. */
	readonly columns: number;
}

/** A work in a few sentences of its own, each behind its place. */
const summaryText = (work: Work, { stream, columns }: Terminal): string => {
	const summary = summarise(work);
	const lines = summary.kind === 'summary' ? summary.lines : [];
	const blocks = lines.map(({ place, text, citation }) => {
		verifyQuote(work, place, text);
		return `${styleText('dim', citation, { stream })}  ${text}`;
	});
	const whole = longCitation(work, { paragraph: 1, to: work.paragraphs.length });
	return `${wrapped([...blocks, styleText('dim', `— ${whole}`, { stream })].join('\n\n'), columns)}\n`;
};

/**
 * An answer to be read in a terminal: the quoted sentence, then the paragraphs with the matched words set off.
 * What all are from stands below them, or above each where they are of several works. A summary, if one is asked for.
 */
export const answerText = (answer: Answer, terminal: Terminal): string => {
	if (answer.summaryOf) return summaryText(answer.summaryOf, terminal);
	const { verdict, remark, passages, unread } = answer;
	const { stream, columns } = terminal;
	const style = (format: Parameters<typeof styleText>[0], text: string): string => styleText(format, text, { stream });
	const shown = passages.slice(0, SHOWN);
	const isOfOneWork = new Set([...shown, ...(remark ? [remark] : [])].map(({ work }) => work)).size <= 1;
	const blocks: string[] = [];
	const lead = unread !== undefined && verdict === 'not-found' ? unreadLine(unread) : LEAD[verdict];
	if (lead) blocks.push(style('yellow', lead));
	if (remark) blocks.push(`${remark.text} (nearest: ${cite(remark.work, remark.nearest)})`);
	for (const [i, passage] of shown.entries()) {
		const { work, paragraph, sentence } = passage;
		verifyQuote(work, { paragraph: paragraph.number, sentence: sentence.number }, sentence.text);
		verifyQuote(work, { paragraph: paragraph.number }, paragraph.text);
		if (i === 0) blocks.push(`${place(passage)}\n“${sentence.text}”`);
		const citation = style('dim', cite(work, paragraph));
		blocks.push(`${citation}${isOfOneWork ? '  ' : '\n'}${setOff(passage)}`);
	}
	const [best] = shown;
	if (best && isOfOneWork) {
		blocks.push(style('dim', `— ${longCitation(best.work, { paragraph: best.paragraph.number })}`));
	}
	return `${wrapped(blocks.join('\n\n'), columns)}\n`;

	function cite(work: Work, { number }: Paragraph): string {
		return isOfOneWork ? shortCitation({ paragraph: number }) : longCitation(work, { paragraph: number });
	}

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

/** Lines no longer than so many characters; verse stays indented, which `wrapAnsi` would take off. */
const wrapped = (text: string, columns: number): string =>
	text
		.split('\n')
		.map(line => {
			const indent = /^\s*/.exec(line)?.[0] ?? '';
			return indent + wrapAnsi(line.slice(indent.length), Math.max(1, columns - indent.length));
		})
		.join('\n');
