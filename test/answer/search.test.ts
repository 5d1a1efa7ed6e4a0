import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, type Finder } from '../../src/answer/finder.js';
import { parseText } from '../../src/corpus/text.js';
import { essay } from '../eval/data.js';

const work = essay({ guide: true });
const finder = createFinder({ works: [work] });

/** How often the text has what the pattern says, and in how many paragraphs. */
const counted = (pattern: RegExp): { count: number; paragraphs: number } => {
	const counts = work.paragraphs.map(({ text }) => text.match(pattern)?.length ?? 0);
	return { count: counts.reduce((sum, n) => sum + n, 0), paragraphs: counts.filter(n => n > 0).length };
};

const found = (words: string): { count: number; paragraphs: number } => {
	const result = finder.search(words);
	if (result.kind !== 'found') return { count: 0, paragraphs: 0 };
	return { count: result.count, paragraphs: result.places[0]?.paragraphs.length ?? 0 };
};

const textOf = (body: string): Finder => {
	const text = parseText(`---\ntitle: T\nauthor: A\n---\n${body}`, 'text.md');
	if (!text.ok) throw new Error('the text is good');
	return createFinder({ works: [{ slug: 't', ...text.value }] });
};

describe('a search', () => {
	it('for a word that is in every text finds that word alone', () => {
		for (const word of ['one', 'on', 'all', 'it', 'who']) {
			expect(found(word), word).toEqual(counted(new RegExp(`\\b${word}\\b`, 'gi')));
		}
	});

	it('for such a word in quotation marks finds it beside others', () => {
		const both = work.paragraphs.filter(({ text }) => /\bnot\b/i.test(text) && /\bpeace\b/i.test(text));
		expect(found('"not" peace').paragraphs).toBe(both.length);
	});

	it('for the beginning of words finds every word that begins so', () => {
		const beginnings = [
			...new Set(work.paragraphs.flatMap(({ text }) => text.toLowerCase().match(/\b[a-z]{2,4}/g) ?? [])),
		];
		fc.assert(
			fc.property(fc.constantFrom(...beginnings), beginning => {
				expect(found(`${beginning}*`)).toEqual(counted(new RegExp(`\\b${beginning}`, 'gi')));
			}),
		);
	});

	it('for a compound finds it as two words, where the text writes it so', () => {
		expect(found('cybersecurity')).toEqual(found('"cyber security"'));
		expect(found('Counterterrorism')).toEqual(found('"counter terrorism"'));
		expect(found('cogovernance')).toEqual(found('"co-governance"'));
		expect(found('development -cybersecurity')).toEqual(found('development -"cyber security"'));
		expect(found('cyberspace')).toEqual(counted(/\bcyberspace\b/gi));
		for (const word of ['cyberpeace', 'zzzsecurity', 'ofthe', '"cybersecurity"'])
			expect(found(word), word).toMatchObject({ count: 0 });
	});

	it('leaves a word out as it was typed, not its other forms', () => {
		const without = work.paragraphs.filter(({ text }) => /\bdevelop/i.test(text) && !/\bdeveloping\b/i.test(text));
		expect(without.length).toBeGreaterThan(0);
		expect(found('development -developing').paragraphs).toBe(without.length);
		expect(found('China -China')).toMatchObject({ count: 0 });
	});

	it('for a name that is written like a stop word finds the name, where the text has it', () => {
		const name = counted(/\bIT\b/g);
		expect(name.count).toBeGreaterThan(0);
		for (const words of ['IT', '"IT"']) expect(found(words), words).toEqual(name);
		expect(found('IT application')).toEqual({ count: 2, paragraphs: 1 });
		expect(found('it')).toEqual(counted(/\bit\b/gi));
		expect(found('AND')).toEqual(counted(/\band\b/gi));
	});

	it('finds letters of a script without spaces wherever they stand, however words are cut', () => {
		const body = '三十六年前，他种下一棵茶树。茶树很高，喝茶的人很多。\n\n喝水的外婆不喝茶。';
		const chinese = textOf(body);
		for (const letters of ['茶', '树', '三十六', '十六', '喝水', '"外婆不"', '外婆？']) {
			const plain = letters.replace(/["？]/g, '');
			expect(chinese.search(letters), letters).toMatchObject({ kind: 'found', count: body.split(plain).length - 1 });
		}
		expect(chinese.search('茶 -外婆')).toMatchObject({ places: [{ paragraphs: [1] }] });
		expect(chinese.search('茶 咖啡')).toMatchObject({ kind: 'found', has: 'some' });
		expect(chinese.search('咖啡')).toMatchObject({ kind: 'nothing' });
	});

	it('tells what is nowhere from what is left out everywhere', () => {
		expect(finder.search('pizza -peace')).toMatchObject({ kind: 'nothing', leftOut: false });
		expect(finder.search('cyberspace -cyberspace')).toMatchObject({ kind: 'nothing', leftOut: true });
	});

	it('marks what it found, behind letters too that are longer in lower case', () => {
		const paragraph = textOf('İzmir, İstanbul: 日本の首都は東京です。');
		for (const letters of ['東京', '日本', '首都']) {
			const result = paragraph.search(letters);
			const [passage] = result.kind === 'found' ? result.passages : [];
			const [span] = passage?.matched ?? [];
			expect(passage?.paragraph.text.slice(span?.start, span?.end)).toBe(letters);
		}
	});

	it('finds letters that no accent makes as those write them who lack them', () => {
		const paragraph = textOf('L’œuvre de Søren, Łódź, die Großmutter, an encyclopædia.');
		for (const word of ['oeuvre', 'Œuvre', 'soren', 'lodz', 'GROSSMUTTER', 'encyclopaedia']) {
			expect(paragraph.search(word), word).toMatchObject({ kind: 'found', count: 1 });
		}
	});

	it('takes two dashes for no exclusion', () => {
		expect(found('--peace')).toEqual(found('peace'));
	});
});
