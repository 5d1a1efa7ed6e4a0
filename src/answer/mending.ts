import SearchableMap from 'minisearch/SearchableMap';
import { STOP_WORDS } from './vocabulary.js';

/** Shorter words have too many neighbours. */
const MIN_LENGTH = 4;
/** From this length on two slips are forgiven. */
const LONG = 8;
/** In a vocabulary larger than that two slips are not looked for: it would take too long. */
const LARGE = 50_000;

/**
 * The word of a work that was probably meant by one that it lacks: one slip away (a letter wrong, missing, too
 * many, or two letters swapped: Damerau 1964), in long words two. The first letter is hardly ever wrong (Yannakoudakis
 * and Fawthrop 1983). Of several the nearest, then the commonest.
 * @param forms from folded word to frequency
 */
export const mend = (typed: string, forms: SearchableMap<number>): string | undefined => {
	if (typed.length < MIN_LENGTH || !/^\p{L}+$/u.test(typed)) return undefined;
	const most = typed.length >= LONG && forms.size < LARGE ? 2 : 1;
	let best: { form: string; slips: number; frequency: number } | undefined;
	const offer = (candidate: string, slips: number, frequency: number): void => {
		if (candidate[0] !== typed[0]) return;
		if (!best || slips < best.slips || (slips === best.slips && frequency > best.frequency)) {
			best = { form: candidate, slips, frequency };
		}
	};
	for (let i = 0; i + 1 < typed.length; i++) {
		const swapped = typed.slice(0, i) + typed[i + 1] + typed[i] + typed.slice(i + 2);
		const frequency = forms.get(swapped);
		if (frequency !== undefined) offer(swapped, 1, frequency);
	}
	for (const [candidate, [frequency, slips]] of forms.fuzzyGet(typed, most)) {
		if (candidate.length >= MIN_LENGTH - 1) offer(candidate, slips, frequency);
	}
	return best?.form;
};

const stopWords = new SearchableMap<number>();
for (const word of STOP_WORDS) if (word.length >= MIN_LENGTH) stopWords.set(word, 1);

/** The stop word that an unknown word is, with a slip in it. */
export const mendStopWord = (plain: string): string | undefined => mend(plain, stopWords);
