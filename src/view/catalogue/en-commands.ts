const work = { name: 'work', description: 'Only in this work' };
const open = { name: 'public', description: 'Show the answer to everybody in the channel' };

/** Names and descriptions of the commands and their options, in English. */
export const commands = {
	ask: {
		name: 'ask',
		description: 'Ask the essay a question: its own paragraphs answer, word for word',
		options: {
			question: { name: 'question', description: 'Your question, in your own words' },
			public: open,
			work,
		},
	},
	search: {
		name: 'search',
		description: 'Find words in the essay',
		options: {
			words: { name: 'words', description: 'Words, "an exact phrase", prefix*; -word leaves paragraphs out' },
			public: open,
			work,
		},
	},
	passage: {
		name: 'passage',
		description: 'Read a paragraph of the essay',
		options: {
			reference: { name: 'reference', description: '4, ¶4, 4.5 or 3-6; or the words it begins with' },
			public: open,
			work,
		},
	},
	outline: {
		name: 'outline',
		description: 'The headings of the essay, to open its paragraphs',
		options: { public: open, work },
	},
	quote: {
		name: 'quote',
		description: 'Is that in the essay, word for word?',
		options: {
			text: { name: 'text', description: 'The quotation to check' },
			public: open,
			work,
		},
	},
	summary: {
		name: 'summary',
		description: 'The essay in a few lines, each with its place',
		options: {
			topic: { name: 'topic', description: 'Only what the essay says about this' },
			length: { name: 'length', description: 'How many lines, 3 to 12; 8 if you do not say' },
			style: {
				name: 'style',
				description: 'The author’s own sentences, or the reader’s guide’s plain words',
				choices: { quotes: 'quotes: the author’s own sentences', plain: 'plain: the reader’s guide’s words' },
			},
		},
	},
	pin: {
		name: 'pin',
		description: 'Pin a summary or a passage in this channel, and look after what is pinned',
		options: {
			summary: {
				name: 'summary',
				description: 'Pin a summary; one of the same work that I have pinned here is replaced',
			},
			passage: { name: 'passage', description: 'Pin a passage' },
			list: { name: 'list', description: 'What I have pinned in this channel' },
			remove: { name: 'remove', description: 'Unpin something that I have pinned in this channel' },
		},
	},
	help: { name: 'help', description: 'What Pilcrow does, what it reads, and what it keeps', options: {} },
	find: { name: 'Find in the essay' },
	check: { name: 'Check quotations' },
};
