import { contentOf } from '../../src/answer/words.js';
import type { Work } from '../../src/corpus/work.js';
import type { Asked } from './data.js';

/** How far one wording of the guide and one question are the same words. */
export interface Overlap {
	readonly question: string;
	readonly wording: string;
	/** Words in both over words in either (Jaccard), 0–1; words of the text itself left out. */
	readonly overlap: number;
}

const FEWEST = 3;

/**
 * The largest overlap between the guide's wording and questions that its editors must not have seen. Words that the
 * question shares with the text of the work are not counted: everybody takes those from the text.
 */
export const largestOverlap = (work: Work, asked: readonly Asked[]): Overlap | undefined => {
	const { guide } = work;
	if (!guide) return undefined;
	const stems = (text: string): Set<string> => new Set(contentOf(text).map(({ stem }) => stem));
	const text = stems(work.paragraphs.map(({ text }) => text).join(' '));
	const own = (line: string): Set<string> => new Set([...stems(line)].filter(stem => !text.has(stem)));
	const wordings = [
		...guide.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ questions, gist }) => [...questions, gist])),
		...guide.unsaid.flatMap(({ questions }) => questions),
	].map(wording => ({ wording, words: own(wording) }));
	let largest: Overlap | undefined;
	for (const { question } of asked) {
		const words = own(question);
		for (const { wording, words: other } of wordings) {
			const shared = [...words].filter(stem => other.has(stem)).length;
			const overlap = shared / (words.size + other.size - shared);
			if (Math.max(words.size, other.size) >= FEWEST && overlap > (largest?.overlap ?? 0)) {
				largest = { question, wording, overlap };
			}
		}
	}
	return largest;
};
