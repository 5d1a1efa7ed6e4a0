/** Where a word of a question can be met. Each place has a bit, and how much a meeting there counts is its weight. */
export const FIELDS = ['text', 'exact', 'near', 'paragraph', 'gist', 'questions', 'terms', 'heading'] as const;
export type Field = (typeof FIELDS)[number];

const BITS = Object.fromEntries(FIELDS.map((field, i) => [field, 1 << i])) as Readonly<Record<Field, number>>;

export const bitOf = (field: Field): number => BITS[field];

const [TEXT, NEAR] = [bitOf('text'), bitOf('near')];

/** How much of an entry's wording one occurrence of a word makes out: the author's own counts four times a question's. */
const AMOUNTS: Readonly<Record<Field, number>> = {
	text: 80,
	exact: 0,
	near: 0,
	paragraph: 16,
	gist: 40,
	questions: 20,
	terms: 40,
	heading: 8,
};

/**
 * How an entry meets a word, in one number: the bits of the fields that have it, and above them how much of the
 * entry's wording it makes out.
 *
 *     │ amount … │ heading terms questions gist paragraph near exact text │
 *       bits 8–    bits 7–0
 */
export type Meeting = number;

export const fieldsOf = (meeting: Meeting): number => meeting & 0xff;
export const amountOf = (meeting: Meeting): number => meeting >>> 8;
export const together = (a: Meeting, b: Meeting): Meeting =>
	fieldsOf(a | b) | ((amountOf(a) + amountOf(b)) << FIELDS.length);

/** One occurrence in a field. */
export const onceIn = (field: Field): Meeting => bitOf(field) | (AMOUNTS[field] << FIELDS.length);

/**
 * That much of each sentence's wording is lent to every sentence of its paragraph, so that what the paragraph is about
 * speaks for each of them. Of questions that had no part in its choice, 1/50 to 1/5 rank more rightly than nothing.
 */
const LENT = 1 / 20;

/** How much of so much wording is lent. */
export const lentOf = (amount: number): number => Math.round(LENT * amount);

/**
 * How a list of entries meets a word: what all of them share, then the places of those that meet it otherwise, in order
 * and from 0, each with its own meeting, which has what is shared in it. A paragraph may be as long as a book: nothing
 * stands here for the sentences that have not the word.
 *
 *     │ shared │ place meeting │ place meeting │ …
 */
export type Met = readonly number[];

/** How the entry at a place meets the word. */
export const at = (met: Met, place: number): Meeting => {
	for (let k = 1; k < met.length; k += 2) if (met[k] === place) return met[k + 1] as Meeting;
	return met[0] ?? 0;
};

/** How entries meet one word or another. */
export const either = (one: Met, other: Met): Met => {
	if (one.length === 0) return other;
	if (other.length === 0) return one;
	const result = [together(one[0] as Meeting, other[0] as Meeting)];
	let [i, j] = [1, 1];
	while (i < one.length || j < other.length) {
		const place = Math.min(one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY);
		let [a, b] = [one[0] as Meeting, other[0] as Meeting];
		if (one[i] === place) {
			a = one[i + 1] as Meeting;
			i += 2;
		}
		if (other[j] === place) {
			b = other[j + 1] as Meeting;
			j += 2;
		}
		result.push(place, together(a, b));
	}
	return result;
};

/** One meeting more, at a place that is the last so far or behind it. */
export const addMeeting = (met: number[], place: number, meeting: Meeting): void => {
	const last = met.length - 1;
	if (last > 0 && met[last - 1] === place) met[last] = together(met[last] as Meeting, meeting);
	else met.push(place, meeting);
};

/** Adds to how sentences meet a word that their neighbours have it, what they all share, and what they lend each other. */
export const withShared = (met: Met, shared: Meeting, size: number): number[] => {
	let own = 0;
	for (let k = 2; k < met.length; k += 2) own += amountOf(met[k] as Meeting);
	const all = together(shared, lentOf(own) << FIELDS.length);
	const result = [all];
	const add = (place: number, meeting: Meeting): void => {
		if (place < 0 || place >= size) return;
		// Neighbours' neighbours: what is not new is among the last two.
		for (let k = result.length - 2; k > 0 && k >= result.length - 4; k -= 2) {
			if (result[k] !== place) continue;
			result[k + 1] = together(result[k + 1] as Meeting, meeting);
			return;
		}
		result.push(place, together(all, meeting));
	};
	for (let k = 1; k < met.length; k += 2) {
		const [place, own] = [met[k] as number, met[k + 1] as Meeting];
		if (own & TEXT) add(place - 1, NEAR);
		add(place, own);
		if (own & TEXT) add(place + 1, NEAR);
	}
	// Without the room that an array keeps to grow.
	return result.slice();
};
