import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';

/** A fault of one field, in the words of Discord's API. */
export interface FieldFault {
	readonly code: string;
	readonly message: string;
}

/** Faults in the shape of the body that has them: `{ data: { content: { _errors: [ … ] } } }`. */
export interface FaultTree {
	[key: string]: FaultTree | readonly FieldFault[];
}

/** Discord's refusal of a request: HTTP status, its own code, its words, and for a body the faults by path. */
export class DiscordError extends Error {
	constructor(
		readonly status: number,
		readonly code: number,
		message: string,
		readonly errors?: FaultTree,
	) {
		super(message);
		this.name = 'DiscordError';
	}

	toJSON() {
		return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
	}
}

const refusals = {
	[Code.GeneralError]: [404, '404: Not Found'],
	[Code.UnknownChannel]: [404, 'Unknown Channel'],
	[Code.UnknownGuild]: [404, 'Unknown Guild'],
	[Code.UnknownMember]: [404, 'Unknown Member'],
	[Code.UnknownMessage]: [404, 'Unknown Message'],
	[Code.UnknownUser]: [404, 'Unknown User'],
	[Code.UnknownEmoji]: [400, 'Unknown Emoji'],
	[Code.UnknownApplication]: [404, 'Unknown Application'],
	[Code.UnknownWebhook]: [404, 'Unknown Webhook'],
	[Code.UnknownInteraction]: [404, 'Unknown interaction'],
	[Code.UnknownApplicationCommand]: [404, 'Unknown application command'],
	[Code.RequestEntityTooLarge]: [413, 'Request entity too large'],
	[Code.MaximumNumberOfPinsReachedForTheChannel]: [400, 'Maximum number of pins reached (250)'],
	[Code.InteractionHasAlreadyBeenAcknowledged]: [400, 'Interaction has already been acknowledged.'],
	[Code.MissingAccess]: [403, 'Missing Access'],
	[Code.CannotExecuteActionOnDMChannel]: [400, 'Cannot execute action on a DM channel'],
	[Code.CannotEditMessageAuthoredByAnotherUser]: [403, 'Cannot edit a message authored by another user'],
	[Code.CannotSendAnEmptyMessage]: [400, 'Cannot send an empty message'],
	[Code.CannotSendMessagesInNonTextChannel]: [400, 'Cannot send messages in a non-text channel'],
	[Code.MissingPermissions]: [403, 'Missing Permissions'],
	[Code.CannotExecuteActionOnSystemMessage]: [403, 'Cannot execute action on a system message'],
	[Code.InvalidRecipients]: [400, 'Invalid Recipient(s)'],
	[Code.InvalidWebhookToken]: [401, 'Invalid Webhook Token'],
	[Code.InvalidAPIVersion]: [400, 'Invalid API version'],
	[Code.CannotReplyWithoutPermissionToReadMessageHistory]: [
		400,
		'Cannot reply without permission to read message history',
	],
	[Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages]: [400, 'Maximum number of follow up messages reached'],
	[Code.ThreadAlreadyCreatedForMessage]: [400, 'A thread has already been created for this message'],
	[Code.ThreadLocked]: [400, 'Thread is locked'],
	[Code.RequestBodyContainsInvalidJSON]: [400, 'The request body contains invalid JSON.'],
} as const satisfies Partial<Record<Code, readonly [status: number, message: string]>>;

/** The refusal with that code of Discord's. */
export function refusal(code: keyof typeof refusals): DiscordError {
	const [status, message] = refusals[code];
	return new DiscordError(status, code, message);
}

/** The refusal of a body, 50035, with what is wrong and where; a number in a path is an index. */
export function invalidForm(
	...faults: readonly { readonly path: readonly PropertyKey[]; readonly fault: FieldFault }[]
): DiscordError {
	const tree = emptyTree();
	for (const { path, fault } of faults) {
		let node = tree;
		for (const key of path) {
			node[String(key)] ??= emptyTree();
			node = node[String(key)] as FaultTree;
		}
		node._errors = [...((node._errors as readonly FieldFault[] | undefined) ?? []), fault];
	}
	return new DiscordError(400, Code.InvalidFormBodyOrContentType, 'Invalid Form Body', tree);
}

/** Without a prototype, since the keys come from bodies: `__proto__` is a key as any other. */
function emptyTree(): FaultTree {
	return Object.create(null) as FaultTree;
}
