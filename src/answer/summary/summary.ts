import { type Place, runCitation, shortCitation } from '../../corpus/citation.js';
import type { Unsaid } from '../../corpus/guide.js';
import { notesOf, type Paragraph, paragraphOf, type Sentence, type Work } from '../../corpus/work.js';
import { type Candidate, everySentence } from './candidates.js';
import { centrality } from './centrality.js';
import { partsOf } from './parts.js';
import { type Reading, readingOf } from './reading.js';
import { choose } from './selection.js';
import { treatmentOf } from './topic.js';
import { worthOf } from './worth.js';

export const MIN_LINES = 3;
export const MAX_LINES = 12;
export const DEFAULT_LINES = 8;

/** `quotes`: sentences of the work; `plain`: the guide's gists. */
export type SummaryStyle = 'quotes' | 'plain';

export interface SummaryOptions {
	/** What the lines are to be about; without it, or with an empty one, the whole work. */
	readonly topic?: string;
	/** Most lines, 3 to 12; what lies outside is taken as the nearest of these. By default 8. */
	readonly lines?: number;
	/** By default `quotes`. */
	readonly style?: SummaryStyle;
}

/** A line of the author's: a sentence, or two neighbours of which the second leans on the first. */
export interface QuoteLine {
	readonly paragraph: Paragraph;
	readonly sentences: readonly [Sentence] | readonly [Sentence, Sentence];
	/** Verbatim: a part of the paragraph's text. */
	readonly text: string;
	/** `¶4.5`, or `¶17.1–2` for two sentences. */
	readonly citation: string;
	/** What the text is checked against: the sentence, or for two sentences their paragraph. */
	readonly place: Place;
}

/** A line of the editor's, never to be shown as the author's. */
export interface GistLine {
	readonly paragraph: Paragraph;
	readonly heading: string;
	readonly text: string;
	/** `¶4`. */
	readonly citation: string;
	readonly place: Place;
}

/** What the request for a summary comes to. */
export type Summary =
	/** At least one line; in the work's order, each place once. */
	| { readonly kind: 'summary'; readonly work: Work; readonly style: 'quotes'; readonly lines: readonly QuoteLine[] }
	| { readonly kind: 'summary'; readonly work: Work; readonly style: 'plain'; readonly lines: readonly GistLine[] }
	/** The work does not treat the topic; `unsaid` is what the guide remarks on that, if it does. */
	| { readonly kind: 'untreated'; readonly work: Work; readonly topic: string; readonly unsaid?: Unsaid }
	/** A plain summary was asked for, and the work has no guide. */
	| { readonly kind: 'no-guide'; readonly work: Work };

/** A line on a topic has a sentence with at least this share of the relevance of the most relevant one. */
const RELEVANT = 1 / 2;

/**
 * Summarises a work by its own sentences or by its guide. The same work and options give the same lines, everywhere.
 * Takes time in proportion to the length of the work, the first time; then less.
 */
export const summarise = (work: Work, options: SummaryOptions = {}): Summary => {
	const { style = 'quotes' } = options;
	const topic = options.topic?.trim() ?? '';
	const size = Math.min(MAX_LINES, Math.max(MIN_LINES, Math.trunc(options.lines ?? DEFAULT_LINES) || MIN_LINES));
	if (style === 'plain' && !work.guide) return { kind: 'no-guide', work };
	const whole = readingOf(work);
	const treatment = topic === '' ? undefined : treatmentOf(whole, topic);
	if (treatment?.kind === 'untreated') return { ...treatment, work, topic };
	const reading = treatment ? onTopic(whole, treatment.relevance) : whole;
	const scores = treatment ? centrality(whole.sentenceVectors, treatment.relevance) : whole.sentenceCentrality;
	const worth = worthOf(reading, scores, size);
	const parts = partsOf(whole, size, treatment?.relevance);
	if (style === 'plain') {
		const chosen = choose(reading, parts, bestOfEachParagraph(reading, worth), size);
		return { kind: 'summary', work, style, lines: chosen.flatMap(line => gistLine(work, line)) };
	}
	const chosen = choose(reading, parts, worth, size);
	return { kind: 'summary', work, style, lines: chosen.map(line => quoteLine(reading, line)) };
};

/** Only the lines on a topic; if no line is, but a sentence that makes no good line, then such sentences. */
const onTopic = (reading: Reading, relevance: Float64Array): Reading => {
	const most = relevance.reduce((a, b) => Math.max(a, b), 0);
	const relevant = ({ first, last }: Candidate): boolean =>
		relevance.subarray(first, last + 1).some(value => value > 0 && value >= RELEVANT * most);
	const lines = reading.lines.filter(relevant);
	return { ...reading, lines: lines.length > 0 ? lines : everySentence(reading.work).filter(relevant) };
};

const bestOfEachParagraph = ({ lines }: Reading, worth: Float64Array): Float64Array => {
	const best = new Map<number, number>();
	for (const [i, { paragraph }] of lines.entries()) {
		if ((worth[i] ?? 0) > (worth[best.get(paragraph) ?? -1] ?? 0)) best.set(paragraph, i);
	}
	const kept = new Set(best.values());
	return worth.map((value, i) => (kept.has(i) ? value : 0));
};

const quoteLine = ({ work, sentences }: Reading, { first, last, paragraph: number, text }: Candidate): QuoteLine => {
	const [one, two] = sentences.slice(first, last + 1);
	const paragraph = paragraphOf(work, number);
	if (!paragraph || !one) throw new RangeError(`no ¶${number} in ${work.slug}`);
	const place = { paragraph: number, ...(two ? {} : { sentence: one.number }) };
	return { paragraph, sentences: two ? [one, two] : [one], text, citation: runCitation(one, two ?? one), place };
};

const gistLine = (work: Work, { paragraph: number }: Candidate): GistLine[] => {
	const paragraph = paragraphOf(work, number);
	const notes = notesOf(work, number);
	if (!paragraph || !notes) return [];
	const place = { paragraph: number };
	return [{ paragraph, heading: notes.heading, text: notes.gist, citation: shortCitation(place), place }];
};
