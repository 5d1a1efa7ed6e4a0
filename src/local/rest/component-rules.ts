import { type AnyComponent, partsOf } from '../world/components.js';
import { type Control, controlFaults, mediaIn } from './control-rules.js';
import { type Fault, fault } from './form.js';

type Path = readonly PropertyKey[];

/** What is wrong with components one by one, in a message or a form; `at` is the way to their list. */
export function componentFaults(components: readonly AnyComponent[], at: Path): Fault[] {
	const controls = [...located<Control>(components, at)];
	return [...idFaults(components, at), ...controls.flatMap(({ component, path }) => controlFaults(component, path))];
}

/** What is wrong where components show `attachment://` files that do not come with the message. */
export function attachmentFaults(components: readonly AnyComponent[], at: Path, names: ReadonlySet<string>): Fault[] {
	return [...located<Control>(components, at)]
		.flatMap(({ component, path }) => mediaIn(component, path))
		.filter(({ url }) => url.startsWith('attachment://') && !names.has(url.slice('attachment://'.length)))
		.map(media => {
			const message = 'The referenced attachment could not be found';
			return fault(media.at, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message);
		});
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
