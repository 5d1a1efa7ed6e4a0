import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { createFinder as CreateFinder } from '../../../src/answer/finder.js';
import type { Work } from '../../../src/corpus/work.js';
import { built } from '../built.js';

/** Answers a question with what it found. */
type Search = (question: string) => unknown;

/** As many results as an answer of ours has at most. */
const limit = 10;

const documentsOf = ({ paragraphs }: Work) => paragraphs.map(({ number, text }) => ({ id: number, text }));

const { createFinder } = (await built('answer/finder.js')) as { createFinder: typeof CreateFinder };

/** What searches the paragraphs of a work; but for ours, as each library comes. Calling one builds its index. */
export const engines = {
	Pilcrow(work) {
		const finder = createFinder({ works: [work] });
		return question => finder.ask(question);
	},
	MiniSearch(work) {
		const index = new MiniSearch({ fields: ['text'] });
		index.addAll(documentsOf(work));
		return question => index.search(question).slice(0, limit);
	},
	Lunr(work) {
		const index = lunr(builder => {
			builder.field('text');
			for (const { id, text } of documentsOf(work)) builder.add({ id: String(id), text });
		});
		// Not `index.search`, to which a colon or a question mark is an operator.
		return question => index.query(query => query.term(lunr.tokenizer(question), {})).slice(0, limit);
	},
	async Orama(work) {
		const index = create({ schema: { text: 'string' } });
		await insertMultiple(
			index,
			documentsOf(work).map(({ text }) => ({ text })),
		);
		return question => search(index, { term: question, limit });
	},
	FlexSearch(work) {
		const index = new FlexSearch.Index();
		for (const { id, text } of documentsOf(work)) index.add(id, text);
		// Without `suggest` it finds only what has all words of the question.
		return question => index.search(question, { limit, suggest: true });
	},
	'Fuse.js'(work) {
		// Without `ignoreLocation` it looks at the beginning of each paragraph only.
		const index = new Fuse(documentsOf(work), { keys: ['text'], ignoreLocation: true });
		return question => index.search(question, { limit });
	},
} satisfies Record<string, (work: Work) => Search | Promise<Search>>;

export type EngineName = keyof typeof engines;
