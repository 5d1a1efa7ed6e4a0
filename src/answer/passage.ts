import { notesOf, type Work } from '../corpus/work.js';
import type { Passage, Reason } from './answer.js';
import type { Question } from './question.js';
import type { WeighedParagraph } from './weigh.js';
import { contentOf } from './words.js';

/** A weighed paragraph as a passage, with what the question's words met in it. */
export const passageOf = (work: Work, { read, best }: WeighedParagraph, score: number, question: Question): Passage => {
	const { paragraph } = read;
	const { sentence } = best;
	const stems = new Set(question.terms.map(({ stem }) => stem));
	const matched = read.words
		.filter(({ stem, stop }) => !stop && stems.has(stem))
		.map(({ start, end }) => ({ start, end }));
	let reasons: readonly Reason[] | undefined;
	return {
		work,
		paragraph,
		sentence,
		score,
		matched,
		/** Worked out when first read: few answers are asked why. */
		get reasons() {
			reasons ??= explain();
			return reasons;
		},
	};

	function explain(): Reason[] {
		const text = new Map(read.words.map(word => [word.stem, word.text]));
		for (const word of contentOf(sentence.text)) text.set(word.stem, word.text);
		const notes = notesOf(work, paragraph.number);
		const entry = notes?.sentences.find(({ sentence: number }) => number === sentence.number);
		const wording = entry
			? [...entry.terms, ...entry.questions, entry.gist, notes?.heading ?? '', notes?.gist ?? '']
			: [];
		const guide = new Map(wording.toReversed().flatMap(line => contentOf(line).map(({ stem, text }) => [stem, text])));
		return question.terms.flatMap(({ word, stem }): Reason[] => {
			const inText = text.get(stem);
			if (inText !== undefined) return [{ word, through: 'text', met: inText }];
			const inGuide = guide.get(stem);
			return inGuide === undefined ? [] : [{ word, through: 'guide', met: inGuide }];
		});
	}
};
