import type { ParagraphNotes, SentenceNotes, Unsaid } from '../corpus/guide.js';
import type { Paragraph } from '../corpus/work.js';
import { AMOUNTS, bitOf, type Field, lastAt, type Meeting, type Met, plus, put, withShared } from './meeting.js';
import { ASKING } from './vocabulary.js';
import { type Form, formsOf, type Word } from './words.js';

/** Something that a question can be held against: a sentence with its notes, or what the work leaves open. */
export interface Entry {
	/** How much wording it has in all; a sentence's paragraph and heading are counted as its own. */
	readonly amount: number;
	/** Its text, and the gist and each question of its notes: their stems, and how they ask. */
	readonly wordings: readonly ReadonlySet<string>[];
	/** The stems of names, which is to say of words with a capital that do not begin it. */
	readonly names: readonly string[];
}

/** What the work leaves open, read for weighing. */
export interface ReadUnsaid extends Entry {
	/** By stem. */
	readonly meetings: ReadonlyMap<string, Meeting>;
}

/** A paragraph, read for weighing. */
export interface ReadParagraph {
	/** By stem; and under `=` and a folded word, which sentences have it so. */
	readonly meetings: ReadonlyMap<string, Met>;
	readonly paragraph: Paragraph;
	/** With every offset. */
	readonly words: readonly Word[];
	/** One for each sentence. */
	readonly sentences: readonly Entry[];
}

/** How often each folded word occurs. */
export type Forms = Map<string, number>;

const EXACT = bitOf('exact');

class Collected extends Map<string, Meeting> {
	amount = 0;
	constructor(private readonly forms?: Forms) {
		super();
	}
	note(words: readonly Form[], field: Field): this {
		for (const { stem, plain, stop } of words) {
			if (stop) continue;
			this.set(stem, plus(this.get(stem) ?? 0, field));
			this.amount += AMOUNTS[field];
			this.forms?.set(plain, (this.forms.get(plain) ?? 0) + 1);
		}
		return this;
	}
}

/**
 * Reads a paragraph and its notes.
 * @param forms counts the words that were read
 */
export const readParagraph = (
	paragraph: Paragraph,
	words: readonly Word[],
	notes?: ParagraphNotes,
	forms?: Forms,
): ReadParagraph => {
	const whole = new Collected(forms).note(words, 'paragraph');
	if (notes) whole.note(formsOf(notes.heading), 'heading').note(formsOf(notes.gist), 'heading');
	const meetings = new Map<string, number[]>();
	const metBy = (key: string): number[] => {
		const known = meetings.get(key);
		if (known) return known;
		const made = [0];
		meetings.set(key, made);
		return made;
	};
	let next = 0;
	const sentences = paragraph.sentences.map((sentence, i): Entry => {
		let { amount } = whole;
		const note = (words: readonly Form[], field: Field): void => {
			for (const { stem, plain, stop } of words) {
				if (stop) continue;
				const met = metBy(stem);
				put(met, i, plus(lastAt(met, i), field));
				amount += AMOUNTS[field];
				// Text is counted with the paragraph; that the guide has a word is enough.
				if (forms && !forms.has(plain)) forms.set(plain, 1);
			}
		};
		const first = next;
		while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next++;
		const own = words.slice(first, next);
		note(own, 'text');
		const names: string[] = [];
		for (const { exact, stop, text, start, stem } of own) {
			if (stop) continue;
			put(metBy(exact), i, EXACT);
			if (start > sentence.start && /^\p{Lu}/u.test(text)) names.push(stem);
		}
		const entry = notes?.sentences.find(({ sentence: number }) => number === sentence.number);
		if (entry) noteWording(entry, note);
		const wordings = () => [wordingOf(own), ...(entry ? wordingsOf(entry) : [])];
		return entryOf(amount, names, wordings);
	});
	whole.forEach((_, stem) => metBy(stem));
	meetings.forEach((met, key) => {
		if (!key.startsWith('=')) meetings.set(key, withShared(met, whole.get(key) ?? 0, sentences.length));
	});
	return { paragraph, words, sentences, meetings };
};

/** Reads what the work leaves open: only the guide has words for it. */
export const readUnsaid = (unsaid: Unsaid, forms?: Forms): ReadUnsaid => {
	const notes = { ...unsaid, gist: unsaid.topic };
	const meetings = new Collected(forms);
	noteWording(notes, (words, field) => meetings.note(words, field));
	return Object.assign(
		entryOf(meetings.amount, [], () => wordingsOf(notes)),
		{ meetings },
	);
};

/** Most wordings are never compared with a question: they are read when one first is. */
const entryOf = (amount: number, names: readonly string[], wordings: () => Entry['wordings']): Entry => {
	let made: Entry['wordings'] | undefined;
	return {
		amount,
		names,
		get wordings() {
			made ??= wordings();
			return made;
		},
	};
};

/** How a question asks, with a mark that no stem has. */
export const asksOf = (words: readonly Form[]): ReadonlySet<string> => {
	const kinds = new Set<string>();
	for (const { plain } of words) {
		const kind = ASKING.get(plain);
		if (kind !== undefined) kinds.add(`?${kind}`);
	}
	return kinds;
};

const wordingOf = (words: readonly Form[]): ReadonlySet<string> => {
	const stems = new Set(asksOf(words));
	for (const { stem, stop } of words) if (!stop) stems.add(stem);
	return stems;
};

type Notes = Pick<SentenceNotes, 'gist' | 'questions' | 'terms'>;

/** The gist and the questions of an entry of the guide. */
const wordingsOf = ({ gist, questions }: Notes): ReadonlySet<string>[] =>
	[gist, ...questions].map(wording => wordingOf(formsOf(wording)));

/** Notes all wording of an entry of the guide. */
const noteWording = ({ gist, questions, terms }: Notes, note: (words: readonly Form[], field: Field) => void): void => {
	note(formsOf(gist), 'gist');
	for (const question of questions) note(formsOf(question), 'questions');
	for (const term of terms) note(formsOf(term), 'terms');
};
