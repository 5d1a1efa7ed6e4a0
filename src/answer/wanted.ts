import type { Entry } from './entry.js';
import type { Question, Want } from './question.js';
import { stemOf } from './words.js';

const TIMES =
	/\b(?:1\d|20)\d\ds?\b|\b(?:century|centuries|decades?|years?|today|January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
const NUMBERS =
	/\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|every|once)\b/gi;

/**
 * Whether a sentence has the kind of thing that is asked for. A name or a number that the question has itself is not
 * asked for: "How many of the 618 million have a phone?" is not answered by their number.
 */
export const has = (want: Want, text: string, { names }: Entry, { terms }: Question): boolean => {
	const isNew = (stem: string): boolean => terms.every(term => term.stem !== stem);
	if (want === 'time') return text.match(TIMES)?.some(time => !/\d/.test(time) || isNew(time)) ?? false;
	if (want === 'number') return text.match(NUMBERS)?.some(number => isNew(stemOf(number.toLowerCase()))) ?? false;
	return names.some(isNew);
};
