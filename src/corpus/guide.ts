import * as z from 'zod';

const text = z.string().trim().min(1, 'must not be empty');
const number = z.int().positive('numbers begin with 1');
const texts = z.array(text).default([]);

const sentenceNotes = z.strictObject({
	sentence: number,
	/** The sentence's first words, so that an entry whose sentence was changed is noticed. */
	starts: text,
	/** The sentence in plain words. */
	gist: text,
	/** Ways in which people ask for it. */
	questions: texts,
	/** Other names and everyday words. */
	terms: texts,
});

const paragraphNotes = z.strictObject({
	paragraph: number,
	heading: text,
	gist: text,
	sentences: z.array(sentenceNotes),
});

const unsaid = z.strictObject({
	/** What a reader may expect and will not find. */
	topic: text,
	/** "The essay does not say …": one plain sentence. */
	remark: text,
	/** Number of the paragraph that comes nearest. */
	nearest: number,
	questions: texts,
	terms: texts,
});

/** The shape of a `guide.yaml`. */
export const guideSchema = z.strictObject({
	paragraphs: z.array(paragraphNotes),
	unsaid: z.array(unsaid).default([]),
});

/** An editor's notes on a work. They are searched and never shown as the author's words. */
export type Guide = z.infer<typeof guideSchema>;
export type ParagraphNotes = Guide['paragraphs'][number];
export type SentenceNotes = ParagraphNotes['sentences'][number];
export type Unsaid = Guide['unsaid'][number];
