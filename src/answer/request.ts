import { PARAGRAPH_WORD, type Place, readReference } from '../corpus/citation.js';
import type { Work } from '../corpus/work.js';
import { type Names, unframed } from './frame.js';
import { OF_A_TEXT } from './vocabulary.js';
import { contentOf } from './words.js';

/** What is asked for by its place in a text or as a whole, rather than by what it says. */
export type Request =
	/** "¶4", "the last sentence", "How does the essay begin?": a place that the work has. */
	| { readonly kind: 'place'; readonly place: Place }
	/** "What does ¶4 say about courts?": a question to one paragraph that the work has. */
	| { readonly kind: 'within'; readonly paragraph: number; readonly question: string }
	/** "tl;dr", "What is the main point?" */
	| { readonly kind: 'summary' };

/** What is longer asks for something in particular. */
const MAX_LENGTH = 120;

/** A work and what it is named by. */
export interface Named {
	readonly work: Work;
	readonly names: Names;
}

/** Reads what is asked for in one of a few forms; `undefined` for every other question, which the text must answer. */
export const readRequest = (question: string, { work, names }: Named): Request | undefined => {
	if (question.length > MAX_LENGTH) return undefined;
	const asked = unframed(question, names)
		.asked.normalize('NFKC')
		.replace(/’/g, "'")
		.replace(/[*_~|`]+/g, '')
		.replace(/\s+/g, ' ')
		.replace(/^[^\p{L}\p{N}¶§]+|[^\p{L}\p{N}]+$/gu, '')
		.replace(/^(?:can|could|would) you (?:please )?/i, '');
	if (SUMMARIES.some(form => form.test(asked))) return { kind: 'summary' };
	const place = placeIn(asked, work);
	return place ? { kind: 'place', place } : requestWithin(asked, work);
};

const whole = (form: string): RegExp => new RegExp(`^(?:${form})$`, 'iu');

const TEXT =
	'(?:the|this|that) (?:whole |entire )?(?:essay|text|article|piece|story|poem|speech|book|paper|play|letter|lecture|law|act|faq|work)';
const CHINESE_TEXT = '(?:这[篇首本])?(?:文章|全文|原文|本文|课文|散文|小说|诗|故事|演讲|书)';

const MAIN =
	'(?:(?:main|key|central|overall) (?:idea|point|argument|message|claim|theme|thesis|takeaway)s?|thesis(?: statement)?|gist|takeaways?|tl;? ?dr)';
const SUMMARY = '(?:short |brief |quick )?(?:summary|synopsis|overview)';
const CHINESE_MAIN = '(?:摘要|总结|概要|大意|主旨|中心思想|中心论点|论点|主要内容|主要观点|主要思想|核心观点)';

const SUMMARIES: readonly RegExp[] = [
	`(?:summari[sz]e|sum(?: up)?|recap)(?: (?:it|this|everything|${TEXT}))?(?: up)?(?: for me)?(?: (?:briefly|in short|in brief))?`,
	`(?:(?:give|show|write) (?:me |us )?|what(?:'?s| is) |i (?:need|want) |can i (?:have|get) )?(?:an? |the )?${SUMMARY}(?: of (?:it|this|${TEXT}))?`,
	`(?:(?:give|show) (?:me |us )?|what(?:'?s| is| are) )?(?:the |its |the author's )?${MAIN}(?: (?:of|in) ${TEXT}| here)?`,
	`what(?:'?s| is) (?:it|this|${TEXT}) (?:all |mainly )?about`,
	`what does ${TEXT} (?:say|argue)`,
	`请?(?:帮我|给我)?(?:概括|总结|概述|归纳)(?:一下)?(?:${CHINESE_TEXT})?的?(?:内容|大意|主要内容)?`,
	`(?:${CHINESE_TEXT}的?)?${CHINESE_MAIN}(?:是什么)?`,
	`${CHINESE_TEXT}(?:主要)?(?:在|是)?(?:讲|说|写|谈|关于)(?:了|的)?(?:是)?(?:什么|啥)(?:内容|的)?`,
].map(whole);

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const nth = (group: string): string =>
	`(?<${group}>${ORDINALS.join('|')}|\\d{1,4}(?:st|nd|rd|th)|opening|last|final|closing)`;
const chineseNth = (group: string): string => `(?<${group}>第(?:\\d{1,4}|[一二三四五六七八九十]{1,3})|最后一?)`;

const CARDINALS =
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' ',
	);

const REFERENCE = `(?:[¶§]+|${PARAGRAPH_WORD}) ?(?:(?<reference>\\d{1,6}(?: ?(?:[.–—-]|to|and|&) ?\\d{1,6})?)|(?<cardinal>${CARDINALS.join('|')})\\b)`;
const PARAGRAPH = `(?:(?:the )?${nth('paragraph')} paragraph|${REFERENCE})`;

const framed = (place: string): string =>
	`(?:(?:what(?:'?s| is| are| does)?(?: in)?|show(?: me)?|read(?: me)?|give me|quote|explain|summari[sz]e) )?(?:the )?${place}(?: (?:about|say|of ${TEXT}|in ${TEXT}))*`;
const chineseFramed = (place: string): string =>
	`(?:${CHINESE_TEXT}的?)?${place}(?:主要)?(?:在|是)?(?:讲|说|写)?(?:了|的)?(?:是)?(?:什么|啥)?(?:内容)?`;

const PLACES: readonly RegExp[] = [
	framed(`${nth('sentence')} sentence(?: (?:of|in) ${PARAGRAPH})?`),
	framed(`sentence (?<sentence>\\d{1,4}) (?:of|in) ${PARAGRAPH}`),
	framed(`${PARAGRAPH},? sentence (?<sentence>\\d{1,4})`),
	framed(PARAGRAPH),
	`how (?:does|did) (?:it|${TEXT}) (?:(?<begin>begin|start|open)|(?<end>end|close|finish|conclude))`,
	chineseFramed(`(?:${chineseNth('paragraph')}段的?)?${chineseNth('sentence')}(?:个?句子|句话?)`),
	chineseFramed(`${chineseNth('paragraph')}段`),
	`${CHINESE_TEXT}的?(?:是)?(?:怎么|如何|怎样)?(?:(?<begin>开头|开始)|(?<end>结尾|结束))(?:的|是什么)?`,
].map(whole);

/** What a form of a place names: of several, the smaller in the larger. */
type Found = Readonly<Partial<Record<'sentence' | 'paragraph' | 'reference' | 'cardinal' | 'begin' | 'end', string>>>;

const placeIn = (asked: string, work: Work): Place | undefined => {
	for (const form of PLACES) {
		const found: Found | undefined = form.exec(asked)?.groups;
		if (found) return placeOf(found, work);
	}
	return undefined;
};

const placeOf = (found: Found, work: Work): Place | undefined => {
	const { paragraph, cardinal } = found;
	const sentence = (found.begin && 'first') ?? (found.end && 'last') ?? found.sentence;
	const number = cardinal ? CARDINALS.indexOf(cardinal.toLowerCase()) + 1 : undefined;
	const turn = number ?? (paragraph && turnOf(paragraph.toLowerCase(), work.paragraphs.length));
	const typed = found.reference?.replace(/ ?(?:and|&) ?/i, '-') ?? (turn === undefined ? undefined : String(turn));
	const read = typed === undefined ? undefined : readReference(work, typed);
	if (read && read.kind !== 'place') return undefined;
	if (sentence === undefined) return read?.place;
	const sentences = work.paragraphs
		.filter(({ number }) => !read || number === read.place.paragraph)
		.flatMap(({ sentences }) => sentences);
	const named = sentences[turnOf(sentence.toLowerCase(), sentences.length) - 1];
	return named && { paragraph: named.paragraph, sentence: named.number };
};

/** A paragraph that is named among other words; not one "of the resolution". */
const NAMED = [
	`(?<![\\p{L}\\p{N}])(?:(?:in|of|from) )?(?:the )?${PARAGRAPH}(?! ?\\d)(?! of (?!${TEXT}))`,
	`(?:${CHINESE_TEXT}的?)?${chineseNth('paragraph')}段`,
].map(form => new RegExp(form, 'iu'));

/** Words with which a paragraph is asked about, and nothing in it. */
const OF_A_PARAGRAPH: ReadonlySet<string> = new Set(
	'about argument central discuss discusses explain idea ideas key main mean meaning means message name point points purpose says summarise summarize summary talk theme topic'.split(
		' ',
	),
);

/** What is asked about a paragraph that is named, or of it, if the work has it. */
const requestWithin = (asked: string, work: Work): Request | undefined => {
	for (const form of NAMED) {
		const match = form.exec(asked);
		const place = match?.groups && placeOf(match.groups, work);
		if (!match || !place) continue;
		const question = `${asked.slice(0, match.index)} ${asked.slice(match.index + match[0].length)}`.trim();
		const isAbout = contentOf(question).some(({ plain }) => !OF_A_TEXT.has(plain) && !OF_A_PARAGRAPH.has(plain));
		if (!isAbout) return { kind: 'place', place };
		if (place.to === undefined) return { kind: 'within', paragraph: place.paragraph, question };
	}
	return undefined;
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
