import type { Unsaid } from '../../corpus/guide.js';
import type { Sentence, Work } from '../../corpus/work.js';
import { type Candidates, candidatesOf } from './candidates.js';
import { centrality } from './centrality.js';
import { type Series, seriesOf } from './series.js';
import { stemsOf, type Vectors, vectorsOf } from './vectors.js';

/** With fewer paragraphs than this, a word that comes back in another sentence comes back. */
const FEW_PARAGRAPHS = 5;

/** All that a summary needs to know of a work, whatever its topic and length. */
export interface Reading extends Candidates {
	readonly work: Work;
	readonly sentences: readonly Sentence[];
	/** Position of each paragraph's first sentence. */
	readonly starts: readonly number[];
	/** The stems of each sentence. */
	readonly stems: readonly (readonly string[])[];
	/** The stems of the guide's gist and other names for each sentence, with a gap between two names. */
	readonly noted: readonly (readonly string[])[];
	/** What the guide lists as left out, with the stems of its topic and other names. */
	readonly unsaid: readonly { readonly entry: Unsaid; readonly stems: readonly string[] }[];
	readonly series: readonly Series[];
	readonly sentenceVectors: Vectors;
	/** Each sentence's centrality among the sentences. */
	readonly sentenceCentrality: Float64Array;
	/** Each paragraph's among the paragraphs. */
	readonly paragraphCentrality: Float64Array;
}

const readings = new WeakMap<Work, Reading>();

/** Reads a work; once. */
export const readingOf = (work: Work): Reading => {
	const known = readings.get(work);
	if (known) return known;
	const sentences = work.paragraphs.flatMap(paragraph => paragraph.sentences);
	const stems = sentences.map(({ text }) => stemsOf(text));
	let before = 0;
	const starts = work.paragraphs.map(({ sentences: own }) => (before += own.length) - own.length);
	const paragraphs = work.paragraphs.map(({ sentences: own }, i) =>
		stems.slice(starts[i], (starts[i] ?? 0) + own.length).flat(),
	);
	const subjects = subjectsOf(paragraphs.length < FEW_PARAGRAPHS ? stems : paragraphs);
	const sentenceVectors = vectorsOf(stems, subjects);
	const reading = {
		work,
		sentences,
		starts,
		stems,
		...notesOf(work, sentences),
		sentenceVectors,
		sentenceCentrality: centrality(sentenceVectors),
		paragraphCentrality: centrality(vectorsOf(paragraphs, subjects)),
		...candidatesOf(work),
		series: seriesOf(work, starts, stems),
	};
	readings.set(work, reading);
	return reading;
};

/** The guide's words for what stands in the work, and for what does not. */
const notesOf = ({ guide }: Work, sentences: readonly Sentence[]): Pick<Reading, 'noted' | 'unsaid'> => {
	const stemsOfAll = (texts: readonly string[]) => texts.flatMap(text => [...stemsOf(text), GAP]);
	const notes = new Map(
		guide?.paragraphs.flatMap(({ paragraph, sentences: entries }) =>
			entries.map(({ sentence, gist, terms }) => [`${paragraph}.${sentence}`, stemsOfAll([gist, ...terms])] as const),
		),
	);
	return {
		noted: sentences.map(({ paragraph, number }) => notes.get(`${paragraph}.${number}`) ?? []),
		unsaid: guide?.unsaid.map(entry => ({ entry, stems: stemsOfAll([entry.topic, ...entry.terms]) })) ?? [],
	};
};

/** Stands between two texts, so that no pair of words is read across. */
const GAP = '';

/**
 * What a work is about: the words to which it comes back (Luhn 1958, "The Automatic Creation of Literature Abstracts").
 * A word that only one of the texts has ties nothing together. If none comes back, all count.
 */
const subjectsOf = (texts: readonly (readonly string[])[]): ReadonlySet<string> => {
	const once = new Set<string>();
	const again = new Set<string>();
	for (const text of texts) {
		for (const stem of new Set(text)) {
			if (once.has(stem)) again.add(stem);
			else once.add(stem);
		}
	}
	return again.size > 0 ? again : once;
};
