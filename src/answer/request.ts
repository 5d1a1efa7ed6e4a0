import { type Place, readReference } from '../corpus/citation.js';
import type { Work } from '../corpus/work.js';
import { namesOf, unframed } from './frame.js';

/** What is asked for by where it stands rather than by what it says: "¶4", "the last sentence", "How does the essay begin?" */
export interface Request {
	readonly kind: 'place';
	/** The work has it. */
	readonly place: Place;
}

/** What is longer asks for something in particular. */
const MAX_LENGTH = 120;

/** Reads what is asked for in one of a few forms; `undefined` for every other question, which the text must answer. */
export const readRequest = (question: string, work: Work): Request | undefined => {
	if (question.length > MAX_LENGTH) return undefined;
	const asked = unframed(question, namesOf(work))
		.asked.normalize('NFKC')
		.toLowerCase()
		.replace(/’/g, "'")
		.replace(/\s+/g, ' ')
		.replace(/^[^\p{L}\p{N}¶§]+|[^\p{L}\p{N}]+$/gu, '')
		.replace(/^(?:can|could|would) you (?:please )?/, '');
	const place = placeIn(asked, work);
	return place && { kind: 'place', place };
};

const whole = (form: string): RegExp => new RegExp(`^(?:${form})$`, 'u');

const TEXT = '(?:the|this|that) (?:whole |entire )?(?:essay|text|article|piece|story|poem)';
const CHINESE_TEXT = '(?:这篇)?(?:文章|全文|原文|本文|课文)';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const nth = (group: string): string =>
	`(?<${group}>${ORDINALS.join('|')}|\\d{1,4}(?:st|nd|rd|th)|opening|last|final|closing)`;
const chineseNth = (group: string): string => `(?<${group}>第(?:\\d{1,4}|[一二三四五六七八九十]{1,3})|最后一?)`;

const REFERENCE = '(?:[¶§]+|par(?:agraph|a)?s?\\.?) ?(?<reference>\\d{1,6}(?: ?(?:[.–—-]|to) ?\\d{1,6})?)';
const PARAGRAPH = `(?:(?:the )?${nth('paragraph')} paragraph|${REFERENCE})`;

const framed = (place: string): string =>
	`(?:(?:what(?:'?s| is| are| does)?(?: in)?|show(?: me)?|read(?: me)?|give me|quote|explain|summari[sz]e) )?(?:the )?${place}(?: (?:about|say|of ${TEXT}|in ${TEXT}))*`;
const chineseFramed = (place: string): string =>
	`(?:${CHINESE_TEXT}的?)?${place}(?:主要)?(?:在|是)?(?:讲|说|写)?(?:了|的)?(?:是)?(?:什么|啥)?(?:内容)?`;

const PLACES: readonly RegExp[] = [
	framed(`${nth('sentence')} sentence(?: (?:of|in) ${PARAGRAPH})?`),
	framed(PARAGRAPH),
	`how (?:does|did) (?:it|${TEXT}) (?:(?<begin>begin|start|open)|(?<end>end|close|finish|conclude))`,
	chineseFramed(`(?:${chineseNth('paragraph')}段的?)?${chineseNth('sentence')}(?:个?句子|句话?)`),
	chineseFramed(`${chineseNth('paragraph')}段`),
	`${CHINESE_TEXT}的?(?:是)?(?:怎么|如何|怎样)?(?:(?<begin>开头|开始)|(?<end>结尾|结束))(?:的|是什么)?`,
].map(whole);

/** What a form of a place names: of several, the smaller in the larger. */
type Found = Readonly<Partial<Record<'sentence' | 'paragraph' | 'reference' | 'begin' | 'end', string>>>;

const placeIn = (asked: string, work: Work): Place | undefined => {
	for (const form of PLACES) {
		const found: Found | undefined = form.exec(asked)?.groups;
		if (found) return placeOf(found, work);
	}
	return undefined;
};

const placeOf = (found: Found, work: Work): Place | undefined => {
	const { paragraph, reference } = found;
	const sentence = (found.begin && 'first') ?? (found.end && 'last') ?? found.sentence;
	const typed = reference ?? (paragraph && String(turnOf(paragraph, work.paragraphs.length)));
	const read = typed === undefined ? undefined : readReference(work, typed);
	if (read && read.kind !== 'place') return undefined;
	if (sentence === undefined) return read?.place;
	const sentences = work.paragraphs
		.filter(({ number }) => !read || number === read.place.paragraph)
		.flatMap(({ sentences }) => sentences);
	const named = sentences[turnOf(sentence, sentences.length) - 1];
	return named && { paragraph: named.paragraph, sentence: named.number };
};

const CHINESE_DIGITS = '零一二三四五六七八九';

/** Which one of so many "second", "2nd", "last", "第二" or "最后" is; 0 for none. */
const turnOf = (written = '', count: number): number => {
	if (/^(?:last|final|closing|最后)/.test(written)) return count;
	if (written === 'opening') return 1;
	const [digits] = /\d+/.exec(written) ?? [];
	if (digits !== undefined) return Number(digits);
	const [chinese, tens, ones = ''] = /^第(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(written) ?? [];
	if (chinese === undefined) return ORDINALS.indexOf(written) + 1;
	return (tens === undefined ? 0 : 10 * CHINESE_DIGITS.indexOf(tens || '一')) + CHINESE_DIGITS.indexOf(ones);
};
