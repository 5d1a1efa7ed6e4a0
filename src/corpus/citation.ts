import type { Sentence, Work } from './work.js';

/** Where in a work: a paragraph, one of its sentences, or paragraphs from … to. */
export interface Place {
	readonly paragraph: number;
	readonly sentence?: number;
	/** Last paragraph of a range; `sentence` is absent then. */
	readonly to?: number;
}

/** `¶4`, `¶4.5` or `¶3–6`. */
export const shortCitation = ({ paragraph, sentence, to }: Place): string => {
	if (to !== undefined) return `¶${paragraph}–${to}`;
	return sentence === undefined ? `¶${paragraph}` : `¶${paragraph}.${sentence}`;
};

/** Sentences that follow each other: `¶4.5`, `¶4.5–6` or, over the end of a paragraph, `¶3.6–4.1`. */
export const runCitation = (first: Sentence, last: Sentence): string => {
	const from = shortCitation({ paragraph: first.paragraph, sentence: first.number });
	if (first.paragraph !== last.paragraph) return `${from}–${last.paragraph}.${last.number}`;
	return first.number === last.number ? from : `${from}–${last.number}`;
};

/** `Wang Jun, “A New Domain …”, ¶4.5`. */
export const longCitation = (work: Work, place: Place): string =>
	`${work.author}, “${work.title}”, ${shortCitation(place)}`;

/** What a typed reference comes to. */
export type Reference =
	| { readonly kind: 'place'; readonly place: Place }
	/** Well written, but the work has no such paragraph or sentence. */
	| { readonly kind: 'missing'; readonly place: Place }
	/** Nothing of the shape of a reference. */
	| { readonly kind: 'unreadable' };

/** What a paragraph is called before its number, for a pattern: "paragraph", "paras." */
export const PARAGRAPH_WORD = String.raw`par(?:agraph|a)?s?\.?`;

const REFERENCE = new RegExp(
	String.raw`^(?:¶|§|#|${PARAGRAPH_WORD})*\s*(\d{1,6})(?:\s*\.\s*(\d{1,6})|\s*(?:[-–—]|to|bis|至|到)\s*¶?\s*(\d{1,6}))?\.?$`,
	'iu',
);

/**
 * Reads `4`, `¶4`, `4.5`, `3-6` and their like.
 * @param typed what a person typed; any string
 */
export const readReference = (work: Work, typed: string): Reference => {
	const match = REFERENCE.exec(typed.normalize('NFKC').trim());
	if (!match) return { kind: 'unreadable' };
	const [first, sentence, last] = match.slice(1).map(digits => (digits === undefined ? undefined : Number(digits)));
	if (first === undefined) return { kind: 'unreadable' };
	if (last !== undefined && last !== first) {
		const place = { paragraph: Math.min(first, last), to: Math.max(first, last) };
		const known = place.paragraph >= 1 && place.to <= work.paragraphs.length;
		return { kind: known ? 'place' : 'missing', place };
	}
	const place = { paragraph: first, ...(sentence === undefined ? {} : { sentence }) };
	const paragraph = work.paragraphs[first - 1];
	const known = paragraph && (sentence === undefined || paragraph.sentences[sentence - 1]);
	return { kind: known ? 'place' : 'missing', place };
};
