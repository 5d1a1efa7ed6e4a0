import { ComponentType, MessageFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type AnyComponent, eachComponent } from '../world/components.js';
import { DiscordError, refusal } from '../world/errors.js';
import { longest } from '../world/limits.js';
import type { Message } from '../world/messages.js';
import type { MessageBody } from '../world/writing.js';
import { attachmentFaults, componentFaults } from './component-rules.js';
import { embedFaults } from './embed-rules.js';
import { type Fault, fault, refuseIf, tooLong } from './form.js';

/** What Discord demands of a message beyond its API's description; lengths in UTF-16 units. */
const limits = {
	components: 40,
	rows: 5,
	textOfDisplays: 4000,
	/** Text of a message above which Discord has been seen to answer 500; in bytes of UTF-8. */
	bytes: 10_170,
} as const;

type Path = readonly PropertyKey[];

/** The message that an edit is made to, as far as the rules ask. */
export interface Before {
	readonly flags: number;
	readonly content: string;
	readonly embeds: readonly unknown[];
	readonly components: readonly unknown[];
}

export function beforeOf({ data }: Message): Before {
	const { components = [], content, embeds, flags = 0 } = data;
	return { flags, content, embeds, components };
}

/**
 * Refuses a message that breaks a rule: 50035 with the paths, 50006 when it is empty, or the bare 500 that Discord
 * gives for too many bytes. `at` is the way to the message in the body, for the paths. An edit is judged by what the
 * message would be after it.
 */
export function checkMessage(body: MessageBody, at: Path = [], before?: Before | null): void {
	const isV2 = Boolean(((before?.flags ?? 0) | (body.flags ?? 0)) & MessageFlags.IsComponentsV2);
	const components = (body.components ?? (body.components === null ? [] : before?.components) ?? []) as AnyComponent[];
	const content = body.content ?? (body.content === null ? '' : before?.content) ?? '';
	const embeds = body.embeds ?? (body.embeds === null ? [] : before?.embeds) ?? [];
	refuseIf([
		...(isV2 ? newStyleFaults(body, components, at, before) : oldStyleFaults(body, components, at)),
		...componentFaults(components, [...at, 'components']),
		// Those of the message that is edited are not known.
		...(before ? [] : attachmentFaults(components, [...at, 'components'], namesOf(body))),
		...mentionFaults(body, at),
	]);
	// An edit may keep files that were there before.
	const files = before ? (body.attachments ?? []).length : namesOf(body).size;
	if (content.trim() === '' && embeds.length + components.length + files === 0) {
		throw refusal(RESTJSONErrorCodes.CannotSendAnEmptyMessage);
	}
	if (textBytes(components) > limits.bytes) throw new DiscordError(500, 0, '500: Internal Server Error');
}

function namesOf({ attachments }: MessageBody): ReadonlySet<string> {
	return new Set((attachments ?? []).flatMap(({ filename }) => filename ?? []));
}

/** Users and roles are allowed to be pinged either all or by name. */
function mentionFaults({ allowed_mentions: allowed }: MessageBody, at: Path): Fault[] {
	return (['users', 'roles'] as const)
		.filter(kind => allowed?.parse?.some(parsed => parsed === kind) && allowed[kind]?.length)
		.map(kind => {
			const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
			return fault([...at, 'allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
		});
}

function newStyleFaults(
	body: MessageBody,
	components: readonly AnyComponent[],
	at: Path,
	before?: Before | null,
): Fault[] {
	const faults: Fault[] = [];
	const legacy = (field: string) =>
		fault(
			[...at, field],
			'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
			`The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
		);
	for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
		const value = (body as Record<string, unknown>)[field];
		if (value !== undefined && value !== null && (value as { length?: number }).length !== 0)
			faults.push(legacy(field));
	}
	// The flag holds for ever: what an edit leaves in content and embeds must have been taken out too.
	if (before && before.content !== '' && body.content === undefined) faults.push(legacy('content'));
	if (before && before.embeds.length > 0 && body.embeds === undefined) faults.push(legacy('embeds'));
	const isTakenOff =
		before && body.flags !== undefined && body.flags !== null && !(body.flags & MessageFlags.IsComponentsV2);
	if (isTakenOff && before.flags & MessageFlags.IsComponentsV2) {
		faults.push(
			fault([...at, 'flags'], 'MESSAGE_FLAG_CANNOT_BE_REMOVED', 'MessageFlags.IS_COMPONENTS_V2 cannot be removed'),
		);
	}
	const path = [...at, 'components'];
	const all = [...eachComponent(components)];
	if (all.length > limits.components) {
		const message = `The maximum number of components in a message is ${limits.components} (got ${all.length})`;
		faults.push(fault(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message));
	}
	const texts = all.filter(({ type }) => type === ComponentType.TextDisplay);
	if (texts.reduce((sum, { content = '' }) => sum + content.length, 0) > limits.textOfDisplays) {
		const message = `The text of all displays together must be ${limits.textOfDisplays} or fewer in length.`;
		faults.push(fault(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message));
	}
	return faults;
}

function oldStyleFaults(body: MessageBody, components: readonly AnyComponent[], at: Path): Fault[] {
	const faults: Fault[] = [];
	if ((body.content ?? '').trim().length > longest.message) faults.push(tooLong([...at, 'content'], longest.message));
	faults.push(...embedFaults(body.embeds ?? [], [...at, 'embeds']));
	if (components.length > limits.rows) {
		faults.push(
			fault([...at, 'components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 0 and ${limits.rows} in length.`),
		);
	}
	for (const [index, { type }] of components.entries()) {
		if (type === ComponentType.ActionRow) continue;
		faults.push(fault([...at, 'components', index, 'type'], 'BASE_TYPE_CHOICES', 'Value must be one of {1}.'));
	}
	return faults;
}

function textBytes(components: readonly AnyComponent[]): number {
	let sum = 0;
	for (const { content } of eachComponent(components)) sum += Buffer.byteLength(content ?? '');
	return sum;
}
