import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import type { Library } from '../../src/corpus/work.js';

interface AnyComponent {
	readonly type: number;
	readonly content?: string;
	readonly label?: string;
	readonly custom_id?: string;
	readonly disabled?: boolean;
	readonly options?: readonly { label: string; value: string }[];
	readonly components?: readonly AnyComponent[];
	readonly accessory?: AnyComponent;
}

/** Every component of a message, nested ones too. */
export const componentsOf = ({ components }: { components?: readonly object[] }): AnyComponent[] =>
	(components as readonly AnyComponent[]).flatMap(function all(component): AnyComponent[] {
		const inner = [...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])];
		return [component, ...inner.flatMap(all)];
	});

/** The Markdown of a message's texts, one below the other. */
export const markdownOf = (message: { components?: readonly object[] }): string =>
	componentsOf(message)
		.filter(({ type }) => type === ComponentType.TextDisplay)
		.map(({ content }) => content)
		.join('\n');

/** What a person reads: no backslashes, no stars. */
export const readable = (markdown: string): string =>
	shown(markdown)
		.map(({ text }) => text)
		.join('');

/** The `custom_id` of the button with that label. */
export const buttonOf = (message: { components?: readonly object[] }, label: string): string => {
	const all = componentsOf(message).filter(({ type }) => type === ComponentType.Button);
	const button = all.find(each => each.label === label);
	if (!button?.custom_id) throw new Error(`no button ${label} among ${all.map(each => each.label).join(', ')}`);
	return button.custom_id;
};

export const labelsOf = (message: { components?: readonly object[] }): string[] =>
	componentsOf(message).flatMap(({ type, label }) => (type === ComponentType.Button && label ? [label] : []));

/** Escaped Markdown as Discord shows it, the struck stretches told apart. */
const shown = (markdown: string): { text: string; struck: boolean }[] => {
	const parts: { text: string; struck: boolean }[] = [];
	let struck = false;
	for (const [token] of markdown.matchAll(/\\[^0-9A-Za-z\s]|\*\*|~~\s*|[^]/gu)) {
		if (token.startsWith('~~')) struck = !struck;
		else if (token !== '**')
			parts.push({ text: token.length > 1 && token[0] === '\\' ? token.slice(1) : token, struck });
	}
	return parts;
};

/** The stretches of a work that the block quotes of a message claim to quote: between `[…]`, white space folded. */
export const quotationsIn = (message: { components?: readonly object[] }): string[] =>
	markdownOf(message)
		.split(/\n(?!> )/)
		.flatMap(block => block.match(/(?:^> .*(?:\n|$))+/gm) ?? [])
		.map(block => block.replace(/^> /gm, ''))
		.flatMap(block => block.split('[…]'))
		.map(piece =>
			shown(piece)
				.filter(({ struck }) => !struck)
				.map(({ text }) => text)
				.join('')
				.replace(/\s+/g, ' ')
				.trim(),
		)
		.filter(piece => piece !== '');

/** What is wrong with a message: quotations that no work has, more than Discord allows, people who would be pinged. */
export const faultsOf = (
	message: Pick<APIMessage, 'components' | 'mentions' | 'mention_everyone'>,
	library: Library,
): string[] => {
	const texts = library.works.map(({ paragraphs }) =>
		paragraphs
			.map(({ text }) => text)
			.join(' ')
			.replace(/\s+/g, ' '),
	);
	const all = componentsOf(message);
	const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
	const length = all.reduce((sum, { content = '' }) => sum + content.length, 0);
	return [
		...quotationsIn(message)
			.filter(quotation => !texts.some(text => text.includes(quotation)))
			.map(quotation => `not in the work: ${quotation}`),
		...(all.length > 40 ? [`${all.length} components`] : []),
		...(length > 4000 ? [`${length} characters`] : []),
		...(Buffer.byteLength(JSON.stringify(message.components)) > 10_000 ? ['more than 10,000 bytes'] : []),
		...(new Set(ids).size < ids.length ? ['a custom_id twice'] : []),
		...ids.filter(id => id.length > 100).map(id => `long custom_id ${id}`),
		...(message.mention_everyone ? ['mentions everyone'] : []),
	];
};
