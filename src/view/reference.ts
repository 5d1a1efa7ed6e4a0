import { type Place, type Reference, readReference, shortCitation } from '../corpus/citation.js';
import { isUnspaced } from '../corpus/scripts.js';
import type { Library, Paragraph, Work } from '../corpus/work.js';
import { MAX_CHOICE, MAX_CHOICES } from './limits.js';
import { shorten } from './markdown.js';
import { headingOf, opening } from './outline-view.js';

/** A choice of an autocomplete. */
export interface Choice {
	readonly name: string;
	readonly value: string;
}

/** What a typed reference comes to, in a work. */
export type Resolved =
	| { readonly kind: 'place'; readonly work: Work; readonly place: Place }
	| { readonly kind: 'missing'; readonly work: Work; readonly place: Place }
	| { readonly kind: 'unreadable' }
	/** There are several works, and none was named. */
	| { readonly kind: 'which-work' };

/**
 * Reads a reference such as `4.5`, in the work that was chosen or that stands before it: `a-new-domain ¶4.5`. Opening
 * words of a paragraph will do, too.
 */
export const resolveReference = (library: Library, typed: string, chosen?: Work): Resolved => {
	const line = typed.trim();
	const prefixed = library.works.find(({ slug }) => line.startsWith(`${slug} ¶`));
	const work = prefixed ?? chosen ?? (library.works.length === 1 ? library.works[0] : undefined);
	const text = prefixed ? line.slice(prefixed.slug.length) : line;
	if (!work) return { kind: 'which-work' };
	const read: Reference = readReference(work, text);
	if (read.kind !== 'unreadable') return { ...read, work };
	const [opens] = openingWith(work, text);
	return opens ? { kind: 'place', work, place: { paragraph: opens.number } } : { kind: 'unreadable' };
};

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Where words begin in a text, at the beginning of a word where spaces part them; -1 if nowhere. */
const placeOf = (words: string, text: string): number => {
	const isApart = (at: number): boolean => at === 0 || isUnspaced(words) || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
	let at = text.indexOf(words);
	while (at >= 0 && !isApart(at)) at = text.indexOf(words, at + 1);
	return at;
};

/** The paragraphs whose first sentence has the typed words; those that begin with them first. */
const openingWith = (work: Work, typed: string): Paragraph[] => {
	const words = folded(typed);
	if (words === '') return [];
	const at = work.paragraphs
		.map(paragraph => ({ paragraph, at: placeOf(words, folded(paragraph.sentences[0]?.text.slice(0, 300) ?? '')) }))
		.filter(({ at }) => at >= 0);
	return at.sort((a, b) => Math.sign(a.at) - Math.sign(b.at)).map(({ paragraph }) => paragraph);
};

/** Paragraphs whose number begins with what was typed, or the sentences of one after a dot, or opening words. */
export const referenceChoices = (library: Library, typed: string, chosen?: Work): Choice[] => {
	const works = chosen ? [chosen] : library.works;
	const several = library.works.length > 1;
	return works.flatMap(work => placesFor(work, typed.trim(), several)).slice(0, MAX_CHOICES);
};

const placesFor = (work: Work, typed: string, several: boolean): Choice[] => {
	const choice = (place: Place, words: string): Choice => {
		const citation = shortCitation(place);
		const title = several ? `${shorten(work.title, 30)} ` : '';
		return {
			name: shorten(`${title}${citation} ${words}`, MAX_CHOICE),
			value: several ? `${work.slug} ${citation}` : citation,
		};
	};
	const paragraphs = (list: readonly Paragraph[]): Choice[] =>
		list.slice(0, MAX_CHOICES).map(paragraph => choice({ paragraph: paragraph.number }, headingOf(work, paragraph)));

	const [, number, dot, digits = ''] = /^¶?\s*(\d{1,6})(\.(\d{0,6}))?$/.exec(typed) ?? [];
	if (number !== undefined && dot !== undefined) {
		const paragraph = work.paragraphs[Number(number) - 1];
		const sentences = paragraph?.sentences.filter(({ number }) => String(number).startsWith(digits)) ?? [];
		return sentences
			.slice(0, MAX_CHOICES)
			.map(sentence =>
				choice(
					{ paragraph: sentence.paragraph, sentence: sentence.number },
					opening(work, { number: sentence.paragraph, text: sentence.text }, 70),
				),
			);
	}
	if (number !== undefined)
		return paragraphs(work.paragraphs.filter(({ number: own }) => String(own).startsWith(number)));
	const read = readReference(work, typed);
	if (read.kind === 'place') {
		const first = work.paragraphs[read.place.paragraph - 1];
		return first ? [choice(read.place, headingOf(work, first))] : [];
	}
	return paragraphs(typed === '' ? work.paragraphs : openingWith(work, typed));
};
