import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotation, checkWithParts, type Difference } from '../../src/answer/quotation.js';
import { loadLibrary } from '../../src/corpus/load.js';
import { parseText } from '../../src/corpus/text.js';
import type { Library } from '../../src/corpus/work.js';

const loaded = loadLibrary('corpus');
if (!loaded.ok) throw new Error('the corpus is broken');
const library = loaded.value;
const [essay] = library.works;
if (!essay) throw new Error('there is no work');

/** `a domain of **peace** ~~war~~`, one space between stretches. */
const written = (differences: readonly Difference[]): string =>
	differences
		.map(({ kind, text }) => ({ same: '$', missing: '**$**', added: '~~$~~' })[kind].replace('$', () => text.trim()))
		.join(' ');

/** Where it is found and what differs, in short. */
const checked = (text: string, works = library): string => {
	const check = checkQuotation(works, text);
	if (check.kind !== 'verbatim' && check.kind !== 'nearly') return check.kind;
	const { from, to } = check;
	const place = `${from.paragraph}.${from.number}${from === to ? '' : `–${to.paragraph}.${to.number}`}`;
	return `${place} ${check.kind === 'verbatim' ? 'verbatim' : written(check.differences)}`;
};

describe('a quotation in which little is changed', () => {
	it.each([
		['no double standard shall be applied', '4.4 no double **-** standard shall be applied'],
		['Cyberspace should be a domain of war.', '3.1 Cyberspace should be a domain of **peace** ~~war~~'],
		['law based governance', '4.6 law **-** based governance'],
		['cyber-security', '13.3 cyber ~~-~~ security'],
		['to the since of', '14.5 to the **benefit** ~~since~~ of'],
		['680 million Internet users', '13.2 **618** ~~680~~ million Internet users'],
		['is not mankind’s greatest invention', "17.1 is ~~not~~ mankind's greatest invention"],
		[
			'the three pillars of development, security and human rights',
			'11.2 the three pillars of **security** ~~development~~ , **development** ~~security~~ and human rights',
		],
	])('is nearly the text: %s', (text, expected) => {
		expect(checked(text)).toBe(expected);
	});

	it('ends where the quotation ends', () => {
		expect(checked("The Internet is mankind's greatest invention in the 20th century!")).toBe(
			"17.1 The Internet is mankind's greatest invention in the 20th century **.** ~~!~~",
		);
		expect(checked('submitted to the UN General Assembly in 2012')).not.toContain('an updated');
		expect(checked('an "outsider" and immune from terrorist activity.')).toBe(
			'12.4 an "outsider" and immune from terrorist **activities** ~~activity~~',
		);
	});

	it('does not reach into the sentences about it for what is added', () => {
		expect(checked('(Wang) Cyberspace should be a domain of peace')).toBe(
			'3.1 ~~(Wang)~~ Cyberspace should be a domain of peace',
		);
		expect(checked('Cyberspace should be a domain of peace. (Wang)')).toBe(
			'3.1 Cyberspace should be a domain of peace. ~~(Wang)~~',
		);
	});

	it('is another text if there are few words that are the same', () => {
		expect(checked('Sovereignty is dead.')).toBe('not-found');
		expect(checked('the UN is')).toBe('not-found');
		expect(checked('12')).toBe('not-found');
	});
});

describe('the shapes of quotation marks', () => {
	it.each([
		"no 'villager' stands untouched",
		'no ‘villager’ stands untouched',
		'no «villager» stands untouched',
		'no ‹villager› stands untouched',
		'no 「villager」 stands untouched',
		'no 『villager』 stands untouched',
		'no ＂villager＂ stands untouched',
		'no ﹁villager﹂ stands untouched',
		'「The right path should be a cyberspace built and governed by all.」',
		'‹The right path should be a cyberspace built and governed by all›',
	])('do not matter: %s', text => {
		expect(checked(text)).toMatch(/^\d+\.\d+ verbatim$/);
	});

	it('matter where there are none, and inside of words', () => {
		expect(checked('no villager stands untouched by its')).toBe('17.3 no **"** villager **"** stands untouched by its');
		expect(checked('in disregard of others" will')).toBe('5.5 verbatim');
		expect(checked('The Internet is mankind"s greatest invention in the 20th century')).toContain("**mankind's**");
	});
});

const libraryOf = (body: string): Library => {
	const text = parseText(`---\ntitle: T\nauthor: A\n---\n${body}`, 'text.md');
	if (!text.ok) throw new Error('the text is good');
	return { works: [{ slug: 't', ...text.value }] };
};

