import { type Action, decodeAction, encodeAction } from './action.js';
import { type AnyComponent, typedIn } from './layout.js';

/** The component id of the line that tells who pinned a message. */
export const STAMP = 1001;

/** What a message of ours has pinned, as the message itself says. */
export interface Pinned {
	readonly subject: Extract<Action, { kind: 'refresh-summary' | 'refresh-passage' }>;
	/** Empty: none. */
	readonly topic: string;
	/** Who pinned it and when, as Markdown. */
	readonly stamp: string;
}

/** Reads a pinned message of ours; `undefined` for every other message. */
export const pinnedIn = (components: readonly AnyComponent[]): Pinned | undefined => {
	const all = flat(components);
	const stamp = all.find(({ id }) => id === STAMP)?.content;
	const actions = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : (decodeAction(id) ?? [])));
	const subject = actions.find(action => action.kind === 'refresh-summary' || action.kind === 'refresh-passage');
	return stamp !== undefined && subject ? { subject, topic: typedIn(components) ?? '', stamp } : undefined;
};

const flat = (components: readonly AnyComponent[]): AnyComponent[] =>
	components.flatMap(component => [component, ...flat(component.components ?? [])]);

/** The same for what takes the other's place in a channel: summaries of one work do, passages only at the same place. */
export const identityOf = (subject: Pinned['subject']): string =>
	subject.kind === 'refresh-summary' ? `${subject.kind}:${subject.work}` : encodeAction(subject);

/** Whether two messages have the same texts and buttons. */
export const areAlike = (one: readonly AnyComponent[], other: readonly AnyComponent[]): boolean =>
	seen(one) === seen(other);

const seen = (components: readonly AnyComponent[]): string =>
	JSON.stringify(flat(components).map(({ content, custom_id: id }) => content ?? id ?? ''));
