import type {
	APIMessage,
	APIMessageTopLevelComponent,
	APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';

/** Every kind of component as far as walking through them goes. */
export interface AnyComponent {
	readonly type: ComponentType;
	readonly id?: number;
	readonly custom_id?: string;
	readonly content?: string;
	readonly components?: readonly AnyComponent[];
	readonly component?: AnyComponent;
	readonly accessory?: AnyComponent;
}

/** The parts of a component, one level down, in the order of reading. */
export function partsOf(component: AnyComponent): readonly AnyComponent[] {
	const { components = [], component: inner, accessory } = component;
	return [...components, ...(inner ? [inner] : []), ...(accessory ? [accessory] : [])];
}

/** All components, outer before inner, in the order of reading. */
export function* eachComponent(
	components: Iterable<
		AnyComponent | APIMessageTopLevelComponent | APIModalInteractionResponseCallbackData['components'][number]
	>,
): Generator<AnyComponent> {
	for (const component of components as Iterable<AnyComponent>) {
		yield component;
		yield* eachComponent(partsOf(component));
	}
}

/** All that a message says in its content and its text displays, a line each. */
export function textOf(message: Pick<APIMessage, 'content' | 'components'>): string {
	const texts = message.content ? [message.content] : [];
	for (const component of eachComponent(message.components ?? [])) {
		if (component.type === ComponentType.TextDisplay) texts.push(component.content ?? '');
	}
	return texts.join('\n');
}

/** Numbers the components that have no `id` yet, in place, from 1 on in the order of reading, as Discord does. */
export function number(components: readonly APIMessageTopLevelComponent[]): void {
	const all = [...eachComponent(components)];
	const taken = new Set(all.map(({ id }) => id));
	let next = 1;
	for (const component of all as { id?: number }[]) {
		if (component.id) continue;
		while (taken.has(next)) next++;
		component.id = next++;
	}
}