describe('a quotation of a script without spaces', () => {
	const tea = libraryOf(
		'三十六年前，他种下一棵茶树。一共有一千二百个人签名。\n\n東京は首都です。コンピューターがある。ประเทศไทยมีชา',
	);

	it.each([
		['一千二百个人签名', '1.2 verbatim'],
		['「共有一千二百个人」', '1.2 verbatim'],
		['他种下一棵茶树', '1.1 verbatim'],
		['首都です', '2.1 verbatim'],
		['ピューター', '2.2 verbatim'],
		['ไทยมี', '2.3 verbatim'],
		['一共有一千三百个人签名', '1.2 一共有一千 **二** ~~三~~ 百个人签名'],
		['一共有签名', 'not-found'],
		['他没有种下茶树', 'not-found'],
	])('may begin and end between any two letters: %s', (text, expected) => {
		expect(checked(text, tea)).toBe(expected);
	});
});

describe('what cannot be seen', () => {
	it.each([
		['by a copy', 'no ‘villager’\u200b stands\u200e untou\u00adched\ufeff'],
		['by a copy, in the place of an apostrophe’s neighbours', 'man\u200dkind’\u200ds greatest in\u2060vention'],
	])('is disregarded if it was put in %s', (_, text) => {
		expect(checked(text)).toMatch(/^\d+\.\d+ verbatim$/);
	});

	it('is disregarded if the work has it', () => {
		const odd = libraryOf('Zero\u200bwidth and soft\u00adhyphen hide\u200e in words.');
		expect(checked('Zerowidth and softhyphen hide in words', odd)).toBe('1.1 verbatim');
	});
});

/** Stretches of words of the essay, with the offsets of one of them. */
const stretches = fc
	.record({ paragraph: fc.constantFrom(...essay.paragraphs), from: fc.nat(), count: fc.integer({ min: 4, max: 40 }) })
	.chain(({ paragraph: { text }, from, count }) => {
		const words = [...text.matchAll(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu)];
		const own = words.slice(from % (words.length - 3)).slice(0, count);
		const start = own[0]?.index ?? 0;
		const last = own.at(-1);
		const stretch = text.slice(start, (last?.index ?? 0) + (last?.[0].length ?? 0));
		return fc.constantFrom(...own).map(({ 0: word, index }) => ({ stretch, word, at: index - start }));
	});

const wordsOfEssay = [...new Set(essay.paragraphs.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []))];

