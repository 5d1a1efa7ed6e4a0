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
	help: { name: 'help', description: 'What Pilcrow does, what it reads, and what it keeps', options: {} },
	find: { name: 'Find in the essay' },
	check: { name: 'Check quotations' },
};
