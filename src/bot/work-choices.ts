import type { Library } from '../corpus/work.js';
import { MAX_CHOICE, MAX_CHOICES } from '../view/limits.js';
import { shorten } from '../view/markdown.js';
import type { Choice } from '../view/reference.js';

/** The works whose title, author or slug has what was typed. */
export const workChoices = ({ works }: Library, typed: string): Choice[] => {
	const wanted = typed.trim().toLowerCase();
	return works
		.filter(({ slug, title, author }) => `${slug}\n${title}\n${author}`.toLowerCase().includes(wanted))
		.slice(0, MAX_CHOICES)
		.map(({ slug, title }) => ({ name: shorten(title, MAX_CHOICE), value: slug }));
};
