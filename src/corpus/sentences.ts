import { isAbbreviated } from './abbreviations.js';
import type { Sentence } from './work.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The segmenter copies the whole text for each sentence, so it gets a window of it at a time, in UTF-16 units. */
const WINDOW = 16_384;
/** What a window's end may change: breaks so near to it are left to the next window. */
const MARGIN = 256;

/** How far about a break the rules look, in UTF-16 units. */
const REACH = 40;

/** Where the segmenter begins a sentence, in order. */
function* beginningsOf(text: string): Generator<number> {
	let size = WINDOW;
	for (let start = 0; start < text.length; ) {
		const isLast = start + size >= text.length;
		let next = start;
		for (const { segment, index } of segmenter.segment(text.slice(start, start + size))) {
			const end = index + segment.length;
			if (!isLast && end > size - MARGIN) break;
			yield start + index;
			next = start + end;
		}
		// A sentence longer than the window needs a larger one.
		size = next > start ? WINDOW : size * 2;
		start = next;
	}
}

/** Opening marks that the segmenter leaves with the sentence before: "。“", ".(". After a closing one stands white space. */
const LEFT_BEHIND = /[\p{Ps}\p{Pi}]+$/u;

/**
 * What clings to the end of a sentence, without white space between, and is a part of it:
 *     It is so.[3][4] Next.     It is so.¹ Next.     *It is so.* Next.
 * The numbers of notes do so whatever follows, other marks if white space does.
 */
