import type { Work } from '../../corpus/work.js';
import { wordsOf } from '../words.js';

/** So many words alike at the openings of so many paragraphs are no chance. */
const ALIKE_WORDS = 3;
const ALIKE_PARAGRAPHS = 3;

const ORDINAL = /^[(（]?第?(\p{Script=Han}|\p{L}+|\d)[,.)、，）:：]/u;
const PLACES = ['first 1 一', 'second 2 二', 'third 3 三', 'fourth 4 四', 'fifth 5 五', 'sixth 6 六', 'seventh 7 七'];
const PLACE_OF = new Map(PLACES.flatMap((words, place) => words.split(' ').map(word => [word, place] as const)));

/** Paragraphs that the author sets side by side: parts of which the work says it consists. */
export interface Series {
	/** `parallel`: they begin with the same words, "Freedom is … Freedom is a …"; `counted`: "First, … Second, …". */
	readonly kind: 'parallel' | 'counted';
	/** ¶ numbers, at least two. */
	readonly members: readonly number[];
	/** Position in the work, from 0, of the sentence before them that names what each of parallel ones is about. */
	readonly announcement?: number;
}

/**
 * Finds a work's series.
 * @param starts position in the work of each paragraph's first sentence
 * @param stems of each sentence
 */
export const seriesOf = (
	{ paragraphs }: Work,
	starts: readonly number[],
	stems: readonly (readonly string[])[],
): Series[] => {
	const openings = new Map<string, number[]>();
	const counted: number[][] = [];
	let expected = -1;
	for (const { number, text } of paragraphs) {
		const words = wordsOf(text, ALIKE_WORDS).map(({ plain }) => plain);
		const opening = openings.get(words.join(' '));
		if (opening) opening.push(number);
		else if (words.length === ALIKE_WORDS) openings.set(words.join(' '), [number]);

		const place = PLACE_OF.get(ORDINAL.exec(text)?.[1]?.toLowerCase().replace(/ly$/, '') ?? '');
		if (place === undefined) continue;
		if (place === expected) counted.at(-1)?.push(number);
		else counted.push([number]);
		expected = place + 1;
	}
	const parallel = [...openings.values()].filter(members => members.length >= ALIKE_PARAGRAPHS);
	return [
		...parallel.map((members): Series => {
			const announcement = announcementOf(members, starts, stems);
			return { kind: 'parallel', members, ...(announcement === undefined ? {} : { announcement }) };
		}),
		...counted.filter(members => members.length > 1).map((members): Series => ({ kind: 'counted', members })),
	];
};

/**
 * "The principles of peace, sovereignty and …": in the paragraph before the first member, a sentence that has a word of
 * each member's opening that no other opening has.
 */
const announcementOf = (
	members: readonly number[],
	starts: readonly number[],
	stems: readonly (readonly string[])[],
): number | undefined => {
	const openings = members.map(number => new Set(stems[starts[number - 1] ?? -1]));
	const uses = new Map<string, number>();
	for (const opening of openings) for (const stem of opening) uses.set(stem, (uses.get(stem) ?? 0) + 1);
	const own = openings.map(opening => [...opening].filter(stem => uses.get(stem) === 1));
	const first = members[0] ?? 1;
	const end = starts[first - 1] ?? 0;
	for (let i = starts[first - 2] ?? end; i < end; i++) {
		const has = new Set(stems[i]);
		if (own.every(words => words.some(stem => has.has(stem)))) return i;
	}
	return undefined;
};
