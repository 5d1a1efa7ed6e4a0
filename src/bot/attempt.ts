import { type Channel, RESTJSONErrorCodes as Code, DiscordAPIError, type PermissionFlagsBits } from 'discord.js';
import type { Words } from '../view/catalogue/catalogue.js';
import { isUnreachable } from './refusal.js';

/** The permissions that we need where we post and pin. */
export type Needed = Extract<keyof Words['permissions'], keyof typeof PermissionFlagsBits>;

/** The permission to post there. */
export const toPostIn = (channel: Channel | null): 'SendMessages' | 'SendMessagesInThreads' =>
	channel?.isThread() ? 'SendMessagesInThreads' : 'SendMessages';

/** What Discord was asked to do, by the permission that it asks for. */
type Step = Exclude<Needed, 'ViewChannel'> | 'none';

/** Why Discord did not do it. */
export type Failure =
	| { readonly kind: 'permission'; readonly permission: Needed }
	/** The channel has as many pins as it can. */
	| { readonly kind: 'full' }
	/** The message is not there any more. */
	| { readonly kind: 'deleted' }
	/** The message is there, but not pinned. */
	| { readonly kind: 'unpinned' }
	| { readonly kind: 'system' }
	/** Too many edits of a message that is older than an hour. */
	| { readonly kind: 'edits' }
	/** A kind of channel without pins. */
	| { readonly kind: 'noPins' }
	/** A thread that is locked or archived. */
	| { readonly kind: 'locked' }
	/** No answer, or none that makes sense. */
	| { readonly kind: 'unreachable' }
	/** `code`: Discord's, or else the HTTP status. */
	| { readonly kind: 'other'; readonly code: string };

export type Attempt<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly failure: Failure };

/**
 * Asks Discord to do something; what it refuses comes back as a failure. Our own errors are thrown.
 * @param task is tried once more if the answer gets lost, so it must be one that can be done twice
 */
export const attempt = async <Value>(step: Step, task: () => Promise<Value>): Promise<Attempt<Value>> => {
	try {
		return { ok: true, value: await task().catch(error => (isUnreachable(error) ? task() : Promise.reject(error))) };
	} catch (error) {
		const failure = failureOf(error, step);
		if (!failure) throw error;
		return { ok: false, failure };
	}
};

const BY_CODE: ReadonlyMap<number | string, Failure> = new Map<number, Failure>([
	[Code.MissingAccess, { kind: 'permission', permission: 'ViewChannel' }],
	[Code.MaximumNumberOfPinsReachedForTheChannel, { kind: 'full' }],
	[Code.UnknownMessage, { kind: 'deleted' }],
	[Code.CannotExecuteActionOnSystemMessage, { kind: 'system' }],
	[Code.MaximumNumberOfEditsToMessagesOlderThanOneHourReached, { kind: 'edits' }],
	[Code.CannotExecuteActionOnThisChannelType, { kind: 'noPins' }],
	[Code.CannotSendMessagesInNonTextChannel, { kind: 'noPins' }],
	[Code.InvalidActionOnArchivedThread, { kind: 'locked' }],
	[Code.ThreadLocked, { kind: 'locked' }],
]);

const failureOf = (error: unknown, step: Step): Failure | undefined => {
	if (error instanceof DiscordAPIError) {
		if (error.code === Code.MissingPermissions && step !== 'none') return { kind: 'permission', permission: step };
		return BY_CODE.get(error.code) ?? { kind: 'other', code: String(error.code || `HTTP ${error.status}`) };
	}
	return isUnreachable(error) ? { kind: 'unreachable' } : undefined;
};

/** After these all is as it was. */
const CHANGE_NOTHING: ReadonlySet<Failure['kind']> = new Set([
	'permission',
	'full',
	'system',
	'noPins',
	'locked',
	'other',
]);

/**
 * A failure as one plain line.
 * @param channel as a mention
 * @param left the link of a message that could not be taken back
 */
export const lineOf = (failure: Failure, channel: string, words: Words, left?: string): string => {
	const { unchanged, left: leftOver } = words.pin.refused;
	const reason = reasonOf(failure, channel, words);
	if (left !== undefined) return leftOver(reason, left);
	return CHANGE_NOTHING.has(failure.kind) ? unchanged(reason) : reason;
};

const reasonOf = (failure: Failure, channel: string, { pin: { refused }, permissions }: Words): string => {
	switch (failure.kind) {
		case 'permission':
			return refused.permission(permissions[failure.permission], channel);
		case 'full':
		case 'noPins':
		case 'locked':
			return refused[failure.kind](channel);
		case 'other':
			return refused.other(failure.code);
		default:
			return refused[failure.kind];
	}
};
