import { plainLine } from '../../view/markdown.js';
import { noticeView } from '../../view/notice-view.js';
import { type Deed, type Pinnable, pinnedView, pinStamp, refreshStamp } from '../../view/pin-view.js';
import { identityOf, type Pinned } from '../../view/pinned.js';
import { memberName, sharedWordsOf, wordsOf } from '../asked.js';
import { type Failure, lineOf } from '../attempt.js';
import type { Context } from '../command.js';
import { moderate } from './moderate.js';
import { putUp } from './put-up.js';
import type { Moderation } from './rights.js';

/** Who does something to the pins of a channel, and when: now. */
export const deedOf = (interaction: Moderation): Deed => ({
	name: memberName(interaction),
	at: Math.floor(Date.now() / 1000),
});

/** The moderator's name for the audit log. */
export const loggedName = (interaction: Moderation): string =>
	`${plainLine(memberName(interaction))} (@${interaction.user.username})`;

/**
 * Posts and pins something in the channel of a deferred interaction, or brings the message up to date that has it
 * pinned already, and shows the moderator what has become of it.
 * @param subject what it is, as its message will say
 * @param only the one message to bring up to date; it keeps what it says of who pinned it
 */
export const place = (
	interaction: Moderation,
	context: Context,
	pinnable: Pinnable,
	subject: Pinned['subject'],
	only?: string,
): Promise<unknown> =>
	moderate(interaction, context, async (channel, pins) => {
		const own = wordsOf(interaction);
		const failed = (failure: Failure, left?: string) => lineOf(failure, `<#${channel.id}>`, own, left);
		const shared = sharedWordsOf(interaction);
		const deed = deedOf(interaction);
		const identity = identityOf(subject);
		const replaces = pins.find(({ message, pinned }) =>
			only ? message === only : identityOf(pinned.subject) === identity,
		);
		if (only && !replaces) return noticeView(failed({ kind: 'unpinned' }));
		const stamp = only && replaces ? refreshStamp(shared, replaces.pinned.stamp, deed) : pinStamp(shared, deed);
		const result = await putUp({
			channel,
			view: pinnedView(pinnable, shared, stamp),
			subject: identity,
			replaces,
			askedAt: interaction.createdTimestamp,
			reason: shared.pin.reason[replaces ? 'move' : 'pin'](loggedName(interaction)),
		});
		if (result.kind !== 'failed') return noticeView(own.pin[result.kind](result.link));
		context.log.warn({ channel: channel.id, failure: result.failure }, 'could not pin');
		return noticeView(failed(result.failure, result.left));
	});
