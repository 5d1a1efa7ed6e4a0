import type { Entry } from './entry.js';
import type { Question } from './question.js';
import type { WorkIndex } from './work-index.js';

/**
 * How nearly a question is one that is known: the share of its words that the known one has times the share of that
 * one's words that it has, by weight, for the likest; 1 if they are the same but for stop words.
 */
export const sameness = (
	question: Question,
	known: readonly ReadonlySet<string>[],
	index: Pick<WorkIndex, 'rarity'>,
): number => {
	const weight = weightOf(question);
	let most = 0;
	for (const stems of known) {
		let shared = 0;
		for (const { stem, weight } of question.terms) if (stems.has(stem)) shared += weight;
		for (const kind of question.asks) if (stems.has(kind)) shared += ASKING_WEIGHT;
		// The product cannot be more than its first factor.
		if (shared / weight <= most) continue;
		most = Math.max(most, (shared / weight) * (shared / weightOfWording(stems, index)));
	}
	return most;
};

/**
 * What speaks for an entry besides: that one of its wordings is just what was asked; else next to nothing.
 * @param met the weight of the question's words that the entry meets
 */
export const known = (question: Question, entry: Entry, met: number, index: Pick<WorkIndex, 'rarity'>): number =>
	met < WORTH * question.weight ? 0 : weightOf(question) * sameness(question, entry.wordings, index) ** 3;

/** What a question weighs with how it asks. */
const weightOf = ({ weight, asks }: Question): number => weight + ASKING_WEIGHT * asks.size;

/** A wording is an entry's, and so one index's: what it weighs there is worked out once. */
const weights = new WeakMap<ReadonlySet<string>, number>();

const weightOfWording = (stems: ReadonlySet<string>, index: Pick<WorkIndex, 'rarity'>): number => {
	const known = weights.get(stems);
	if (known !== undefined) return known;
	let all = 0;
	for (const stem of stems) all += stem.startsWith('?') ? ASKING_WEIGHT : index.rarity(stem);
	weights.set(stems, all);
	return all;
};

/** With a smaller share of its words met, a question is not one that is known. */
const WORTH = 0.8;

/** What a question word counts beside the other words: as much as a middling one. */
const ASKING_WEIGHT = 2;
