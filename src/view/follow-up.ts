import { namesOf } from '../answer/frame.js';
import { THEN } from '../answer/question.js';
import { readRequest } from '../answer/request.js';
import { ASKING, REMARKS, SHORT_FORMS } from '../answer/vocabulary.js';
import { wordsOf } from '../answer/words.js';
import type { Library } from '../corpus/work.js';
import { MAX_QUESTION } from './limits.js';
import { typedLine } from './markdown.js';

/** A question takes with it what it follows up, and what that followed up: no more, or old topics drown the new. */
const MAX_BEFORE = 2;

/** In "how does it end?" the topic of what went before is meant. */
const TAKES_UP = /\b(?:it|this|that|its)\b/i;

/**
 * What a reply asks: a follow-up together with what it follows up, but what is asked for by its place in the text, or as
 * a whole, by itself.
 */
export const replied = (before: string, question: string, { works }: Library): string => {
	const [work] = works;
	const isOwn =
		works.length === 1 && work && readRequest(question, { work, names: namesOf(work) }) && !TAKES_UP.test(question);
	return isOwn ? question : followUp(before, question);
};

/** With which a reply asks on, though it is a word that says nothing of the subject: "tell me more". */
const ASKING_ON = 'more';

/** What is said in chat beside the common remarks. */
const CHAT: ReadonlySet<string> = new Set(
	'bro bruh dude gg k kk lmao lmfao np omg rofl ty tysm wtf xd 谢谢 多谢 感谢 好 好的 嗯 哦 哈 哈哈 对 不对 不 错 是的 的 了 这 不错 明白'.split(
		' ',
	),
);

/** Whether a reply is but a word on what was said, such as "ok thank you!": it asks nothing, nor names a topic. */
export const isSmallTalk = (reply: string): boolean => {
	if (/[?？]/.test(reply)) return false;
	return wordsOf(reply, MAX_QUESTION).every(({ plain, stop }) => {
		const full = SHORT_FORMS.get(plain) ?? plain;
		// "whats" is a word of its own.
		const asks = ASKING.has(full) || ASKING.has(full.replace(/s$/, '')) || full === ASKING_ON;
		return !asks && (stop || REMARKS.has(full) || CHAT.has(full));
	});
};

/**
 * A follow-up such as "and what about terrorism?" together with the topic of the message that it replies to.
 * @param before what that message answered; it may itself be a follow-up
 */
export const followUp = (before: string, question: string): string => {
	const earlier = before.split(THEN).slice(-MAX_BEFORE);
	let together = [...earlier, question].join(THEN);
	while (together.length > MAX_QUESTION && earlier.length > 0) {
		earlier.shift();
		together = [...earlier, question].join(THEN);
	}
	return typedLine(together);
};
