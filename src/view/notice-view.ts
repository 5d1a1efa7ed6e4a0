import { ButtonStyle } from 'discord-api-types/v10';
import type { Suggestion } from '../answer/answer.js';
import type { Library, Work } from '../corpus/work.js';
import type { Words } from './catalogue/catalogue.js';
import { button, rows, text, type View, view } from './layout.js';
import { MAX_LABEL } from './limits.js';
import { CUT } from './quote.js';
import { nameOf, type Reader, removeFor, workName } from './reader.js';

/** A plain line. */
export const noticeView = (line: string): View => view(text(line));

/** Works that are named one by one. */
const MAX_NAMED = 8;

/** The works by name in a line; `[…]` says that there are more. */
export const worksLine = (works: readonly Work[], { list }: Words, name: (work: Work) => string = workName): string =>
	list([...works.slice(0, MAX_NAMED).map(name), ...(works.length > MAX_NAMED ? [CUT] : [])]);

/** What the bot does, reads and keeps. */
export const helpView = ({ works }: Library, reader: Reader): View => {
	const { words } = reader;
	const named = ({ title, author, paragraphs }: Work): string =>
		words.work(nameOf(title), nameOf(author), paragraphs.length);
	return view(text(words.help(worksLine(works, words, named))), ...rows(removeFor(reader)));
};

/** Questions that are offered at once. */
const MAX_SUGGESTED = 3;

/**
 * How to ask, with questions to press if there are some.
 * @param isDirect whether they wrote to us directly, where no mention is needed
 */
export const hintView = (suggestions: readonly Suggestion[], reader: Reader, isDirect: boolean): View => {
	const fitting = suggestions.filter(({ question }) => question.length <= MAX_LABEL).slice(0, MAX_SUGGESTED);
	const { ask, askDirectly, like } = reader.words.hint;
	const hint = isDirect ? askDirectly : ask;
	return view(
		text(fitting.length > 0 ? like(hint) : hint),
		...fitting.flatMap(({ question }, page) => rows([button(question, { kind: 'ask', page }, ButtonStyle.Primary)])),
		...rows(removeFor(reader)),
	);
};
