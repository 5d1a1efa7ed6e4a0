import { expect, it } from 'vitest';
import { createFinder } from '../../src/answer/finder.js';
import { loadLibrary } from '../../src/corpus/load.js';

const loaded = loadLibrary('corpus');
if (!loaded.ok) throw new Error('the corpus is good');
const [essay] = loaded.value.works;
if (!essay?.guide) throw new Error('the essay has a guide');
const { guide, ...bare } = essay;

it('offers whole questions of the guide, of different paragraphs where nothing is typed', () => {
	const finder = createFinder({ works: [essay] });
	const offered = finder.suggest('', { limit: 5 });
	expect(new Set(offered.map(({ sentence }) => sentence.paragraph)).size).toBe(5);
	for (const { question } of [...offered, ...finder.suggest('sover')]) expect(question).toMatch(/^\p{Lu}.*\?$/u);
});

it('offers nothing of a work without such questions: its text is never shown without its ¶', () => {
	const fragments = guide.paragraphs.map(notes => ({
		...notes,
		sentences: notes.sentences.map(entry => ({ ...entry, questions: ['what else'] })),
	}));
	for (const work of [bare, { ...bare, guide: { ...guide, paragraphs: fragments } }]) {
		const finder = createFinder({ works: [work] });
		for (const typed of ['', 'since its birth']) expect(finder.suggest(typed)).toEqual([]);
	}
});
