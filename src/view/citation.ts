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

/** The citation library takes a third of a second to load: only when the first citation is asked for. */
const library = () => import('./citation-library.js');

/** Cites a paragraph in a style, with its number as locator. */
export const cite = async (work: Work, paragraph: number, style: Style): Promise<Citation> => {
	const { Cite } = await library();
	const name = (text: string): string => shorten(plainLine(text), MAX_CITED);
	const { source } = work;
	const published =
		source === undefined ? {} : /^https?:\/\/\S+$/.test(source) ? { URL: source } : { 'container-title': name(source) };
	const item = new Cite([
		{ id: 'work', type: 'document', author: [{ literal: name(work.author) }], title: name(work.title), ...published },
	]);
	if (style === 'bibtex') {
		const reference = item.format('bibtex').trim();
		const key = /^@\w+\{([^,]*),/.exec(reference)?.[1] ?? '';
		return { inText: `\\cite[para.~${paragraph}]{${key}}`, reference };
	}
	const entry = [{ id: 'work', locator: `${paragraph}`, label: 'paragraph' }];
	return {
		inText: item.format('citation', { template: style, format: 'text', entry }).trim(),
		reference: item.format('bibliography', { template: style, format: 'text' }).trim(),
	};
};
