import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type AnyComponent, partsOf } from '../world/components.js';
import { type Fault, fault, missing } from './form.js';

type Path = readonly PropertyKey[];

/** What is wrong with components one by one, in a message or a form; `at` is the way to their list. */
export function componentFaults(components: readonly AnyComponent[], at: Path): Fault[] {
	return [...idFaults(components, at), ...controlFaults(components, at)];
}

/** `custom_id`s and numbers are given once in a message. */
function idFaults(components: readonly AnyComponent[], at: Path): Fault[] {
	const faults: Fault[] = [];
	const seen = new Set<string | number>();
	for (const { component, path } of located(components, at)) {
		for (const key of ['custom_id', 'id'] as const) {
			const id = component[key];
			if (!id) continue;
			if (seen.has(id)) {
				const [code, word] =
					key === 'id' ? ['COMPONENT_ID_DUPLICATED', 'id'] : ['COMPONENT_CUSTOM_ID_DUPLICATED', 'custom id'];
				faults.push(fault([...path, key], code, `Component ${word} cannot be duplicated`));
			}
			seen.add(id);
		}
	}
	return faults;
}

interface Control extends AnyComponent {
	readonly style?: number;
	readonly label?: string;
	readonly emoji?: unknown;
	readonly url?: string;
	readonly options?: readonly { readonly value: string }[];
	readonly min_values?: number;
	readonly max_values?: number;
}

/** Buttons lead somewhere or have an id, and bear a label; a menu stands alone in its row, its values differ. */
function controlFaults(components: readonly AnyComponent[], at: Path): Fault[] {
	return [...located<Control>(components, at)].flatMap(({ component, path }) => {
		switch (component.type) {
			case ComponentType.Button:
				return buttonFaults(component, path);
			case ComponentType.StringSelect:
				return selectFaults(component, path);
			case ComponentType.ActionRow: {
				const menus = component.components?.filter(({ type }) => type !== ComponentType.Button).length ?? 0;
				const isCrowded = menus > 0 && (component.components?.length ?? 0) > 1;
				const message = 'Action rows with a select menu can hold nothing else';
				return isCrowded ? [fault([...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message)] : [];
			}
			default:
				return [];
		}
	});
}

function buttonFaults(button: Control, path: Path): Fault[] {
	if (button.style === ButtonStyle.Premium) return [];
	const faults: Fault[] = [];
	if (button.style === ButtonStyle.Link) {
		if (!button.url) faults.push(missing([...path, 'url']));
		if (button.custom_id) {
			const message = 'A custom id and url cannot both be specified';
			faults.push(fault([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message));
		}
	} else if (!button.custom_id) {
		faults.push(fault([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required'));
	}
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
	if ((select.max_values ?? 1) > Math.max(options.length, 1)) {
		const message = 'max_values cannot be larger than the number of options';
		faults.push(fault([...path, 'max_values'], 'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE', message));
	}
	return faults;
}

function* located<T extends AnyComponent>(
	components: readonly AnyComponent[],
	at: Path,
): Generator<{ readonly component: T; readonly path: Path }> {
	for (const [index, component] of components.entries()) yield* within<T>(component, [...at, index]);
}

function* within<T extends AnyComponent>(
	component: AnyComponent,
	path: Path,
): Generator<{ readonly component: T; readonly path: Path }> {
	yield { component: component as T, path };
	for (const part of partsOf(component)) {
		const index = component.components?.indexOf(part) ?? -1;
		const step = index >= 0 ? ['components', index] : [part === component.accessory ? 'accessory' : 'component'];
		yield* within<T>(part, [...path, ...step]);
	}
}
