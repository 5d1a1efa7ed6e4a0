import SearchableMap from 'minisearch/SearchableMap';
import type { Work } from '../../corpus/work.js';
import { mend } from '../mending.js';
import { contentOf, formsOf, stemOf } from '../words.js';

/** A topic is a few words; more of them are not read. */
const MAX_WORDS = 20;
/** Shorter words are not taken for slips: a topic is little to go by, and "food" is not "foot". */
const MIN_MENDED = 6;

/** The stems of a topic, each once, with slips of typing mended. */
export const stemsOfTopic = (topic: string, work: Work): string[] => {
	const { stems, forms } = vocabularyOf(work);
	const all = contentOf(topic, MAX_WORDS).map(({ plain, stem }) => {
		const isKnown = stems.has(stem) || plain.length < MIN_MENDED;
		const form = isKnown ? undefined : mend(plain, forms);
		return form === undefined ? stem : stemOf(form);
	});
	return [...new Set(all)];
};

/** The words of a work. */
interface Vocabulary {
	/** Of the text and of the guide. */
	readonly stems: ReadonlySet<string>;
	/** Of the text and of what the guide lists as left out, folded, with how often they occur: what slips are mended to. */
	readonly forms: SearchableMap<number>;
}

const vocabularies = new WeakMap<Work, Vocabulary>();

/** Reads the words of a work; once. */
const vocabularyOf = (work: Work): Vocabulary => {
	const known = vocabularies.get(work);
	if (known) return known;
	const { paragraphs, guide } = work;
	const noted =
		guide?.paragraphs.flatMap(notes => notes.sentences.flatMap(({ gist, terms }) => [gist, ...terms])) ?? [];
	const unsaid = guide?.unsaid ?? [];
	const stems = new Set<string>();
	const counts = new Map<string, number>();
	for (const text of [...noted, ...unsaid.flatMap(({ terms }) => terms)]) {
		for (const { stem } of formsOf(text)) stems.add(stem);
	}
	for (const text of [...paragraphs.map(({ text }) => text), ...unsaid.map(({ topic }) => topic)]) {
		for (const { plain, stem, stop } of formsOf(text)) {
			stems.add(stem);
			if (!stop) counts.set(plain, (counts.get(plain) ?? 0) + 1);
		}
	}
	const forms = new SearchableMap<number>();
	for (const [plain, count] of counts) forms.set(plain, count);
	const vocabulary = { stems, forms };
	vocabularies.set(work, vocabulary);
	return vocabulary;
};
