import type { ParagraphNotes, SentenceNotes, Unsaid } from '../corpus/guide.js';
import type { Paragraph } from '../corpus/work.js';
import { ASKING } from './vocabulary.js';
import { contentOf, type Word, wordsOf } from './words.js';

/** Where a word of a question can be met. Each place has a bit, and how much a meeting there counts is its weight. */
export const FIELDS = ['text', 'exact', 'near', 'paragraph', 'gist', 'questions', 'terms', 'heading'] as const;
export type Field = (typeof FIELDS)[number];

export const bitOf = (field: Field): number => 1 << FIELDS.indexOf(field);

/** From a stem to the bits of the fields that have it; from `=` and a folded word to `exact`, if the text has it so. */
export type Meetings = ReadonlyMap<string, number>;

/** Something that a question can be held against: a sentence with its notes, or what the work leaves open. */
export interface Entry {
	readonly meetings: Meetings;
	/** The stems of its own text. */
	readonly text: ReadonlySet<string>;
	/** The stems of each question of its notes, and how it asks. */
	readonly questions: readonly ReadonlySet<string>[];
}

/** A paragraph, read for weighing. */
export interface ReadParagraph {
	readonly meetings: Meetings;
	readonly paragraph: Paragraph;
	/** With every offset. */
	readonly words: readonly Word[];
	/** One for each sentence. */
	readonly sentences: readonly Entry[];
}

const TEXT = bitOf('text');
const EXACT = bitOf('exact');

/** How often each folded word occurs. */
export type Forms = Map<string, number>;

class Collected extends Map<string, number> {
	constructor(private readonly forms?: Forms) {
		super();
	}
	note(words: readonly Word[], field: number): this {
		for (const { stem, plain } of words) {
			this.set(stem, (this.get(stem) ?? 0) | field);
			if (this.forms) this.forms.set(plain, (this.forms.get(plain) ?? 0) + 1);
		}
		return this;
	}
	noteAll(texts: readonly string[], field: number): this {
		for (const text of texts) this.note(contentOf(text), field);
		return this;
	}
}

/**
 * Reads a paragraph and its notes. Its own meetings have every key that one of its sentences has.
 * @param forms counts the words that were read
 */
export const readParagraph = (
	paragraph: Paragraph,
	words: readonly Word[],
	notes?: ParagraphNotes,
	forms?: Forms,
): ReadParagraph => {
	const whole = new Collected(forms);
	if (notes) whole.noteAll([notes.heading, notes.gist], bitOf('heading'));
	const content = words.filter(({ stop }) => !stop);
	whole.note(content, bitOf('paragraph'));
	const sentences = paragraph.sentences.map((sentence): Entry => {
		const meetings = new Collected(forms);
		const text = new Set<string>();
		for (const { stem, exact } of content.filter(({ start }) => start >= sentence.start && start < sentence.end)) {
			text.add(stem);
			meetings.set(stem, TEXT);
			meetings.set(exact, EXACT);
		}
		const entry = notes?.sentences.find(({ sentence: number }) => number === sentence.number);
		const questions = entry ? noteWording(meetings, entry) : [];
		for (const key of meetings.keys()) if (!whole.has(key)) whole.set(key, 0);
		return { meetings, text, questions };
	});
	return { paragraph, words, sentences, meetings: whole };
};

/** Reads what the work leaves open: only the guide has words for it. */
export const readUnsaid = (unsaid: Unsaid, forms?: Forms): Entry => {
	const meetings = new Collected(forms);
	const questions = noteWording(meetings, { ...unsaid, gist: unsaid.topic });
	return { meetings, text: new Set(), questions };
};

/** How a question asks, with a mark that no stem has. */
export const asksOf = (words: readonly Word[]): ReadonlySet<string> =>
	new Set(words.flatMap(({ plain }) => ASKING.get(plain) ?? []).map(kind => `?${kind}`));

/** Notes all wording of an entry of the guide; gives its questions, each as the set of its stems. */
const noteWording = (
	meetings: Collected,
	{ gist, questions, terms }: Pick<SentenceNotes, 'gist' | 'questions' | 'terms'>,
): ReadonlySet<string>[] => {
	meetings.noteAll([gist], bitOf('gist')).noteAll(terms, bitOf('terms'));
	return questions.map(question => {
		const words = wordsOf(question);
		const content = words.filter(({ stop }) => !stop);
		meetings.note(content, bitOf('questions'));
		return new Set([...content.map(({ stem }) => stem), ...asksOf(words)]);
	});
};
