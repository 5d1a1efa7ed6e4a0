import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { AnyComponent } from '../world/components.js';
import { longest } from '../world/limits.js';
import { type Fault, fault, missing, schemeFaults, tooLong } from './form.js';

type Path = readonly PropertyKey[];

interface Media {
	readonly url: string;
}

/** A component with all that the rules ask of it. What is absent may be null. */
export interface Control extends AnyComponent {
	readonly style?: number;
	readonly label?: string | null;
	readonly emoji?: unknown;
	readonly url?: string | null;
	readonly options?: readonly { readonly value: string; readonly default?: boolean | null }[];
	readonly min_values?: number | null;
	readonly max_values?: number | null;
	readonly min_length?: number | null;
	readonly max_length?: number | null;
	readonly value?: string | null;
	readonly media?: Media;
	readonly file?: Media;
	readonly items?: readonly { readonly media: Media }[];
}

/**
 * What is wrong with a component by itself: buttons lead somewhere or have an id, and bear a label; a menu stands alone
 * in its row, its values differ; bounds leave something between them.
 */
export function controlFaults(component: Control, path: Path): Fault[] {
	switch (component.type) {
		case ComponentType.Button:
			return buttonFaults(component, path);
		case ComponentType.StringSelect:
		case ComponentType.UserSelect:
		case ComponentType.RoleSelect:
		case ComponentType.MentionableSelect:
		case ComponentType.ChannelSelect:
			return selectFaults(component, path);
		case ComponentType.TextInput:
			return inputFaults(component, path);
		case ComponentType.ActionRow:
			return rowFaults((component.components ?? []) as readonly Control[], [...path, 'components']);
		case ComponentType.Thumbnail:
		case ComponentType.MediaGallery:
			return mediaIn(component, path).flatMap(({ at, url }) => schemeFaults(url, [...schemes, 'attachment'], at));
		case ComponentType.File:
			return mediaIn(component, path).flatMap(({ at, url }) => schemeFaults(url, ['attachment'], at));
		default:
			return [];
	}
}

/** Pictures and files that a component shows, and the ways to their addresses. */
export function mediaIn({ file, items = [], media }: Control, path: Path): readonly { url: string; at: Path }[] {
	return [
		...(media ? [{ url: media.url, at: [...path, 'media', 'url'] }] : []),
		...(file ? [{ url: file.url, at: [...path, 'file', 'url'] }] : []),
		...items.map((item, index) => ({ url: item.media.url, at: [...path, 'items', index, 'media', 'url'] })),
	];
}

const schemes = ['http', 'https'];

function rowFaults(parts: readonly Control[], at: Path): Fault[] {
	const faults: Fault[] = [];
	const hasOther = parts.some(({ type }) => type !== ComponentType.Button);
	if (hasOther && parts.length > 1) {
		const message = 'Action rows with a select menu can hold nothing else';
		faults.push(fault(at, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message));
	}
	// In a Label, the label is the Label's.
	for (const [index, { label, type }] of parts.entries()) {
		if (type === ComponentType.TextInput && !label) faults.push(missing([...at, index, 'label']));
	}
	return faults;
}

function buttonFaults(button: Control, path: Path): Fault[] {
	if (button.style === ButtonStyle.Premium) return [];
	const faults: Fault[] = [];
	if (button.url && button.custom_id) {
		const message = 'A custom id and url cannot both be specified';
		faults.push(fault([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message));
	} else if (button.style === ButtonStyle.Link && !button.url) {
		faults.push(missing([...path, 'url']));
	} else if (button.style !== ButtonStyle.Link && !button.custom_id) {
		faults.push(fault([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required'));
	}
	if (button.url) faults.push(...schemeFaults(button.url, [...schemes, 'discord'], [...path, 'url']));
	if (!button.label && !button.emoji) {
		faults.push(fault(path, 'BUTTON_COMPONENT_INVALID', 'A button must have a label or an emoji'));
	}
	return faults;
}

function selectFaults(select: Control, path: Path): Fault[] {
	const options = select.options ?? [];
	const faults: Fault[] = [];
	for (const [index, { value }] of options.entries()) {
		if (options.findIndex(option => option.value === value) === index) continue;
		const message = 'The specified option value is already used';
		faults.push(fault([...path, 'options', index, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message));
	}
	const least = select.min_values ?? 1;
	const most = select.max_values ?? 1;
	if (select.options && most > Math.max(options.length, 1)) {
		const message = 'max_values cannot be larger than the number of options';
		faults.push(fault([...path, 'max_values'], 'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE', message));
	}
	if (least > most) {
		const message = 'min_values cannot be larger than max_values';
		faults.push(fault([...path, 'min_values'], 'SELECT_COMPONENT_MIN_VALUES_TOO_LARGE', message));
	}
	if (options.filter(option => option.default).length > most) {
		const message = 'There cannot be more defaults than max_values';
		faults.push(fault([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', message));
	}
	return faults;
}

function inputFaults({ max_length, min_length, value }: Control, path: Path): Fault[] {
	const most = max_length ?? longest.field;
	if ((min_length ?? 0) > most) {
		const message = 'min_length cannot be larger than max_length';
		return [fault([...path, 'min_length'], 'TEXT_INPUT_COMPONENT_MIN_LENGTH_TOO_LARGE', message)];
	}
	return (value ?? '').length > most ? [tooLong([...path, 'value'], most)] : [];
}
