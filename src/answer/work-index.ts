import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { paragraphOf, type Work } from '../corpus/work.js';
import { Counts, type Statistics } from './counts.js';
import { type Forms, type ReadParagraph, type ReadUnsaid, readParagraph, readUnsaid } from './entry.js';
import { type Names, namesOf } from './frame.js';
import { languageOf } from './language.js';
import { amountOf, bitOf, type Meeting } from './meeting.js';
import { wordsOf } from './words.js';

/**
 * A work, ready to be asked. Its statistics are its own: another work in the library changes nothing in them.
 *
 *     paragraphs ──▶ MiniSearch ──▶ the likeliest few ──▶ read (kept while there is room) ──▶ weighed by sentence
 *     unsaid     ──▶ read ───────────────────────────────────────────────────────────────────▶ weighed
 */
export interface WorkIndex {
	readonly work: Work;
	/** What the guide says the work leaves open. */
	readonly unsaid: ReadUnsaid;
	/** How many sentences it has. */
	readonly entries: number;
	/** How richly its guide notes it: log₂ (1 + questions for a sentence, the mean); 0 without a guide. */
	readonly notes: number;
	/** What it is named by. */
	readonly names: Names;
	/** As BCP 47 has it; `undefined` if it is not known. */
	readonly language: string | undefined;
	/** By stem. */
	readonly vocabulary: ReadonlyMap<string, Statistics>;
	/** How often each folded word occurs: slips of typing are made in words, not in stems. Finds by beginning, and nearly. */
	readonly forms: SearchableMap<number>;
	/** Greatest for a stem that does not occur. */
	rarity(stem: string): number;
	/** Numbers of the likeliest paragraphs, best first; of a short work all, in its order. */
	findParagraphs(stems: readonly string[], most: number): readonly number[];
	/** Numbers of all paragraphs whose text has one of the stems. */
	paragraphsWith(stems: readonly string[]): readonly number[];
	/** @throws RangeError if the work has no such paragraph */
	read(paragraph: number): ReadParagraph;
}

/** So many paragraphs are kept read; a longer work reads again what was not asked for lately. */
const MAX_READ = 2000;

/** A work of so many paragraphs is weighed whole: nothing need be found in it. */
const SHORT = 40;

/** So many occurrences of a question's words are followed in the index, those of the rarest words first. */
const MAX_FOLLOWED = 5000;

const NOTES = bitOf('gist') | bitOf('questions') | bitOf('terms');
const GUIDE = NOTES | bitOf('heading');
/** What is a sentence's alone. */
const OWN = NOTES | bitOf('text');

/** Reads all of a work and its guide into its index. */
export const indexWork = (work: Work): WorkIndex => {
	const indexing = indexInSteps(work);
	let step = indexing.next();
	while (!step.done) step = indexing.next();
	return step.value;
};

/** So many paragraphs are read in one step: some 10 ms. */
const STEP = 50;

/** The same, in steps between which something else may be done. */
export function* indexInSteps(work: Work): Generator<undefined, WorkIndex> {
	const notes = new Map(work.guide?.paragraphs.map(entry => [entry.paragraph, entry]));
	const counts = new Counts();
	const counted: Forms = new Map();

	const kept = new Map<number, ReadParagraph>();
	const read = (number: number, forms?: Forms): ReadParagraph => {
		const known = kept.get(number);
		if (known) return known;
		const paragraph = paragraphOf(work, number);
		if (!paragraph) throw new RangeError(`no ¶${number} in ${work.slug}`);
		const made = readParagraph(paragraph, wordsOf(paragraph.text), notes.get(number), forms);
		if (kept.size >= MAX_READ) kept.clear();
		kept.set(number, made);
		return made;
	};

	let told: { readonly language: string | undefined } | undefined;
	const isShort = work.paragraphs.length <= SHORT;
	const paragraphs = stemSearch(isShort ? ['text'] : ['text', 'guide']);
	for (const { number } of work.paragraphs) {
		if (number % STEP === 0) yield;
		const { words, meetings, entries: sentences } = read(number, counted);
		counts.entries += sentences.length;
		const guide: string[] = [];
		meetings.forEach((met, stem) => {
			if (stem.startsWith('=')) return;
			const shared = met[0] as Meeting;
			let [own, more, fields] = [0, sentences.length * amountOf(shared), shared];
			for (let k = 2; k < met.length; k += 2) {
				const meeting = met[k] as Meeting;
				if (meeting & OWN) own++;
				more += amountOf(meeting) - amountOf(shared);
				fields |= meeting;
			}
			counts.add(stem, own, more);
			if (!isShort && fields & GUIDE) guide.push(stem);
		});
		const text = words
			.filter(({ stop }) => !stop)
			.map(({ stem }) => stem)
			.join(' ');
		paragraphs.add({ id: number, text, guide: guide.join(' ') });
	}
	const unsaid = readUnsaid(work.guide?.unsaid ?? [], counted);
	unsaid.meetings.forEach((met, stem) => {
		// What the work leaves open must not make the work's own words seem common.
		if (counts.has(stem)) return;
		let more = 0;
		for (let k = 2; k < met.length; k += 2) more += amountOf(met[k] as Meeting);
		counts.add(stem, 0, more);
	});

	const forms = new SearchableMap<number>();
	for (const [word, n] of counted) forms.set(word, n);
	const { entries } = counts;
	const { vocabulary, unseen } = counts.weighed();
	const rarity = (stem: string): number => vocabulary.get(stem)?.rarity ?? unseen;
	/** The rarest stems, as many as can be followed; at least one. */
	const followed = (stems: readonly string[]): string => {
		const known = stems.flatMap(stem => {
			const n = vocabulary.get(stem)?.entries;
			return n === undefined ? [] : [{ stem, n }];
		});
		let sum = 0;
		return known
			.sort((a, b) => a.n - b.n)
			.filter(({ n }, i) => {
				sum += n;
				return i === 0 || sum <= MAX_FOLLOWED;
			})
			.map(({ stem }) => stem)
			.join(' ');
	};
	const asked = [...notes.values()].flatMap(({ sentences }) => sentences.map(({ questions }) => questions.length));
	const all = work.paragraphs.map(({ number }) => number);
	const find = (stems: readonly string[], most: number): number[] =>
		paragraphs
			.search(followed(stems))
			.slice(0, most)
			.map(({ id }) => id);
	return {
		work,
		entries,
		notes: Math.log2(1 + asked.reduce((sum, n) => sum + n, 0) / entries),
		unsaid,
		names: namesOf(work),
		/** Worked out when a question first needs it: it would delay the start. */
		get language() {
			told ??= { language: languageOf(beginningOf(work)) };
			return told.language;
		},
		vocabulary,
		forms,
		rarity,
		findParagraphs: (stems, most) => (isShort ? all : find(stems, most)),
		paragraphsWith: stems => paragraphs.search(stems.join(' '), { fields: ['text'] }).map(({ id }) => id),
		read: number => read(number),
	};
}

/** So much of a work as its language is told by. */
const beginningOf = ({ paragraphs }: Work): string =>
	paragraphs
		.slice(0, 20)
		.map(({ text }) => text)
		.join('\n');

const stemSearch = (fields: string[]): MiniSearch =>
	new MiniSearch({ fields, tokenize: stems => stems.split(' '), processTerm: stem => stem || null });
