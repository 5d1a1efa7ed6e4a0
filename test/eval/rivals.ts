import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Work } from '../../src/corpus/work.js';
import { placeOf } from './data.js';
import type { Ranker } from './measure.js';

/** Ids of texts, best first. */
type Finds = (query: string) => readonly number[] | Promise<readonly number[]>;

/** Search libraries as they come, over a list of texts. */
const libraries: Readonly<Record<string, (texts: readonly string[]) => Finds | Promise<Finds>>> = {
	MiniSearch(texts) {
		const index = new MiniSearch({ fields: ['text'] });
		index.addAll(texts.map((text, id) => ({ id, text })));
		return query => index.search(query).map(({ id }) => id);
	},
	Lunr(texts) {
		const index = lunr(builder => {
			builder.field('text');
			for (const [id, text] of texts.entries()) builder.add({ id: String(id), text });
		});
		// Not `index.search`, to which a colon or a question mark is an operator.
		return query => index.query(q => q.term(lunr.tokenizer(query), {})).map(({ ref }) => Number(ref));
	},
	async Orama(texts) {
		const index = create({ schema: { id: 'string', text: 'string' } });
		await insertMultiple(
			index,
			texts.map((text, id) => ({ id: String(id), text })),
		);
		return async query => {
			const { hits } = await search(index, { term: query, properties: ['text'], limit: texts.length });
			return hits.map(({ id }) => Number(id));
		};
	},
	FlexSearch(texts) {
		const index = new FlexSearch.Index();
		for (const [id, text] of texts.entries()) index.add(id, text);
		// Without `suggest` it finds only what has all words of the question.
		return query => index.search(query, { limit: texts.length, suggest: true }).map(Number);
	},
	'Fuse.js'(texts) {
		// Without `ignoreLocation` it looks at the beginning of each paragraph only.
		const index = new Fuse(texts, { ignoreLocation: true });
		return query => index.search(query).map(({ refIndex }) => refIndex);
	},
};

/** Each library over the paragraphs of a work, and over its sentences for the best one in the first paragraph. */
export const rivalsOf = (work: Work): Readonly<Record<string, () => Promise<Ranker>>> =>
	Object.fromEntries(
		Object.entries(libraries).map(([name, make]) => [
			name,
			async (): Promise<Ranker> => {
				const paragraphs = await make(work.paragraphs.map(({ text }) => text));
				const all = work.paragraphs.flatMap(({ sentences }) => sentences);
				const sentences = await make(all.map(({ text }) => text));
				return async question => {
					const ranked = (await paragraphs(question)).map(id => id + 1);
					const inside = (await sentences(question)).map(id => all[id]).filter(s => s?.paragraph === ranked[0]);
					const [best] = inside;
					return { paragraphs: ranked, ...(best ? { sentence: placeOf(best) } : {}) };
				};
			},
		]),
	);
