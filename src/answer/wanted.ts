import type { Entry } from './entry.js';
import type { Question, Want } from './question.js';

const HAS_TIME =
	/\b[12]\d{3}s?\b|\b(century|centuries|decades?|years?|today|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const HAS_NUMBER =
	/\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|every|once)\b/i;

/** Whether a sentence has the kind of thing that is asked for; a name, if it is none of the question's own words. */
export const has = (want: Want, text: string, { names }: Entry, { terms }: Question): boolean => {
	if (want === 'time') return HAS_TIME.test(text);
	if (want === 'number') return HAS_NUMBER.test(text);
	return names.some(name => terms.every(({ stem }) => stem !== name));
};
