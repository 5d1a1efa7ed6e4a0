import { shortCitation } from './citation.js';
import type { Fault, Loaded } from './fault.js';
import { type Guide, guideSchema } from './guide.js';
import { isUnspaced } from './scripts.js';
import type { Work } from './work.js';
import { type Parsed, parseYaml, pathName } from './yaml.js';

/** No gist of a sentence is longer: it restates the sentence, it does not explain it. */
const MAX_GIST_WORDS = 40;

/**
 * Reads a guide and holds it against its work: every paragraph and sentence has its entry and no other has one.
 * @param content the whole file, decoded
 * @param file path for the faults
 */
export const parseGuide = (content: string, file: string, work: Omit<Work, 'slug' | 'guide'>): Loaded<Guide> => {
	const parsed = parseYaml(content, guideSchema, file, { nameOf: placeName });
	if (!parsed.ok) return parsed;
	const { data, lineOf } = parsed.value;
	const faults = [...placeFaults(data, work), ...wordingFaults(parsed.value)].map(
		({ path, message }): Fault => ({ file, line: lineOf(path), message }),
	);
	return faults.length > 0 ? { ok: false, faults } : { ok: true, value: data };
};

/** A guide that may have any other shape too. */
interface Unchecked {
	readonly paragraphs?: readonly {
		readonly paragraph?: unknown;
		readonly sentences?: readonly { sentence?: unknown }[];
	}[];
}

/** `¶1.2, gist` in place of `paragraphs, entry 1, sentences, entry 2, gist`, where these entries have their numbers. */
const placeName = (path: readonly PropertyKey[], read: unknown): string => {
	const [list, p, sentences, s] = path;
	const notes = list === 'paragraphs' ? (read as Unchecked | null)?.paragraphs?.[Number(p)] : undefined;
	const paragraph = notes?.paragraph;
	if (!isNumber(paragraph)) return pathName(path);
	const sentence = sentences === 'sentences' ? notes?.sentences?.[Number(s)]?.sentence : undefined;
	const place = shortCitation(isNumber(sentence) ? { paragraph, sentence } : { paragraph });
	const below = path.slice(isNumber(sentence) ? 4 : 2);
	return below.length > 0 ? `${place}, ${pathName(below)}` : place;
};

const isNumber = (value: unknown): value is number => Number.isInteger(value);

/** A fault and the node it is at: lines are looked up only for faults, since looking is slow. */
interface Found {
	readonly path: readonly PropertyKey[];
	readonly message: string;
}

/** Entries without their place in the text, and places without their entry. */
function* placeFaults({ paragraphs, unsaid }: Guide, work: Omit<Work, 'slug' | 'guide'>): Generator<Found> {
	const last = work.paragraphs.length;
	const entries = new Map<string, readonly PropertyKey[]>();
	for (const [p, notes] of paragraphs.entries()) {
		const path = ['paragraphs', p];
		const paragraph = work.paragraphs[notes.paragraph - 1];
		if (!paragraph) {
			yield { path, message: `¶${notes.paragraph} is not in the text, whose last is ¶${last}` };
			continue;
		}
		if (entries.has(`${notes.paragraph}`)) yield { path, message: `¶${notes.paragraph} has a second entry` };
		entries.set(`${notes.paragraph}`, path);
		for (const [s, { sentence: number, starts }] of notes.sentences.entries()) {
			const name = `${notes.paragraph}.${number}`;
			const path = ['paragraphs', p, 'sentences', s];
			const sentence = paragraph.sentences[number - 1];
			if (!sentence) {
				yield { path, message: `¶${name} is not in the text; remove the entry` };
			} else if (!folded(sentence.text).startsWith(folded(starts))) {
				const begins = folded(sentence.text).slice(0, 40);
				yield { path, message: `¶${name} begins “${begins}”, not “${folded(starts)}”; look the entry over` };
			}
			if (entries.has(name)) yield { path, message: `¶${name} has a second entry` };
			entries.set(name, path);
		}
	}
	for (const { number, sentences } of work.paragraphs) {
		const path = entries.get(`${number}`);
		if (!path) yield { path: [], message: `¶${number} has no entry` };
		for (const sentence of path ? sentences : []) {
			const name = `${number}.${sentence.number}`;
			if (!entries.has(name)) yield { path: path ?? [], message: `¶${name} has no entry` };
		}
	}
	for (const [u, { nearest }] of unsaid.entries()) {
		if (nearest > last) yield { path: ['unsaid', u, 'nearest'], message: `nearest: ¶${nearest} is not in the text` };
	}
}

/** Gists too long to be gists, and questions that stand for two things at once. */
function* wordingFaults({ data, lineOf }: Parsed<Guide>): Generator<Found> {
	const asked = new Map<string, { path: readonly PropertyKey[]; q: number }>();
	const entries = [
		...data.paragraphs.flatMap((notes, p) =>
			notes.sentences.map((entry, s) => ({ entry, path: ['paragraphs', p, 'sentences', s] })),
		),
		...data.unsaid.map((entry, u) => ({ entry, path: ['unsaid', u] })),
	];
	const at = ({ path, q }: { path: readonly PropertyKey[]; q: number }) => [...path, 'questions', q];
	for (const { entry, path } of entries) {
		const words = 'gist' in entry ? countWords(entry.gist) : 0;
		if (words > MAX_GIST_WORDS) {
			yield { path: [...path, 'gist'], message: `the gist has ${words} words; shorten it to ${MAX_GIST_WORDS}` };
		}
		for (const [q, question] of entry.questions.entries()) {
			const same = lettersOf(question);
			const first = asked.get(same);
			if (first) {
				const message = `the same question stands on line ${lineOf(at(first))}; remove one`;
				yield { path: at({ path, q }), message };
			} else asked.set(same, { path, q });
		}
	}
}

const countWords = (text: string): number => {
	if (!isUnspaced(text)) return text.split(/\s+/).length;
	const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
	return [...words].filter(({ isWordLike }) => isWordLike).length;
};

/** Lines are broken elsewhere in the guide than in the text. */
const folded = (text: string): string => text.replace(/\s+/g, ' ');

/** Letters and digits of a question, its words apart: what makes two the same. */
const lettersOf = (question: string): string =>
	question
		.toLowerCase()
		.replace(/[^\0-\x7f]/.test(question) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g, ' ')
		.trim();
