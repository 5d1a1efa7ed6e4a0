import type { Unsaid } from '../../corpus/guide.js';
import type { Reading } from './reading.js';
import { stemsOfTopic } from './topic-words.js';
import { at, stemsOf } from './vectors.js';

/** What a topic comes to in a work. */
type Treatment =
	/** `relevance` of each sentence, in the work's order; one at least is above 0. */
	| { readonly kind: 'treated'; readonly relevance: Float64Array }
	/** `unsaid`: what the guide remarks on just that. */
	| { readonly kind: 'untreated'; readonly unsaid?: Unsaid };

/** A term that only the guide has for a sentence counts as much of one in the sentence itself. */
const BY_GUIDE = 0.5;
/** Share of a topic's words, by what they tell, that one paragraph must have; more, if it is in the guide's words. */
const ENOUGH = 0.4;
const ENOUGH_BY_GUIDE = 0.6;

/**
 * How far a work treats a topic, and where: by Otterbacher, Erkan & Radev 2005 (see `centrality`),
 *
 *     relevance(s) = Σ over the topic's terms t: ln(1 + tf(t, s)) · idf(t)
 *
 * where terms are words and pairs of words, and the guide's other words for a sentence are read too. An untreated topic
 * is one that no paragraph has enough of, or that the guide lists as left out and no paragraph has in full.
 */
export const treatmentOf = ({ work, sentences, stems, noted, unsaid }: Reading, topic: string): Treatment => {
	const words = stemsOfTopic(topic, work);
	const terms = [...words, ...words.slice(1).map((word, i) => pair(words[i], word))];
	const inText = stems.map(own => countsOf(own, terms));
	const inGuide = noted.map(own => countsOf(own, terms));
	const idf = terms.map((_, t) => {
		const having = sentences.filter((_, i) => inText[i]?.[t] || inGuide[i]?.[t]).length;
		return Math.log(1 + sentences.length / Math.max(1, having));
	});
	/** The largest share of the first so many terms that one paragraph has. */
	const share = (counts: readonly Counts[], many: number): number => {
		const met: number[][] = [];
		for (const [i, { paragraph }] of sentences.entries()) {
			const own = (met[paragraph] ??= idf.map(() => 0));
			counts[i]?.forEach((count, t) => {
				own[t] ||= count;
			});
		}
		const most = met.reduce((best, own) => Math.max(best, sum(idf.slice(0, many).filter((_, t) => own[t]))), 0);
		return most / (sum(idf.slice(0, many)) || 1);
	};
	const isOn = (own: readonly string[]): boolean => countsOf(own, terms).every(count => count > 0);
	// The author's "education" is among the words for what is not told of him, but the remark on him says nothing of it.
	const leftOut = words.length > 0 && unsaid.find(({ entry, stems: own }) => isOn(own) && speaksOf(entry, words));
	const inFull = Math.max(share(inText, terms.length), share(inGuide, terms.length)) >= 1;
	if (leftOut && !inFull) return { kind: 'untreated', unsaid: leftOut.entry };
	const enough = share(inText, words.length) >= ENOUGH || share(inGuide, words.length) >= ENOUGH_BY_GUIDE;
	if (!enough) return { kind: 'untreated' };
	const relevance = sentences.map((_, i) =>
		sum(
			idf.map((weight, t) => weight * (Math.log1p(inText[i]?.[t] ?? 0) || (inGuide[i]?.[t] ? BY_GUIDE * Math.LN2 : 0))),
		),
	);
	return { kind: 'treated', relevance: Float64Array.from(relevance) };
};

/** Whether a remark is on all of some words: they are in it, or in what it is entitled. */
const speaksOf = ({ topic, remark }: Unsaid, words: readonly string[]): boolean => {
	const own = new Set([...stemsOf(topic), ...stemsOf(remark)]);
	return words.every(word => own.has(word));
};

/** How often each of some terms occurs. */
type Counts = readonly number[];

const countsOf = (stems: readonly string[], terms: readonly string[]): Counts => {
	const counts = terms.map(() => 0);
	for (const [i, stem] of stems.entries()) {
		const both = pair(stems[i - 1], stem);
		for (const [t, term] of terms.entries()) if (term === stem || term === both) counts[t] = at(counts, t) + 1;
	}
	return counts;
};

const pair = (one: string | undefined, other: string): string => `${one} ${other}`;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
