import type { Work } from '../corpus/work.js';
import type { Style } from './action.js';
import { plainLine, shorten } from './markdown.js';

/** How a place is cited: behind the quotation, and in the list of works. */
export interface Citation {
	readonly inText: string;
	readonly reference: string;
}

/** Characters of an author or title; more is no name. */
const MAX_CITED = 320;
/** Characters of an address; a longer one is shortened like a name. */
const MAX_ADDRESS = 600;
/** Characters of a list entry, of which BibTeX makes up to 18 of one mark; there names are shortened further. */
const MAX_REFERENCE = 2000;

/**
 * The citation library keeps authors as keys of a plain object, which has some of its own: by `constructor` it would
 * break down, and stay so. No name has this mark, which cannot be seen; it is taken away from what is made.
 */
const NO_KEY = '\u2060';

/** The citation library takes a third of a second to load: only when the first citation is asked for. */
const library = () => import('./citation-library.js');

/** Cites a paragraph in a style, with its number as locator. */
export const cite = async (work: Work, paragraph: number, style: Style): Promise<Citation> => {
	for (let most = MAX_CITED; ; most = Math.floor(most / 2)) {
		const citation = await citeWithin(work, paragraph, style, most);
		if (citation.reference.length <= MAX_REFERENCE || most < MAX_CITED / 8) return citation;
	}
};

/** @param most characters of a name */
const citeWithin = async (work: Work, paragraph: number, style: Style, most: number): Promise<Citation> => {
	const { Cite } = await library();
	const name = (text: string): string => shorten(plainLine(text), most);
	const published = work.source === undefined ? {} : publishedAt(work.source, name);
	const author = name(work.author);
	const literal = author in {} ? `${NO_KEY}${author}` : author;
	const item = new Cite([
		{ id: 'work', type: 'document', author: [{ literal }], title: name(work.title), ...published },
	]);
	if (style === 'bibtex') {
		const entry = unmarked(item.format('bibtex'));
		const made = /^@\w+\{([^,]*),/.exec(entry)?.[1] ?? '';
		// Of names without a Latin word the library makes `undefined`, the same for every such work.
		const key = made.includes('undefined') ? work.slug.replace(/[^\p{L}\p{N}_]/gu, '') : made;
		return { inText: `\\cite[para.~${paragraph}]{${key}}`, reference: entry.replace(made, key) };
	}
	const entry = [{ id: 'work', locator: `${paragraph}`, label: 'paragraph' }];
	return {
		inText: unmarked(item.format('citation', { style, format: 'text', entry })),
		reference: unmarked(item.format('bibliography', { style, format: 'text' })),
	};
};

const unmarked = (made: string): string => made.replaceAll(NO_KEY, '').trim();

const publishedAt = (source: string, name: (text: string) => string) =>
	/^https?:\/\/\S+$/.test(source) && source.length <= MAX_ADDRESS
		? { URL: source }
		: { 'container-title': name(source) };
