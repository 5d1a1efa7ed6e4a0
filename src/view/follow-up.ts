import { MAX_QUESTION } from './limits.js';
import { typedLine } from './markdown.js';

/** Stands between a question and the one that follows it up, in what is asked and shown. */
const THEN = ' › ';

/** A question takes with it what it follows up, and what that followed up: no more, or old topics drown the new. */
const MAX_BEFORE = 2;

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
