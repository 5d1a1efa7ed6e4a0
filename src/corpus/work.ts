import type { Guide, ParagraphNotes } from './guide.js';

/** A sentence of a paragraph; ¶4.5 is `{ paragraph: 4, number: 5 }`. */
export interface Sentence {
	/** Number of the paragraph it stands in, from 1. */
	readonly paragraph: number;
	/** Number within the paragraph, from 1. */
	readonly number: number;
	/** Verbatim: `paragraph.text.slice(start, end) === text`. */
	readonly text: string;
	/** Offset of the first character in the paragraph's text, in UTF-16 units. */
	readonly start: number;
	/** Offset behind the last character. */
	readonly end: number;
}

/** A paragraph of the body; title, byline and closing note are none. */
export interface Paragraph {
	/** ¶ number, from 1. */
	readonly number: number;
	/** Verbatim, white space at its ends aside. */
	readonly text: string;
	/** At least one. */
	readonly sentences: readonly Sentence[];
}

/** One text of the corpus: a folder below `corpus/`. */
export interface Work {
	/** Name of the folder: the work's short, stable id. */
	readonly slug: string;
	readonly title: string;
	readonly author: string;
	/** What the text says of its author or itself, outside the body. */
	readonly note?: string;
	/** Where the text was published. */
	readonly source?: string;
	/** ¶1 is `paragraphs[0]`; at least one. */
	readonly paragraphs: readonly Paragraph[];
	readonly guide?: Guide;
}

/** Every work of the corpus, in the order of their slugs; at least one. */
export interface Library {
	readonly works: readonly Work[];
}

/** The paragraph with that ¶ number, if the work has it. */
export const paragraphOf = (work: Work, number: number): Paragraph | undefined => work.paragraphs[number - 1];

/** What the guide notes of the paragraph with that ¶ number, if the work has a guide. */
export const notesOf = (work: Work, paragraph: number): ParagraphNotes | undefined =>
	work.guide?.paragraphs.find(notes => notes.paragraph === paragraph);

/** The sentence ¶`paragraph`.`number`, if the work has it. */
export const sentenceOf = (work: Work, paragraph: number, number: number): Sentence | undefined =>
	paragraphOf(work, paragraph)?.sentences[number - 1];

/** The work with that slug, if the library has it. */
export const workOf = (library: Library, slug: string): Work | undefined =>
	library.works.find(work => work.slug === slug);
