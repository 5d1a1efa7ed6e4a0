import type { Sentence } from './work.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The segmenter copies the whole text for each sentence, so it gets a window of it at a time, in UTF-16 units. */
const WINDOW = 16_384;
/** What a window's end may change: breaks so near to it are left to the next window. */
const MARGIN = 256;

/** The segmenter's pieces of a text, in order. */
function* piecesOf(text: string): Generator<{ readonly piece: string; readonly index: number }> {
	let size = WINDOW;
	for (let start = 0; start < text.length; ) {
		const isLast = start + size >= text.length;
		let next = start;
		for (const { segment: piece, index } of segmenter.segment(text.slice(start, start + size))) {
			const end = index + piece.length;
			if (!isLast && end > size - MARGIN) break;
			yield { piece, index: start + index };
			next = start + end;
		}
		// A sentence longer than the window needs a larger one.
		size = next > start ? WINDOW : size * 2;
		start = next;
	}
}

/** Titles and the like: whatever follows them belongs to the same sentence. */
const BEFORE_A_NAME =
	/(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|Pres|St|Mt|Ft|vs|cf|approx|ca|e\.g|i\.e|viz|Art|Sec|Fig|Figs|Eq|Ch|Vol|pp?)\.\s*$/;

/** Abbreviations that end no sentence where a number follows: "No. 5", "Sept. 3". */
const BEFORE_A_NUMBER = /(?:^|[\s("'“‘[])(?:No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|al)\.\s*$/;

/** "J.", "U.S.", "a.m.", "Ph.D.": may end a sentence or not; what follows decides. I is a word. */
const DOTTED = /(?:^|[\s("'“‘[])(?!I\.)(?:\p{Lu}\.|(?:\p{L}{1,2}\.){2,})\s*$/u;

/** Words that a sentence begins with far oftener than a name does. */
const OPENERS =
	/^["'“‘(]*(?:The|A|An|This|That|These|Those|It|Its|In|On|At|By|For|From|With|He|She|They|We|I|You|His|Her|Their|Our|But|And|Or|Yet|So|If|When|While|As|After|Before|Since|Although|However|Many|Most|Some|All|No|Not|There|Here|Today|What|Who|Why|How)\b/;

/** Whether the break between the two pieces that the segmenter made is none. */
const joins = (before: string, after: string): boolean => {
	if (BEFORE_A_NAME.test(before)) return true;
	if (BEFORE_A_NUMBER.test(before)) return /^[\d(]/.test(after);
	if (DOTTED.test(before)) return !OPENERS.test(after);
	// “Stop!” he said: a small letter goes on with the sentence that the quotation stands in.
	return /["'”’»)\]…]\s*$/.test(before) && /^\p{Ll}/u.test(after);
};

/**
 * The sentences of a paragraph, in order, verbatim and without the white space between them.
 * The rules are Unicode's (UAX #29, through `Intl.Segmenter`), mended for abbreviations and quotations.
 * @param text the paragraph; line breaks in it end no sentence
 * @param paragraph its ¶ number
 */
export const splitSentences = (text: string, paragraph: number): Sentence[] => {
	const spans: { start: number; end: number }[] = [];
	// One space for one line break keeps every offset.
	const flat = text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ');
	for (const { piece, index } of piecesOf(flat)) {
		const last = spans.at(-1);
		if (last && joins(flat.slice(Math.max(last.start, last.end - 40), last.end), piece.slice(0, 40))) {
			last.end = index + piece.length;
		} else {
			spans.push({ start: index, end: index + piece.length });
		}
	}
	return spans
		.map(({ start, end }) => ({ start, end: start + flat.slice(start, end).trimEnd().length }))
		.filter(({ start, end }) => end > start)
		.map(({ start, end }, i) => ({ paragraph, number: i + 1, text: text.slice(start, end), start, end }));
};
