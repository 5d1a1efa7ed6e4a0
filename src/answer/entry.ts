import type { ParagraphNotes, SentenceNotes, Unsaid } from '../corpus/guide.js';
import type { Paragraph } from '../corpus/work.js';
import {
	addMeeting,
	amountOf,
	at,
	bitOf,
	type Field,
	lentOf,
	type Meeting,
	type Met,
	onceIn,
	withShared,
} from './meeting.js';
import { ASKING } from './vocabulary.js';
import { type Form, formsOf, type Word } from './words.js';

/** Something that a question can be held against: a sentence with its notes, or what the work leaves open. */
export interface Entry {
	/** How much wording it has in all; a sentence's paragraph and heading are counted as its own. */
	readonly amount: number;
	/** Its text, and the gist and each question of its notes: their stems, and how they ask. */
	readonly wordings: readonly ReadonlySet<string>[];
	/** Whether it answers what the sentence before it asks: so in a text without a guide, if that one asks and this does not. */
	readonly answers: boolean;
	/** The stems of names, which is to say of words with a capital that do not begin it. */
	readonly names: readonly string[];
}

/** Entries, read for weighing. */
export interface Read {
	/** By stem; and under `=` and a folded word, which of them have it so. */
	readonly meetings: ReadonlyMap<string, Met>;
	readonly entries: readonly Entry[];
}

/** A paragraph; its entries are its sentences. */
export interface ReadParagraph extends Read {
	readonly paragraph: Paragraph;
	/** With every offset. */
	readonly words: readonly Word[];
}

/** What the work leaves open, an entry for each note. */
export interface ReadUnsaid extends Read {
	readonly notes: readonly Unsaid[];
}

/** How often each folded word occurs. */
export type Forms = Map<string, number>;

const EXACT = bitOf('exact');

/** Notes how entries meet words, one entry after the other. */
class Gathered {
	readonly meetings = new Map<string, number[]>();
	constructor(private readonly forms?: Forms) {}

	add(key: string, place: number, meeting: Meeting): void {
		const met = this.meetings.get(key);
		if (met) addMeeting(met, place, meeting);
		else this.meetings.set(key, [0, place, meeting]);
	}

	/** @returns how much wording that is */
	note(place: number, words: readonly Form[], field: Field): number {
		const one = onceIn(field);
		let amount = 0;
		for (const { stem, plain, stop } of words) {
			if (stop) continue;
			this.add(stem, place, one);
			amount += amountOf(one);
			if (this.forms) tally(this.forms, plain, field);
		}
		return amount;
	}
}

/** Counts a word of the text; that the guide has one is enough. */
const tally = (forms: Forms, plain: string, field: Field): void => {
	const times = forms.get(plain);
	if (times === undefined || field === 'paragraph') forms.set(plain, (times ?? 0) + 1);
};

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
	const whole = new Gathered(forms);
	let shared = whole.note(0, words, 'paragraph');
	if (notes) for (const text of [notes.heading, notes.gist]) shared += whole.note(0, formsOf(text), 'heading');
	const gathered = new Gathered(forms);
	let next = 0;
	let all = 0;
	let before: { readonly text: string; readonly words: readonly Word[] } | undefined;
	const read = paragraph.sentences.map((sentence, i) => {
		const first = next;
		while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next++;
		const own = words.slice(first, next);
		let amount = gathered.note(i, own, 'text');
		const names: string[] = [];
		for (const { exact, stop, text, start, stem } of own) {
			if (stop) continue;
			gathered.add(exact, i, EXACT);
			if (start > sentence.start && /^\p{Lu}/u.test(text)) names.push(stem);
		}
		const entry = notes?.sentences.find(({ sentence: number }) => number === sentence.number);
		if (entry) amount += noteWording(entry, gathered, i);
		const asked = !notes && before && asks(before.text) && !asks(sentence.text) ? before.words : undefined;
		if (asked) amount += gathered.note(i, asked, 'questions');
		all += amount;
		before = { text: sentence.text, words: own };
		const wordings = () => [wordingOf(own), ...(entry ? wordingsOf(entry) : []), ...(asked ? [wordingOf(asked)] : [])];
		return { amount, answers: asked !== undefined, names, wordings };
	});
	shared += lentOf(all);
	const entries = read.map(({ amount, wordings, ...rest }) => entryOf({ amount: shared + amount, ...rest }, wordings));
	const { meetings } = gathered;
	const wholeOf = (stem: string): Meeting => at(whole.meetings.get(stem) ?? [], 0);
	meetings.forEach((met, key) => {
		if (!key.startsWith('=')) meetings.set(key, withShared(met, wholeOf(key), entries.length));
	});
	for (const stem of whole.meetings.keys()) if (!meetings.has(stem)) meetings.set(stem, [wholeOf(stem)]);
	return { paragraph, words, entries, meetings };
};

/** Reads what the work leaves open: only the guide has words for it. */
export const readUnsaid = (notes: readonly Unsaid[], forms?: Forms): ReadUnsaid => {
	const gathered = new Gathered(forms);
	const entries = notes.map((note, i) => {
		const wording = { ...note, gist: note.topic };
		const amount = noteWording(wording, gathered, i);
		return entryOf({ amount, answers: false, names: [] }, () => wordingsOf(wording));
	});
	return { notes, entries, meetings: gathered.meetings };
};

/** Most wordings are never compared with a question: they are read when one first is. */
const entryOf = (entry: Omit<Entry, 'wordings'>, wordings: () => Entry['wordings']): Entry => {
	let made: Entry['wordings'] | undefined;
	return {
		...entry,
		get wordings() {
			made ??= wordings();
			return made;
		},
	};
};

/** Whether a sentence asks. */
export const asks = (text: string): boolean => /[?？][\p{Pe}\p{Pf}"'*_]*$/u.test(text);

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

/** Notes all wording of an entry of the guide; gives how much it is. In three texts, since one is read sooner than many. */
const noteWording = ({ gist, questions, terms }: Notes, gathered: Gathered, place: number): number =>
	gathered.note(place, formsOf(gist), 'gist') +
	gathered.note(place, formsOf(questions.join('\n')), 'questions') +
	gathered.note(place, formsOf(terms.join('\n')), 'terms');