const CLINGING =
	/^(?:[[［]\^?\d{1,3}[\]］]|[¹²³⁰-⁹]+)*(?:(?:\[[^\][.!?]{1,24}\]|\(\d{1,3}\)|\^\d{1,3}\^|[¹²³⁰-⁹\p{Pe}\p{Pf}"'*_~`†‡])+(?=\s|$))?/u;

/** Closing marks set off by white space, as the French do; » before a letter opens, as in German. */
const SET_OFF = /^[\p{Pe}\p{Pf}]+(?=\s|$)/u;

const WHITE = /\s*/y;

/** Where a break of the segmenter's belongs: before the opening marks about it, behind the closing ones. */
const mended = (text: string, start: number, at: number): number => {
	const opening = LEFT_BEHIND.exec(text.slice(Math.max(start, at - REACH), at))?.[0].length ?? 0;
	const end = at - opening;
	const rule = /\s/.test(text.charAt(end - 1)) ? SET_OFF : CLINGING;
	const closing = rule.exec(text.slice(end, end + REACH))?.[0];
	if (!closing) return end;
	WHITE.lastIndex = end + closing.length;
	WHITE.test(text);
	return WHITE.lastIndex;
};

/** A mark within a word: "?page", "!=". A capital, or a mark that opens, may begin a sentence whose white space lacks. */
const GLUED = /[\x21-\x7e\p{Ll}\p{Lu}][.?!]$/u;
const GOES_ON = /^(?:\p{Ll}|(?![A-Z"'(*[_{])[\x21-\x7e])/u;

/** What makes a word an address of the web or of mail. */
const ADDRESS = /:\/\/|\bwww\.|@|\.[a-z]{2,}\//i;
/** In UTF-16 units: how far back an address is looked for. */
const LONGEST_ADDRESS = 512;
/** What ends an address: white space, and the letters and marks of scripts that put none about it. */
const BESIDE_ADDRESS = /[\s\p{Lo}\u3000-\u303f\uff00-\uff65]/u;

/** Whether the break would part a word in two, as in https://example.org/?page=3. */
const isWithinWord = (text: string, start: number, at: number): boolean => {
	if (!/[.?!]/.test(text.charAt(at - 1)) || !/[\x21-\x7e\p{Ll}]/u.test(text.charAt(at))) return false;
	const before = text.slice(Math.max(start, at - LONGEST_ADDRESS), at);
	return (
		(GLUED.test(before.slice(-2)) && GOES_ON.test(text.charAt(at))) ||
		/(?:^|\s)\.$/.test(before) ||
		ADDRESS.test(before.split(BESIDE_ADDRESS).at(-1) ?? '')
	);
};

/** Whether nothing but white space stands before it in its line. */
const beginsLine = (text: string, start: number): boolean =>
	start === 0 || /[\r\n][^\S\r\n]*$/.test(text.slice(Math.max(0, start - REACH), start));

/** What is counted in the heading of a part: "Art. 5.", "Chapter I." */
const PART = [
	'§§?|(?:Art|Sec|Ch|Chap|Cap|Kap|Para|Fig|Prop|Ex|Vol|No)\\.',
	'Article|Section|Chapter|Rule|Part|Book|Clause|Paragraph|Canto|Act|Scene|Letter|Lesson|Step|Appendix|Annex|Amendment',
	'Artikel|Kapitel|Teil|Abschnitt|Chapitre|Artículo|Capítulo|Статья|Глава',
].join('|');
const NUMBER = '(?:\\d{1,3}(?:\\.\\d{1,3})*[a-z]?|[IVXLC]{1,8}|[A-Za-z])\\.[*_]*\\s*';

const NUMBERED = `^[*_(]*(?:${NUMBER}|(?:${PART}|${PART.toUpperCase()})\\s?(?:${NUMBER}){1,2})`;

/** A sentence that is but the number of what follows: "1. First we go.", "Art. 5. The law is this." */
const ITEM = new RegExp(`${NUMBERED}$`);
const NUMBERS = new RegExp(`(?:${NUMBERED})+`);

/** A text without the numbers that count it. */
export const uncounted = (text: string): string => text.replace(NUMBERS, '');

/** A line that begins with a name in capitals: who speaks in a play. */
const SPEAKER = /^[*_]*(?:(?:MRS?|MS|DR|CAPT|COL|ST)\. )?\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’-]*){0,2}\.[*_]*\s*$/u;

const WHO = '(?:[他她它我你您咱][们們]?|大家|众人|眾人)';
/** 没, 不 and 无 deny that it was said. */
const HOW = '[^\\P{Script=Han}没沒不无無]{0,4}?';
/** But for 小说, 顾问, 知道 and their like. */
const SAYS = `(?:(?<![小学學传傳])[说說]|(?<![学學访訪疑顾顧])[问問]|[答喊叫嚷吼骂罵讲講]|(?<=[笑叹嘆怒喝应應哭赞讚劝勸]|^${WHO})道)`;

/** “为什么？”他笑着问。 Who speaks, a word or two on how, and a verb of saying that ends its clause. */
const SPEECH = new RegExp(
	`^(?:${WHO}|\\p{Script=Han})${HOW}${SAYS}[道着著了]?${WHO}?(?=[，。：；！？、—…“「『]|$)`,
	'u',
);

/** "Stop!" Anna cried. "Why?" the old man asked. */
const SAID =
	/^(?:[\p{L}.'’-]+ ){1,3}(?:asked|said|cried|replied|answered|shouted|whispered|exclaimed|called|muttered|murmured|yelled|screamed|sighed|added|demanded|begged)(?![\p{L}\p{N}])/u;

/** “Stop!” he said: a small letter, or who speaks, goes on with the sentence that the quotation stands in. */
const goesOn = (before: string, after: string): boolean =>
	(/["'\p{Pe}\p{Pf}\p{Pi}…*_]\s*$/u.test(before) && /^\p{Ll}/u.test(after)) ||
	(/["”’」』]$/.test(before) && SPEECH.test(after)) ||
	(/[!?]["”’]\s$/.test(before) && SAID.test(after)) ||
	// 《为什么？》 is the title of a book, which a sentence goes on behind.
	/[》〉]\s*$/.test(before);

/**
 * The sentences of a paragraph, in order, verbatim and without the white space between them.
 * The rules are Unicode's (UAX #29, through `Intl.Segmenter`), mended for marks, abbreviations and quotations.
 * @param text the paragraph; line breaks in it end no sentence
 * @param paragraph its ¶ number
 */
export const splitSentences = (text: string, paragraph: number): Sentence[] => {
	const starts = [0];
	// One space for one line break keeps every offset.
	const flat = text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ');
	for (const beginning of beginningsOf(flat)) {
		const start = starts.at(-1) ?? 0;
		const at = beginning > start ? mended(flat, start, beginning) : start;
		if (at === start) continue;
		if (isWithinWord(flat, start, at)) continue;
		const before = flat.slice(Math.max(start, at - REACH), at);
		const after = flat.slice(at, at + REACH);
		if (isAbbreviated(before, after) || goesOn(before, after)) continue;
		if (at - start <= REACH && (ITEM.test(before) || (SPEAKER.test(before) && beginsLine(text, start)))) continue;
		starts.push(at);
	}
	return starts
		.map((start, i) => ({ start, end: start + flat.slice(start, starts[i + 1]).trimEnd().length }))
		.filter(({ start, end }) => end > start)
		.map(({ start, end }, i) => ({ paragraph, number: i + 1, text: text.slice(start, end), start, end }));
};
