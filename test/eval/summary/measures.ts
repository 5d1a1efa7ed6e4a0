import { standingOf } from '../../../src/answer/summary/leaning.js';
import { wordsOf } from '../../../src/answer/words.js';
import { paragraphOf, sentenceOf, type Work } from '../../../src/corpus/work.js';
import { type Asked, placeOf } from '../data.js';
import type { Made } from './summarisers.js';

const stemsOf = (text: string): string[] => wordsOf(text).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
const textOf = ({ sentences }: Made): string => sentences.map(({ text }) => text).join(' ');

/** Words in all, stop words among them. */
export const length = (made: Made): number => wordsOf(textOf(made)).length;

/** Whether there is nothing in it but whole sentences of the work, verbatim. */
export const whole = ({ lines, sentences }: Made): boolean => {
	const rest = sentences.reduce((left, { text }) => left.replace(text, ''), lines.join(''));
	return rest.trim() === '' && sentences.length > 0;
};

/** Share of the work's content words, counted as often as they occur, that the summary has. */
export const coverage = (work: Work, made: Made): number => {
	const own = new Set(stemsOf(textOf(made)));
	return mean(work.paragraphs.flatMap(({ text }) => stemsOf(text)).map(stem => (own.has(stem) ? 1 : 0)));
};

/**
 * Jensen–Shannon divergence, in bits, of the summary's content words from the work's: of the measures that need no
 * model summary the one closest to people's judgement (Louis & Nenkova 2013, "Automatically Assessing Machine Summary
 * Content Without a Gold Standard"). The lower, the more alike.
 */
export const divergence = (work: Work, made: Made): number => {
	const distribution = (stems: readonly string[]): Map<string, number> => {
		const shares = new Map<string, number>();
		for (const stem of stems) shares.set(stem, (shares.get(stem) ?? 0) + 1 / stems.length);
		return shares;
	};
	const p = distribution(work.paragraphs.flatMap(({ text }) => stemsOf(text)));
	const q = distribution(stemsOf(textOf(made)));
	const half = (one: Map<string, number>, other: Map<string, number>): number =>
		[...one].reduce((sum, [stem, a]) => sum + a * Math.log2((2 * a) / (a + (other.get(stem) ?? 0))), 0) / 2;
	return half(p, q) + half(q, p);
};

/** How much a sentence shares with the one most like it: words in common by words of both, on average. */
export const redundancy = ({ sentences }: Made): number => {
	const sets = sentences.map(({ text }) => new Set(stemsOf(text)));
	const alike = (a: Set<string>, b: Set<string>): number => {
		const common = [...a].filter(stem => b.has(stem)).length;
		return common / Math.max(1, a.size + b.size - common);
	};
	return mean(sets.map((set, i) => Math.max(0, ...sets.filter((_, k) => k !== i).map(other => alike(set, other)))));
};

/** Share of sentences that need the one before, which is not there. */
export const dangling = (work: Work, { sentences }: Made): number =>
	mean(
		sentences.map(({ paragraph, number, text }) => {
			const previous = sentenceOf(work, paragraph, number - 1);
			return standingOf(text, previous?.text) === 'alone' || (previous && sentences.includes(previous)) ? 0 : 1;
		}),
	);

/** Share of the questions to a work that the summary answers. */
export const answered = (asked: readonly Asked[], { sentences }: Made): number => {
	const places = new Set(sentences.map(placeOf));
	return mean(asked.map(({ sentences: answers }) => ([...answers].some(place => places.has(place)) ? 1 : 0)));
};

/** ¶ numbers that the summary has something of. */
export const paragraphsOf = ({ sentences }: Made): number[] => [
	...new Set(sentences.map(({ paragraph }) => paragraph)),
];

/** Share of the work's paragraphs, by their length, that the summary has something of. */
export const spread = (work: Work, made: Made): number => {
	const total = work.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
	return paragraphsOf(made).reduce((sum, number) => sum + (paragraphOf(work, number)?.text.length ?? 0), 0) / total;
};
