import { sentenceOf } from '../corpus/work.js';
import type { Suggestion } from './answer.js';
import { wordsOf } from './words.js';
import type { WorkIndex } from './work-index.js';

/** Suggestions for what was typed so far, best first, each with its score. */
export type Suggester = (typed: string, limit: number) => { suggestion: Suggestion; score: number }[];

/** A whole question, as one would print it: the guide has fragments and claims of chat too, which are for finding only. */
const WHOLE = /^\p{Lu}.*\?$/u;

/** Prepares the questions of one work; where its guide has none, nothing is suggested. */
export const suggester = ({ work }: WorkIndex): Suggester => {
	const all: Suggestion[] = (work.guide?.paragraphs ?? []).flatMap(({ paragraph, sentences }) =>
		sentences.flatMap(({ sentence: number, questions }) => {
			const sentence = sentenceOf(work, paragraph, number);
			return sentence
				? questions.filter(question => WHOLE.test(question)).map(question => ({ work, question, sentence }))
				: [];
		}),
	);
	const words = all.map(({ question }) => wordsOf(question).map(({ plain }) => plain));
	return (typed, limit) => {
		const asked = wordsOf(typed, 30).map(({ plain }) => plain);
		const last = asked.at(-1);
		if (last === undefined) {
			// One of each paragraph before a second one of any.
			const turn = new Map<number, number>();
			return all
				.map(suggestion => {
					const seen = turn.get(suggestion.sentence.paragraph) ?? 0;
					turn.set(suggestion.sentence.paragraph, seen + 1);
					return { suggestion, score: 1 / (1 + seen) };
				})
				.sort((a, b) => b.score - a.score)
				.slice(0, limit);
		}
		return all
			.map((suggestion, i) => {
				const own = words[i] ?? [];
				const whole = asked.slice(0, -1).filter(word => own.includes(word)).length;
				const beginning = own.some(word => word.startsWith(last)) ? 1 : 0;
				return { suggestion, score: (whole + beginning) / asked.length - own.length / 1000 };
			})
			.filter(({ score }) => score > 0.3)
			.sort((a, b) => b.score - a.score)
			.slice(0, limit);
	};
};
