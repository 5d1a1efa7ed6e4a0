import {
	type APIActionRowComponent,
	type APIButtonComponentWithCustomId,
	type APIComponentInContainer,
	type APIComponentInMessageActionRow,
	type APIContainerComponent,
	type APIMessageTopLevelComponent,
	type APISectionComponent,
	type APISeparatorComponent,
	type APITextDisplayComponent,
	ButtonStyle,
	ComponentType,
} from 'discord-api-types/v10';
import { type Action, encodeAction } from './action.js';
import { MAX_BUTTONS, MAX_BYTES, MAX_COMPONENTS, MAX_CUSTOM_ID, MAX_LABEL, MAX_TEXT } from './limits.js';
import { escapeMarkdown, shorten, unescapeMarkdown } from './markdown.js';

/** What a message shows: plain data, inside Discord's limits. */
export interface View {
	readonly components: readonly APIMessageTopLevelComponent[];
}

/** The colour at a container's edge. */
export const ACCENT = { answer: 0x2f6f9f, unsure: 0xc98a1b, nothing: 0x7a7f87, passage: 0x5b6b4e } as const;

/** A paragraph of Markdown. */
export const text = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });

/** A line between two parts. */
export const line = (): APISeparatorComponent => ({ type: ComponentType.Separator });

/** A button that the bot acts on. */
export const button = (
	label: string,
	action: Action,
	style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({
	type: ComponentType.Button,
	style,
	label: shorten(label, MAX_LABEL),
	custom_id: encodeAction(action),
});

/** A text with a button beside it. */
export const section = (content: string, accessory: APIButtonComponentWithCustomId): APISectionComponent => ({
	type: ComponentType.Section,
	components: [text(content)],
	accessory,
});

/** Rows of at most five buttons; none for no buttons. */
export const rows = (
	buttons: readonly APIButtonComponentWithCustomId[],
): APIActionRowComponent<APIComponentInMessageActionRow>[] => {
	const result: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
	for (let i = 0; i < buttons.length; i += MAX_BUTTONS) {
		result.push({ type: ComponentType.ActionRow, components: buttons.slice(i, i + MAX_BUTTONS) });
	}
	return result;
};

/** A card with a coloured edge. @param accent one of {@link ACCENT} */
export const container = (accent: number, ...components: APIComponentInContainer[]): APIContainerComponent => ({
	type: ComponentType.Container,
	accent_color: accent,
	components,
});

/** The component id of the text that a person typed, in the messages that answer it. */
const TYPED = 1000;

/** What a person typed, at the head of the answer, where {@link typedIn} finds it again. */
export const typed = (words: string): APITextDisplayComponent => ({
	type: ComponentType.TextDisplay,
	id: TYPED,
	content: `**${escapeMarkdown(words)}**`,
});

/** What we read of a component. */
export interface AnyComponent {
	readonly id?: number;
	readonly type: number;
	readonly content?: string;
	readonly custom_id?: string;
	readonly components?: readonly AnyComponent[];
}

/** What the person typed whom a message of ours answers; `undefined` for other messages. */
export const typedIn = (components: readonly AnyComponent[]): string | undefined => {
	for (const { id, content, components: inner = [] } of components) {
		if (id === TYPED && content !== undefined) return unescapeMarkdown(content.slice(2, -2));
		const found = typedIn(inner);
		if (found !== undefined) return found;
	}
	return undefined;
};

/** The texts of a message's components, as Markdown, from top to bottom. */
export const textsIn = (components: readonly AnyComponent[]): string[] =>
	components.flatMap(({ content, components: inner = [] }) => [...(content ? [content] : []), ...textsIn(inner)]);

/**
 * Finishes a view.
 * @throws RangeError if Discord would refuse it: the views keep within their room, so that is a fault of theirs
 */
export const view = (...components: APIMessageTopLevelComponent[]): View => {
	const { count, length, ids } = measure(components);
	if (count > MAX_COMPONENTS) throw new RangeError(`${count} components`);
	if (length > MAX_TEXT) throw new RangeError(`${length} characters`);
	if (Buffer.byteLength(JSON.stringify(components)) > MAX_BYTES) throw new RangeError('too many bytes');
	if (new Set(ids).size < ids.length) throw new RangeError('the same custom_id twice');
	if (ids.some(id => id.length > MAX_CUSTOM_ID)) throw new RangeError('a custom_id is too long');
	return { components };
};

/** What Discord counts: components, nested ones too; characters; `custom_id`s. */
const measure = (components: readonly object[]): { count: number; length: number; ids: string[] } => {
	const total = { count: 0, length: 0, ids: [] as string[] };
	for (const component of components) {
		total.count++;
		if ('content' in component && typeof component.content === 'string') total.length += component.content.length;
		if ('custom_id' in component && typeof component.custom_id === 'string') total.ids.push(component.custom_id);
		const inner = [
			...('components' in component && Array.isArray(component.components) ? component.components : []),
			...('accessory' in component ? [component.accessory as object] : []),
		];
		const { count, length, ids } = measure(inner);
		total.count += count;
		total.length += length;
		total.ids.push(...ids);
	}
	return total;
};
