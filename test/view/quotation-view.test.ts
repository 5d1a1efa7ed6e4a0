import { describe, expect, it } from 'vitest';
import { checkQuotation, checkWithParts } from '../../src/answer/quotation.js';
import { parseText } from '../../src/corpus/text.js';
import { wordsFor } from '../../src/view/catalogue/catalogue.js';
import { unescapeMarkdown } from '../../src/view/markdown.js';
import { quotationView } from '../../src/view/quotation-view.js';
import { faultsOf, labelsOf, markdownOf } from '../support/sent.js';

const workOf = (...paragraphs: string[]) => {
	const parsed = parseText(`---\ntitle: On Walls\nauthor: A. Mason\n---\n${paragraphs.join('\n\n')}`, 'text.md');
	if (!parsed.ok) throw new Error('the text is good');
	return { slug: 'walls', ...parsed.value };
};

const reader = { words: wordsFor('en-US'), audience: 'private', several: false } as const;

const messageOf = (work: ReturnType<typeof workOf>, quotation: string) => {
	const [{ check } = { check: { kind: 'empty' } as const }] = checkWithParts({ works: [work] }, quotation);
	if (check.kind !== 'verbatim' && check.kind !== 'parts') throw new Error(check.kind);
	const view = quotationView({ quotation, check }, reader);
	const message = { components: [...view.components], mentions: [], mention_everyone: false };
	expect(faultsOf(message, { works: [work] })).toEqual([]);
	return message;
};

const shown = (work: ReturnType<typeof workOf>, quotation: string): string => markdownOf(messageOf(work, quotation));

describe('a quotation that goes on in the next paragraph', () => {
	it('is shown in all of its paragraphs, each under its ¶', () => {
		const work = workOf('Walls are old. Stone is older.', 'Brick came later. It was cheap.', 'Then came glass.');
		const markdown = shown(work, 'Stone is older.\n\nBrick came later.');
		expect(markdown).toContain('word for word in ¶1.2–2.1');
		expect(markdown).toContain('**¶1**\n> […] Stone is older.\n**¶2**\n> Brick came later. […]');
		expect(shown(work, 'Stone is older. Brick came later. It was cheap. Then')).toContain(
			'**¶1**\n> […] Stone is older.\n**¶2**\n> Brick came later. It was cheap.\n**¶3**\n> Then came glass.',
		);
	});

	it('can be cited paragraph by paragraph, by buttons that name them', () => {
		const work = workOf('Walls are old. Stone is older.', 'Brick came later.', 'Then came glass.');
		const labels = (quotation: string) => labelsOf(messageOf(work, quotation));
		expect(labels('Stone is older.')).toEqual(['Read ¶1', 'Cite']);
		expect(labels('Walls are old. Stone')).toEqual(['Read ¶1', 'Cite']);
		expect(labels('Stone is older. Brick came later.')).toEqual(['Read ¶1–2', 'Cite ¶1', 'Cite ¶2']);
	});

	it('says that it goes on where there is no room for the rest', () => {
		const old = (times: number) => `It was ${'very '.repeat(times)}old.`;
		const begun = workOf('Walls are old.', old(500));
		expect(shown(begun, 'Walls are old. It was')).toMatch(/\n\*\*¶2\*\*\n> It was (?:very )+\[…\]\n/);
		const full = workOf(old(390), 'Brick came later.');
		expect(shown(full, 'old. Brick came')).toMatch(/\n\*\*¶1\*\*\n> It was (?:very )+old\.\n> \[…\]\n/);
	});

	it('is found whole in the middle of a paragraph that is longer', () => {
		const work = workOf('Walls are old. Stone is older. Brick came later.');
		expect(shown(work, 'Stone is older.')).toContain('word for word in ¶1.2.\n> […] Stone is older. […]\n');
	});
});

describe('a quotation that leaves words out', () => {
	const work = workOf(
		'Walls are old. Stone is older. Brick came later. It was cheap.',
		'Then came glass.',
		'It broke.',
	);

	it('is shown with what it leaves out, where it is one paragraph', () => {
		const markdown = shown(work, 'Walls are […] Brick came […]');
		expect(markdown).toContain('**Verbatim in parts**');
		expect(markdown).toContain(
			'word for word in ¶1.1–3, in this order.\n> Walls are old. Stone is older. Brick came later. […]',
		);
	});

	it('is shown part by part, each under its ¶, where it is several', () => {
		expect(shown(work, 'Walls are … Stone … It broke')).toContain(
			'in ¶1.1–2, ¶3.1, in this order.\n**¶1.1–2**\n> Walls are old. Stone is older. […]\n**¶3.1**\n> It broke.',
		);
		expect(labelsOf(messageOf(work, 'Walls are … It broke'))).toEqual(['Read ¶1–3']);
	});

	it('is shown as one stretch where it is in very many', () => {
		const many = workOf(...Array.from({ length: 30 }, (_, i) => `Wall number ${i} is ${'very '.repeat(20)}old.`));
		const parts = Array.from({ length: 20 }, (_, i) => `number ${i}`).join(' … ');
		expect(shown(many, parts)).toMatch(/in ¶1\.1–20\.1, in this order\.\n\*\*¶1\*\*\n> Wall number 0 [^]+ \[…\]\n-# /);
	});
});

describe('a quotation that is nearly right', () => {
	it('has its own tildes struck like other marks: Discord ends what is struck at the first two', () => {
		const work = workOf('Walls are old and stone is older than most of the walls that we know.');
		const quotation = 'Walls are old and stone~ is older than most of the ~~ walls that we know ~';
		const check = checkQuotation({ works: [work] }, quotation);
		if (check.kind !== 'nearly') throw new Error(check.kind);
		const markdown = markdownOf({ components: [...quotationView({ quotation, check }, reader).components] });
		const [, compared = ''] = /^> (.*)$/m.exec(markdown) ?? [];
		const struck = [...compared.matchAll(/\\~|~~(.+?)~~/g)].flatMap(([, words]) => words ?? []);
		const added = check.differences.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim());
		expect(added.some(words => words.endsWith('~'))).toBe(true);
		expect(struck.map(words => unescapeMarkdown(words).replaceAll('\u200b', ''))).toEqual(added);
	});
});

describe('a quotation that is nearly the end of a paragraph', () => {
	it('is compared with that, not with paragraphs of what cannot be seen', () => {
		const work = workOf('Walls are old', '\u200b');
		const check = checkQuotation({ works: [work] }, 'Walls are very old');
		if (check.kind !== 'nearly') throw new Error(check.kind);
		const view = quotationView({ quotation: 'Walls are very old', check }, reader);
		const message = { components: [...view.components], mentions: [], mention_everyone: false };
		expect(markdownOf(message)).toContain('Walls are ~~very~~ old');
	});
});
