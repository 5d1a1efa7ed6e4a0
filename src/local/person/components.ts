import type { APIModalSubmission, Snowflake } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import type { Channel } from '../world/channels.js';
import { type AnyComponent, eachComponent } from '../world/components.js';
import { longest } from '../world/limits.js';
import type { Message } from '../world/messages.js';
import type { OpenModal } from '../world/outcome.js';
import type { World } from '../world/world.js';
import { resolve } from './resolved.js';

/** Values of a form's fields by `custom_id`: texts, lists of chosen values, ticks. */
export type FieldValues = Readonly<Record<string, string | boolean | readonly string[]>>;

/** What is sent to the bot, or why the client would not send it. */
export type Sendable<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly text: string };

const choosing: ReadonlySet<ComponentType> = new Set([
	ComponentType.StringSelect,
	ComponentType.UserSelect,
	ComponentType.RoleSelect,
	ComponentType.MentionableSelect,
	ComponentType.ChannelSelect,
]);

interface Select extends AnyComponent {
	readonly disabled?: boolean;
	readonly options?: readonly { readonly value: string }[];
	readonly min_values?: number;
	readonly max_values?: number;
}

/** The press of a button. */
export function buttonData(message: Message, customId: string): Sendable<unknown> {
	const button = find(message, customId);
	if (button?.type !== ComponentType.Button) return { ok: false, text: `The message has no button ${customId}` };
	if (button.disabled) return { ok: false, text: 'This button is disabled' };
	return { ok: true, data: { custom_id: customId, component_type: button.type, id: button.id } };
}

/** A choice in a select menu. */
export function selectData(
	world: World,
	message: Message,
	userId: Snowflake,
	customId: string,
	values: readonly string[],
): Sendable<unknown> {
	const select = find(message, customId);
	if (!select || !choosing.has(select.type)) return { ok: false, text: `The message has no menu ${customId}` };
	if (select.disabled) return { ok: false, text: 'This menu is disabled' };
	const fault = faultOfChoice(select, values);
	if (fault !== undefined) return { ok: false, text: fault };
	const resolved = resolvedFor(world, message.channel, userId, select.type, values);
	return { ok: true, data: { custom_id: customId, component_type: select.type, id: select.id, values, ...resolved } };
}

/** A form as it is sent off. */
export function modalData(modal: OpenModal, values: FieldValues): Sendable<APIModalSubmission> {
	for (const field of eachComponent(modal.data.components)) {
		const fault = field.custom_id === undefined ? undefined : faultOfField(field, given(values, field.custom_id));
		if (fault !== undefined) return { ok: false, text: `${field.custom_id}: ${fault}` };
	}
	const components = (modal.data.components as readonly AnyComponent[]).map(component => filled(component, values));
	return { ok: true, data: { custom_id: modal.data.custom_id, components } as unknown as APIModalSubmission };
}

function find(message: Message, customId: string): Select | undefined {
	for (const component of eachComponent(message.data.components ?? [])) {
		if (component.custom_id === customId) return component as Select;
	}
	return undefined;
}

function faultOfChoice(select: Select, values: readonly string[]): string | undefined {
	const least = select.min_values ?? 1;
	const most = select.max_values ?? 1;
	if (values.length < least || values.length > most) return `Choose ${least} to ${most}`;
	if (!select.options) return undefined;
	const unknown = values.find(value => !select.options?.some(option => option.value === value));
	return unknown === undefined ? undefined : `There is no choice ${unknown}`;
}

function resolvedFor(world: World, place: Channel, userId: Snowflake, type: ComponentType, ids: readonly string[]) {
	switch (type) {
		case ComponentType.UserSelect:
			return { resolved: resolve(world, userId, place, { users: ids }) };
		case ComponentType.RoleSelect:
			return { resolved: resolve(world, userId, place, { roles: ids }) };
		case ComponentType.MentionableSelect:
			return { resolved: resolve(world, userId, place, { users: ids, roles: ids }) };
		case ComponentType.ChannelSelect:
			return { resolved: resolve(world, userId, place, { channels: ids }) };
		default:
			return {};
	}
}

interface TextField extends Select {
	readonly required?: boolean;
	readonly value?: string;
	readonly min_length?: number;
	readonly max_length?: number;
}

function faultOfField(field: TextField, value: FieldValues[string] | undefined): string | undefined {
	if (field.type === ComponentType.TextInput) {
		const text = value ?? field.value ?? '';
		if (typeof text !== 'string') return 'Must be a text';
		if (text === '') return field.required === false ? undefined : 'This field is required';
		if (text.length < (field.min_length ?? 0)) return `Must be at least ${field.min_length} characters long`;
		const most = field.max_length ?? longest.field;
		return text.length > most ? `Must be at most ${most} characters long` : undefined;
	}
	if (!choosing.has(field.type)) return undefined;
	const chosen = Array.isArray(value) ? value : [];
	return chosen.length === 0 && field.required === false ? undefined : faultOfChoice(field, chosen);
}

function given(values: FieldValues, customId: string): FieldValues[string] | undefined {
	return Object.hasOwn(values, customId) ? values[customId] : undefined;
}

/** A field with its value, without its looks; what holds fields, with them inside. */
function filled(component: AnyComponent, values: FieldValues): Record<string, unknown> {
	const { type, id, custom_id } = component;
	if (component.components) return { type, id, components: component.components.map(inner => filled(inner, values)) };
	if (component.component) return { type, id, component: filled(component.component, values) };
	if (custom_id === undefined) return { type, id };
	const value = given(values, custom_id);
	switch (type) {
		case ComponentType.TextInput:
			return { type, id, custom_id, value: value ?? (component as TextField).value ?? '' };
		case ComponentType.RadioGroup:
			return { type, id, custom_id, value: value ?? null };
		case ComponentType.Checkbox:
			return { type, id, custom_id, value: value === true };
		default:
			return { type, id, custom_id, values: value ?? [] };
	}
}
