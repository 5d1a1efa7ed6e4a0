import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { longCitation, type Place, shortCitation } from '../corpus/citation.js';
import type { Work } from '../corpus/work.js';
import type { Action } from './action.js';
import type { Words } from './catalogue/catalogue.js';
import { button } from './layout.js';
import { MAX_NAME, MAX_TITLE } from './limits.js';
import { inline, small } from './markdown.js';

/** Who sees a message: one person, or all of a channel; then `asker` may remove it, and is named where `name` is. */
export type Audience = 'private' | { readonly asker: string; readonly name?: string };

/** For whom a view is made. */
export interface Reader {
	readonly words: Words;
	readonly audience: Audience;
	/** Whether there is more than one work, so that each must be named. */
	readonly several: boolean;
}

/** A name of a work or a person as Markdown: one line, not too long. */
export const nameOf = (name: string, most = MAX_NAME): string => inline(name, most);

/** The title of a work as Markdown, short enough to stand beside something else. */
export const workName = ({ title }: Pick<Work, 'title'>): string => nameOf(title, MAX_TITLE);

/** The most characters of a remark of the guide. */
const MAX_REMARK = 300;

/** What the guide remarks on what a work leaves open, marked as the guide's. */
export const remarkOf = ({ words }: Reader, remark: string): string => words.answer.remark(inline(remark, MAX_REMARK));

/** `¶4`, and of which work, where there are several. */
export const citationFor = ({ several }: Reader, work: Work, place: Place): string =>
	several ? `${shortCitation(place)}, “${workName(work)}”` : shortCitation(place);

/** The long citation, at the foot of a message. */
export const footer = (work: Work, place: Place): string =>
	small(longCitation({ ...work, author: nameOf(work.author), title: nameOf(work.title) }, place));

/** `asked by …`: for what someone shared. */
export const askedBy = ({ words, audience }: Reader): string[] =>
	audience !== 'private' && audience.name !== undefined ? [small(words.answer.askedBy(nameOf(audience.name)))] : [];

/** Remove, for what is public. */
export const removeFor = ({ words, audience }: Reader): APIButtonComponentWithCustomId[] =>
	audience === 'private' ? [] : [button(words.button.remove, { kind: 'remove', asker: audience.asker })];

/** Share for what is private, Remove for what is public. */
export const shareOrRemove = (reader: Reader, share: Action): APIButtonComponentWithCustomId => {
	const [remove] = removeFor(reader);
	return remove ?? button(reader.words.button.share, share);
};
