import { commands } from './en-commands.js';
import { slash } from './slash.js';

/** What summaries and pinned messages say, in English. Arguments come escaped. */
export const summary = {
	title: (title: string) => `**Summary of “${title}”**`,
	fromText: 'Whole sentences of the work, in its order.',
	fromGuide: 'From the reader’s guide, not the author’s words.',
	untreated: (title: string) => `**“${title}” does not treat this.**`,
	noGuide: (title: string) =>
		`“${title}” has no reader’s guide to sum it up in plain words. Choose the style \`quotes\`.`,
	read: 'Open a paragraph',
};

export const pin = {
	button: {
		here: 'Pin here',
		cancel: 'Cancel',
		ask: 'Ask',
		outline: 'Outline',
		refresh: 'Refresh',
		delete: 'Delete the message',
	},
	preview: 'Only you see this. *Pin here* posts it for everyone and pins it.',
	cancelled: 'Nothing was pinned.',
	passage: (citation: string, title: string) => `**${citation} of “${title}”**`,
	tooMany: (most: number) => `That is too much for one message. Pin ${most} paragraphs at most.`,

	by: (name: string, when: string) => `Pinned by ${name}, ${when}`,
	refreshedBy: (name: string, when: string) => `Brought up to date by ${name}, ${when}`,

	pinned: (link: string) => `Pinned: ${link}`,
	edited: (link: string) => `It was pinned here already; I brought it up to date: ${link}`,
	moved: (link: string) =>
		`Discord allows no more edits of the old message for now. I posted it anew and moved the pin: ${link}`,
	waiting: 'Discord makes me wait. I go on by myself as soon as it lets me.',

	list: (channel: string) => `**Pinned by me in ${channel}**`,
	empty: (channel: string) => `I have pinned nothing in ${channel}.`,
	entry: (name: string, link: string, when: string) => `[${name}](${link}), ${when}`,
	summaryOf: (title: string) => `Summary of “${title}”`,
	passageOf: (citation: string, title: string) => `${citation} of “${title}”`,
	choose: 'Unpin one of these',
	unpinned: (link: string) => `Unpinned: ${link}. The message itself is still there.`,
	deleted: 'The message is deleted.',

	ask: { title: 'Ask the essay', question: 'Your question' },

	reason: {
		pin: (name: string) => `Pinned by ${name} with ${slash(commands.pin)}`,
		move: (name: string) => `Moved to a new message by ${name} with ${slash(commands.pin)}`,
		unpin: (name: string) => `Unpinned by ${name} with ${slash(commands.pin, commands.pin.options.remove)}`,
	},

	refused: {
		member: 'Only members who may pin messages here can do this.',
		permission: (permissions: string, channel: string) =>
			`I lack a permission in ${channel}: ${permissions}. A moderator can grant it there.`,
		full: (channel: string) => `${channel} has as many pinned messages as Discord allows. Unpin one, then try again.`,
		deleted: 'Someone deleted the message meanwhile. Nothing is pinned; please try again.',
		gone: 'That message has been deleted already.',
		unpinned: `That message is no longer pinned. \`${slash(commands.pin)}\` pins a new one.`,
		pinnedAgain: 'That message has been pinned again meanwhile, so I leave it.',
		system: 'Discord does not allow this message to be pinned.',
		edits: 'Discord allows no more edits of the old message for now. Please try again in an hour.',
		noPins: (channel: string) => `In a channel like ${channel} Discord has no pinned messages.`,
		locked: (channel: string) => `${channel} is locked or archived. Open it, then try again.`,
		unreachable: 'Discord does not answer. Please see what has become of it, and try again later.',
		other: (code: string) => `Discord refuses this (error ${code}).`,
		unchanged: (reason: string) => `${reason} Nothing has changed.`,
		left: (reason: string, link: string) =>
			`${reason} Only this message is left over, which I could not take back; please delete it: ${link}`,
	},
};
