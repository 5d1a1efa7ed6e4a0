import type { ParagraphNotes, SentenceNotes, Unsaid } from '../corpus/guide.js';
import type { Paragraph } from '../corpus/work.js';
import { ASKING } from './vocabulary.js';
import { type Form, formsOf, type Word } from './words.js';

/** Where a word of a question can be met. Each place has a bit, and how much a meeting there counts is its weight. */
export const FIELDS = ['text', 'exact', 'near', 'paragraph', 'gist', 'questions', 'terms', 'heading'] as const;
export type Field = (typeof FIELDS)[number];

const BITS = Object.fromEntries(FIELDS.map((field, i) => [field, 1 << i])) as Readonly<Record<Field, number>>;

export const bitOf = (field: Field): number => BITS[field];

const [TEXT, EXACT, NEAR] = [bitOf('text'), bitOf('exact'), bitOf('near')];

/** How much of an entry's wording one occurrence of a word makes out: the author's own counts four times a question's. */
const AMOUNTS: Readonly<Record<Field, number>> = {
	text: 20,
	exact: 0,
	near: 0,
	paragraph: 4,
	gist: 10,
	questions: 5,
	terms: 10,
	heading: 2,
};

/**
 * How an entry meets a word, in one number: the bits of the fields that have it, and above them how much of the
 * entry's wording it makes out.
 *
 *     │ amount … │ heading terms questions gist paragraph near exact text │
 *       bits 8–    bits 7–0
 */
export type Meeting = number;

export const fieldsOf = (meeting: Meeting): number => meeting & 0xff;
export const amountOf = (meeting: Meeting): number => meeting >>> 8;
export const together = (a: Meeting, b: Meeting): Meeting =>
	fieldsOf(a | b) | ((amountOf(a) + amountOf(b)) << FIELDS.length);

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

/**
 * How the sentences of a paragraph meet a word: what all of them share, then the places of those that meet it
 * otherwise, in order and from 0, each with its own meeting, which has what is shared in it. A paragraph may be as long
 * as a book: nothing stands here for the sentences that have not the word.
 *
 *     │ shared │ place meeting │ place meeting │ …
 */
export type Met = readonly number[];

/** How each of so many sentences meets a word. */
export const spread = (met: Met, size: number): Meeting[] => {
	const meetings = new Array<Meeting>(size).fill(met[0] ?? 0);
	for (let k = 1; k < met.length; k += 2) meetings[met[k] as number] = met[k + 1] as Meeting;
	return meetings;
};

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

/** One meeting more. */
const plus = (meeting: Meeting, field: Field): Meeting => (meeting | bitOf(field)) + (AMOUNTS[field] << FIELDS.length);

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
		if (!key.startsWith('=')) meetings.set(key, shared(met, whole.get(key) ?? 0, sentences.length));
	});
	return { paragraph, words, sentences, meetings };
};

/** The meeting at a place that is the last so far or behind it. */
const lastAt = (met: Met, place: number): Meeting =>
	met.length > 1 && met[met.length - 2] === place ? (met[met.length - 1] as Meeting) : 0;

/** Sets the meeting at a place that is the last so far or behind it. */
const put = (met: number[], place: number, meeting: Meeting): void => {
	if (met.length > 1 && met[met.length - 2] === place) met[met.length - 1] = meeting;
	else met.push(place, meeting);
};

/** Adds to how sentences meet a word that their neighbours have it, and what they all share. */
const shared = (met: Met, all: Meeting, size: number): number[] => {
	const result = [all];
	const add = (place: number, meeting: Meeting): void => {
		if (place < 0 || place >= size) return;
		// Neighbours' neighbours: what is not new is among the last two.
		for (let k = result.length - 2; k > 0 && k >= result.length - 4; k -= 2) {
			if (result[k] !== place) continue;
			result[k + 1] = together(result[k + 1] as Meeting, meeting);
			return;
		}
		result.push(place, together(all, meeting));
	};
	for (let k = 1; k < met.length; k += 2) {
		const [place, own] = [met[k] as number, met[k + 1] as Meeting];
		if (own & TEXT) add(place - 1, NEAR);
		add(place, own);
		if (own & TEXT) add(place + 1, NEAR);
	}
	// Without the room that an array keeps to grow.
	return result.slice();
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
