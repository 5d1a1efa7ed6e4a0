import { z } from 'zod';
import type { Fault, Loaded } from './fault.js';
import type { Work } from './work.js';
import { type Parsed, parseYaml } from './yaml.js';

/** No gist of a sentence is longer: it restates the sentence, it does not explain it. */
const MAX_GIST_WORDS = 40;

const text = z.string('must be text; put it in "quotes"').trim().min(1, 'must not be empty');
const number = z.int('must be a whole number').positive('numbers begin with 1');
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

const guideSchema = z.strictObject({
	paragraphs: z.array(paragraphNotes),
	unsaid: z.array(unsaid).default([]),
});

/** An editor's notes on a work. They are searched and never shown as the author's words. */
export type Guide = z.infer<typeof guideSchema>;
export type ParagraphNotes = Guide['paragraphs'][number];
export type SentenceNotes = ParagraphNotes['sentences'][number];
export type Unsaid = Guide['unsaid'][number];

/**
 * Reads a guide and holds it against its work: every paragraph and sentence has its entry and no other has one.
 * @param content the whole file, decoded
 * @param file path for the faults
 */
export const parseGuide = (content: string, file: string, work: Omit<Work, 'slug' | 'guide'>): Loaded<Guide> => {
	const parsed = parseYaml(content, guideSchema, file);
	if (!parsed.ok) return parsed;
	const faults = [...placeFaults(parsed.value, work), ...wordingFaults(parsed.value)].map(
		(fault): Fault => ({ file, ...fault }),
	);
	return faults.length > 0 ? { ok: false, faults } : { ok: true, value: parsed.value.data };
};

type Found = Omit<Fault, 'file'>;

/** Entries without their place in the text, and places without their entry. */
function* placeFaults({ data, lineOf }: Parsed<Guide>, work: Omit<Work, 'slug' | 'guide'>): Generator<Found> {
	const seen = new Set<string>();
	for (const [p, notes] of data.paragraphs.entries()) {
		const at = ['paragraphs', p] as const;
		const paragraph = work.paragraphs[notes.paragraph - 1];
		if (!paragraph) {
			const last = work.paragraphs.length;
			yield { line: lineOf(at), message: `¶${notes.paragraph} is not in the text, whose last is ¶${last}` };
			continue;
		}
		if (seen.has(`${notes.paragraph}`)) yield { line: lineOf(at), message: `¶${notes.paragraph} has a second entry` };
		seen.add(`${notes.paragraph}`);
		for (const [s, entry] of notes.sentences.entries()) {
			const name = `${notes.paragraph}.${entry.sentence}`;
			const line = lineOf([...at, 'sentences', s]);
			const sentence = paragraph.sentences[entry.sentence - 1];
			if (!sentence) {
				yield { line, message: `¶${name} is not in the text; remove the entry` };
			} else if (!sentence.text.startsWith(entry.starts)) {
				const begins = sentence.text.slice(0, 40);
				yield { line, message: `¶${name} begins “${begins}”, not “${entry.starts}”; look the entry over` };
			}
			if (seen.has(name)) yield { line, message: `¶${name} has a second entry` };
			seen.add(name);
		}
	}
	for (const paragraph of work.paragraphs) {
		if (!seen.has(`${paragraph.number}`)) yield { line: 1, message: `¶${paragraph.number} has no entry` };
		else
			for (const sentence of paragraph.sentences) {
				const name = `${paragraph.number}.${sentence.number}`;
				const at = data.paragraphs.findIndex(notes => notes.paragraph === paragraph.number);
				if (!seen.has(name)) yield { line: lineOf(['paragraphs', at]), message: `¶${name} has no entry` };
			}
	}
	for (const [u, { nearest }] of data.unsaid.entries()) {
		const line = lineOf(['unsaid', u, 'nearest']);
		if (!work.paragraphs[nearest - 1]) yield { line, message: `nearest: ¶${nearest} is not in the text` };
	}
}

/** Gists too long to be gists, and questions that stand for two things at once. */
function* wordingFaults({ data, lineOf }: Parsed<Guide>): Generator<Found> {
	const asked = new Map<string, number>();
	const entries = [
		...data.paragraphs.flatMap((notes, p) =>
			notes.sentences.map((entry, s) => ({ entry, path: ['paragraphs', p, 'sentences', s] })),
		),
		...data.unsaid.map((entry, u) => ({ entry, path: ['unsaid', u] })),
	];
	for (const { entry, path } of entries) {
		if ('gist' in entry) {
			const words = entry.gist.split(/\s+/).length;
			if (words > MAX_GIST_WORDS) {
				const message = `the gist has ${words} words; shorten it to ${MAX_GIST_WORDS}`;
				yield { line: lineOf([...path, 'gist']), message };
			}
		}
		for (const [q, question] of entry.questions.entries()) {
			const line = lineOf([...path, 'questions', q]);
			const same = question
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]+/gu, ' ')
				.trim();
			const first = asked.get(same);
			if (first !== undefined) yield { line, message: `the same question stands on line ${first}; remove one` };
			else asked.set(same, line);
		}
	}
}
