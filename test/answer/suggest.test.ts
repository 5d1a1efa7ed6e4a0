import { describe, expect, it } from 'vitest';
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
	const begun = finder.suggest('sover');
	expect(begun).not.toEqual([]);
	for (const { question } of [...offered, ...begun]) expect(question).toMatch(/^\p{Lu}.*\?$/u);
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

describe('what is typed so far', () => {
	const finder = createFinder({ works: [essay] });
	const suggested = (typed: string): string[] => finder.suggest(typed, { limit: 5 }).map(({ question }) => question);
	/** At least one question, so that what is said of each is said of something. */
	const offered = (typed: string): string[] => {
		const questions = suggested(typed);
		expect(questions, typed).not.toEqual([]);
		return questions;
	};

	it('is met by its telling words, not by its stop words', () => {
		for (const question of offered('what did xi')) expect(question).toMatch(/\bXi\b/);
		expect(suggested('who is zzz')).toEqual([]);
	});

	it('is met by every form of a word', () => {
		expect(offered('wars online')).toEqual(expect.arrayContaining([expect.stringMatching(/\bwar\b/)]));
		for (const question of offered('terrorists use')) expect(question).toMatch(/terroris/);
	});

	it('is met by its last word as a beginning, which a whole word goes before', () => {
		for (const question of offered('wuz')) expect(question).toContain('Wuzhen');
		for (const question of offered('peace wr')) expect(question).toMatch(/peace/i);
		for (const question of offered('un')) expect(question).toMatch(/\bUN\b/);
	});

	it('goes before the same words in another order', () => {
		for (const question of offered('how does')) expect(question).toMatch(/^How does/);
		expect(offered('code of con')[0]).toContain('code of conduct');
	});

	it('may have a slip in it', () => {
		expect(offered('soverignty')).toEqual(offered('sovereignty'));
		expect(offered('soverignty')).toHaveLength(5);
	});

	it('may be in the words of the sentence that answers', () => {
		const places = finder
			.suggest('618 million users')
			.map(({ sentence }) => `${sentence.paragraph}.${sentence.number}`);
		expect(places).toContain('13.2');
	});

	it('finds no question in learners’ English, which the guide has for finding only', () => {
		const typed = ['wuzhen', 'china internet users', 'villager', 'organisations for telecom', 'invention of human'];
		for (const question of typed.flatMap(offered)) {
			expect(question).not.toMatch(/every years|is participate|nobody is not|most great|China make/);
		}
	});
});