/** The words and marks of a text, each between spaces, without what the view says that it disregards. */
const folded = (text: string): string =>
	` ${text.normalize('NFKC').toLowerCase()} `
		.replace(/["'“”„‟«»‹›‘’‚‛`´「」『』]/gu, '"')
		.replace(/[-‐‑‒–—―−]+/gu, '-')
		.replace(/[^\p{L}\p{N}\s]/gu, ' $& ')
		.replace(/\s+/gu, ' ');
/** Without the marks around it. */
const bare = (text: string): string => folded(text).replace(/^(?: [".])+|(?:[".] )+$/g, '');
const wholes = library.works.map(({ paragraphs }) => folded(paragraphs.map(({ text }) => text).join(' ')));

/** What comes of a quotation that leaves words out, in short. */
const parted = (text: string): string[] =>
	checkWithParts(library, text).map(({ quotation, check }) =>
		check.kind === 'parts'
			? `parts ${check.parts.map(({ from }) => `${from.paragraph}.${from.number}`).join(' ')}`
			: `${checked(quotation)}: ${quotation}`,
	);

describe('a quotation that leaves words out', () => {
	it.each(['[…]', '[...]', '…', '...', '(…)', '(...)', '. . .', '……'])('is checked about %s', dots => {
		expect(parted(`As President Xi Jinping noted ${dots} no country's sovereign rights`)).toEqual(['parts 4.4 4.4']);
	});

	it('may put words of its own between brackets, and letters', () => {
		expect(parted('[The Internet] embraces everything')).toEqual(['17.2 verbatim: embraces everything']);
		expect(parted('It [the Internet] embraces everything')).toEqual(['parts 17.2 17.2']);
		expect(parted('[i]n the information world')).toEqual(['4.4 verbatim: in the information world']);
		expect(parted('different countr[ies] are more')).toEqual(['5.4 verbatim: different countries are more']);
	});

	it('is nothing as a whole if a part is changed, or stands before the one before', () => {
		expect(parted('Cyberspace should be […] a domain of war')).toEqual([
			'3.1 verbatim: Cyberspace should be',
			'3.1 a domain of **peace** ~~war~~: a domain of war',
		]);
		expect(parted('It embraces everything … Mankind do not need')).toEqual([
			'17.2 verbatim: It embraces everything',
			'3.4 verbatim: Mankind do not need',
		]);
		expect(parted('The principle of sovereignty [...] remains irrelevant')).toEqual([
			'4.2 verbatim: The principle of sovereignty',
			'not-found: remains irrelevant',
		]);
	});

	it('is a whole where only its ends are left out, or where the work has the dots', () => {
		expect(parted('...countries, big or small...')).toEqual(['5.7 verbatim: ...countries, big or small...']);
		expect(parted('[…] Mankind do need […]')).toEqual(['3.4 Mankind do **not** need: Mankind do need']);
		const parsed = parseText('---\ntitle: T\nauthor: A\n---\nWell ... no [sic] more.', 'text.md');
		if (!parsed.ok) throw new Error('the text is good');
		const own = { works: [{ slug: 't', ...parsed.value }] };
		expect(checkWithParts(own, 'well ... no [sic] more')[0]?.check.kind).toBe('verbatim');
	});

	it('is verbatim in its parts only if each stands in the text behind the one before', () => {
		const left = fc.constantFrom(' […] ', ' ... ', '… ', ' [the lie] ');
		fc.assert(
			fc.property(fc.array(stretches, { minLength: 2, maxLength: 3 }), left, fc.boolean(), (some, left, isSorted) => {
				const offsets = some.map(({ stretch }) => ({ stretch, at: wholes[0]?.indexOf(bare(stretch)) ?? -1 }));
				if (isSorted) offsets.sort((a, b) => a.at - b.at);
				const parts = offsets.map(({ stretch }) => stretch);
				let end = 0;
				const stands = parts.every(part => {
					const at = wholes[0]?.indexOf(bare(part), end) ?? -1;
					// The space behind a part is before the next.
					end = at + bare(part).length - 1;
					return at >= 0;
				});
				const all = checkWithParts(library, parts.join(left));
				if (stands) expect(all.map(({ check }) => check.kind)).toEqual(['parts']);
				else expect(all.map(({ quotation }) => quotation)).toEqual(parts);
			}),
			{ numRuns: 150 },
		);
	});
});

describe('any quotation', () => {
	it('with one word changed is nearly the text, and shows that word alone', () => {
		const other = fc.oneof(fc.constantFrom(...wordsOfEssay), fc.constantFrom('war', 'never', '2012', 'Überraschung'));
		fc.assert(
			fc.property(stretches, other, ({ stretch, word, at }, other) => {
				const text = `${stretch.slice(0, at)}${other}${stretch.slice(at + word.length)}`;
				const check = checkQuotation(library, text);
				if (wholes.some(whole => whole.includes(bare(text)))) {
					expect(check.kind).toBe('verbatim');
					return;
				}
				if (check.kind !== 'nearly') throw new Error(`${check.kind}: ${text}`);
				const of = (kind: Difference['kind']) =>
					check.differences.filter(each => each.kind === kind).map(({ text }) => text.trim());
				// The word may be that with which the text goes on; the others may stand elsewhere, about another one.
				if (wordsOfEssay.includes(other)) expect([other, '']).toContain(of('added').join());
				else expect(of('added')).toEqual([other]);
				expect(of('missing').join()).toMatch(/^\S*$/);
			}),
			{ numRuns: 500 },
		);
	});

	it('is verbatim if it is a stretch of the text, and only then', () => {
		const marks = fc.constantFrom('', ' ', '"', '“', "'", '-', '—', '.', ',', '…', '[', '*', '> ', ' not ', '\n');
		fc.assert(
			fc.property(stretches, marks, fc.nat(), ({ stretch }, mark, at) => {
				expect(checkQuotation(library, stretch).kind).toBe('verbatim');
				const cut = at % (stretch.length + 1);
				const text = `${stretch.slice(0, cut)}${mark}${stretch.slice(cut)}`;
				if (checkQuotation(library, text).kind !== 'verbatim') return;
				expect(wholes.some(whole => whole.includes(bare(text)))).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});

	it('that is changed shows the text of the work and itself, word for word', () => {
		const pieces = fc.array(
			fc.oneof(
				stretches.map(({ stretch }) => stretch.slice(0, 60)),
				fc.lorem({ maxCount: 2 }),
			),
			{
				minLength: 1,
				maxLength: 4,
			},
		);
		fc.assert(
			fc.property(pieces, pieces => {
				const text = pieces.join(' ');
				const check = checkQuotation(library, text);
				if (check.kind !== 'nearly') return;
				const of = (...kinds: Difference['kind'][]) =>
					check.differences
						.filter(({ kind }) => kinds.includes(kind))
						.map(({ text }) => text)
						.join('');
				const whole = check.work.paragraphs.map(({ text }) => text).join('\n\n');
				expect(whole).toContain(of('same', 'missing').trim());
				expect(bare(of('same', 'added')).replace(/ /g, '')).toBe(bare(text).replace(/ /g, ''));
			}),
			{ numRuns: 500 },
		);
	});
});
