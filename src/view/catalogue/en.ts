import { commands } from './en-commands.js';
import { pin, summary } from './en-pins.js';
import { slash } from './slash.js';

/** How many seconds, as people say it. */
const seconds = (count: number): string => (count === 1 ? '1 second' : `${count} seconds`);

const list = (items: readonly string[]): string => items.join(', ');

/** All of the bot's own words in English; the catalogue that the others follow. Arguments come escaped. */
export const en = {
	/** As BCP 47 has it. */
	locale: 'en',
	/** Items one after the other, in a line. */
	list,
	commands,
	summary,
	pin,

	answer: {
		unsure: (several: boolean) => `**The ${several ? 'works' : 'essay'} may not answer this.** The nearest passages:`,
		notFound: (several: boolean) => `**The ${several ? 'works do' : 'essay does'} not say.**`,
		tryInstead: `Try other words, or \`${slash(commands.search)}\` for a word, \`${slash(commands.outline)}\` for the headings and \`${slash(commands.summary)}\` for the whole in short.`,
		unread: (language: string | undefined) =>
			`**I look for the words of the text, and this question is in another language.** Please ask in ${language ?? 'that of the text'}.`,
		remark: (remark: string) => `From the reader’s guide: ${remark}`,
		askedBy: (name: string) => `asked by ${name}`,
		page: (page: number, pages: number) => `page ${page} of ${pages}`,
		why: (citation: string) => `**Why ${citation}?**`,
		whyText: (word: string, met: string) => `“${word}” met “${met}” in the text`,
		whyGuide: (word: string, met: string) => `“${word}” met “${met}” in the reader’s guide`,
		whyNothing: 'No single word: the passage is near as a whole.',
	},

	passage: {
		pageOf: (page: number, pages: number) => `part ${page} of ${pages}`,
		like: (citation: string) => `**Paragraphs like ${citation}**`,
		likeNothing: (citation: string) => `No other paragraph is like ${citation}.`,
		context: (citation: string) => `**${citation} in context**`,
	},

	search: {
		count: (matches: number, paragraphs: number, places: string) =>
			`${matches === 1 ? '1 match' : `${matches} matches`} in ${paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`}: ${places}`,
		some: 'No paragraph has all of these words. These have some of them:',
		leftOut: 'Every paragraph that has these words has one that you left out with `-`, too.',
		nothing: `No paragraph has these words. \`${slash(commands.ask)}\` looks for what is meant, not for the word.`,
		empty: 'Nothing to look for. Type a word, `"an exact phrase"`, `prefix*`; `-word` leaves paragraphs out.',
	},

	outline: {
		title: (title: string) => `**Outline of “${title}”**`,
		fromGuide: 'Headings from the reader’s guide, not the author’s words.',
		fromText: 'The opening words of each paragraph.',
		choose: 'Open a paragraph',
	},

	quotation: {
		verbatim: (citation: string) => `**Verbatim**: word for word in ${citation}.`,
		parts: (citation: string) =>
			`**Verbatim in parts**: what stands between the words left out is word for word in ${citation}, in this order.`,
		nearly: (citation: string) => `**Nearly**: close to ${citation}, but not word for word.`,
		nearlyKey: 'Struck: only in the quotation. Bold: only in the work.',
		notFound: (several: boolean) => `**Not found**: ${several ? 'no work says' : 'the essay does not say'} this.`,
		nearest: 'The nearest sentence:',
		disregarded: 'Upper and lower case, white space and the shapes of quotation marks and dashes are disregarded.',
		empty: 'There is no word in this quotation.',
		none: 'This message quotes nothing: no words in quotation marks and no block quote.',
		more: (count: number) => `and ${count} more, not shown`,
	},

	cite: {
		title: (citation: string) => `**Cite ${citation}**`,
		styles: { apa: 'APA', mla: 'MLA', chicago: 'Chicago', bibtex: 'BibTeX' },
	},

	button: {
		read: (citation: string) => `Read ${citation}`,
		previous: (citation: string) => `◀ ${citation}`,
		next: (citation: string) => `${citation} ▶`,
		previousPage: '◀ Back',
		nextPage: 'More ▶',
		context: 'In context',
		like: 'More like this',
		cite: 'Cite',
		citeOne: (citation: string) => `Cite ${citation}`,
		why: 'Why?',
		share: 'Share',
		remove: 'Remove',
	},

	hint: {
		ask: 'Ask me something about the essay: put your question behind my name.',
		askDirectly: 'Ask me something about the essay: just write your question.',
		like: (hint: string) => `${hint} For example:`,
	},

	help: (
		works: string,
	) => `**Pilcrow** answers questions about ${works} with the paragraphs of the text itself: word for word, each with its ¶. It writes nothing of its own, and says so when the text does not say.

**Ask**: \`${slash(commands.ask)}\`, or mention me with your question in a channel or thread, or write to me directly. Reply to an answer of mine to ask on.
**Look up**: \`${slash(commands.search)}\` words, \`"exact phrase"\`, \`prefix*\`, \`-without\`; \`${slash(commands.passage)}\` \`4\`, \`4.5\`, \`3-6\`; \`${slash(commands.outline)}\`.
**Sum up**: \`${slash(commands.summary)}\`, of all or of a topic. Members who may pin messages put it at the top of a channel with \`${slash(commands.pin)}\`.
**Check**: \`${slash(commands.quote)}\` tells whether a quotation is right. On a message’s menu, under Apps: *${commands.find.name}* and *${commands.check.name}*.
**Share**: answers to commands are for your eyes unless you set \`${commands.ask.options.public.name}\` or press *Share*, where there is one. *Remove* takes a public one away.

-# I read what is addressed to me: commands, mentions, replies to me and direct messages, and I keep none of it. The headings, suggestions and remarks are the reader’s guide’s, an editor’s notes; the quotations are the author’s.`,

	error: {
		unexpected: (id: string) =>
			`Something went wrong, and it is my fault. Error ${id}; it is in the log. Please try again.`,
		stale: 'This button no longer leads anywhere: the text may have changed. Please ask anew.',
		staleCommand: 'I no longer know this command. Reload Discord, and type / to see the commands that I have.',
		unreadable: 'That is no reference. Write `4`, `¶4`, `4.5` or `3-6`.',
		missing: (citation: string, last: string) => `There is no ${citation} here; the last paragraph is ${last}.`,
		missingSentence: (citation: string, last: string) =>
			`There is no ${citation} here; the last sentence of that paragraph is ${last}.`,
		whichWork: (works: string) => `Which work? Choose one in \`${commands.ask.options.work.name}\`: ${works}.`,
		noWork: (works: string) => `There is no such work. There are: ${works}.`,
		nothingAsked: 'That is no question yet: there is no word in it.',
		wait: (count: number) => `That is a lot at once here. Please try again in ${seconds(count)}.`,
		notYours: 'Only who asked for it, and members who may manage messages, can remove this.',
		mayNotPost: (permissions: readonly string[]) =>
			`I may not post here. Missing permission: ${list(permissions)}. A moderator can grant it.`,
		youMayNotPost: (permission: string) =>
			`You may not write here, so I post nothing here for you. You lack the permission: ${permission}.`,
		noQuestion: 'I cannot see the question of this answer any more. Please ask anew.',
	},

	permissions: {
		ViewChannel: 'View Channel',
		SendMessages: 'Send Messages',
		SendMessagesInThreads: 'Send Messages in Threads',
		ReadMessageHistory: 'Read Message History',
		PinMessages: 'Pin Messages',
		UseExternalApps: 'Use External Apps',
	},

	work: (title: string, author: string, paragraphs: number) =>
		`“${title}” (${author}, ${paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`})`,
};

/** A catalogue: what is said, in one language. */
export type Words = typeof en;
