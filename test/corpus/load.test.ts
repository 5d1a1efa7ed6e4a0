import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultLine } from '../../src/corpus/fault.js';
import { loadLibrary } from '../../src/corpus/load.js';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'pilcrow-corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, content: string | Buffer): void => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), content);
};

/** The faults as lines, with the temporary folder's name taken off. */
const faults = (): string[] => {
	const loaded = loadLibrary(folder);
	return loaded.ok ? [] : loaded.faults.map(fault => faultLine(fault).replace(`${folder}/`, ''));
};

const works = () => {
	const loaded = loadLibrary(folder);
	if (!loaded.ok) throw new Error(loaded.faults.map(faultLine).join('\n'));
	return loaded.value.works;
};

const TEXT = '---\ntitle: On Walls\nauthor: A. Mason\n---\n\nA wall stands. It is high.\n\nDr. Stone built it.\n';

describe('the essay', () => {
	const loaded = loadLibrary('corpus');
	if (!loaded.ok) throw new Error(loaded.faults.map(faultLine).join('\n'));
	const essay = loaded.value.works.find(work => work.slug === 'a-new-domain');

	it('has 17 paragraphs and 98 sentences', () => {
		expect(essay?.title).toBe('A New Domain for the Dream of Peace and Development');
		expect(essay?.author).toBe('Wang Jun');
		expect(essay?.paragraphs).toHaveLength(17);
		expect(essay?.paragraphs.flatMap(paragraph => paragraph.sentences)).toHaveLength(98);
	});

	it('stands in its file character for character', () => {
		const file = readFileSync('corpus/a-new-domain/text.md', 'utf8');
		for (const { text, sentences } of essay?.paragraphs ?? []) {
			expect(file).toContain(`\n${text}\n`);
			for (const { start, end, text: sentence } of sentences) expect(text.slice(start, end)).toBe(sentence);
			// Between the sentences nothing but white space is left over.
			expect(sentences.map(sentence => sentence.text).join('')).toHaveLength(
				text.replace(/\s+(?=\S)/g, ' ').length - (sentences.length - 1),
			);
		}
	});
});

describe('a work that is dropped in', () => {
	it('is read from its folder', () => {
		write('walls/text.md', TEXT.replace('title', 'source: A paper\nnote: >-\n  A mason\n  by trade.\ntitle'));
		const [work] = works();
		expect(work).toMatchObject({ slug: 'walls', title: 'On Walls', source: 'A paper', note: 'A mason by trade.' });
		expect(work?.paragraphs.map(({ number, text }) => [number, text])).toEqual([
			[1, 'A wall stands. It is high.'],
			[2, 'Dr. Stone built it.'],
		]);
		expect(work?.guide).toBeUndefined();
	});

	it('may have a byte order mark, Windows line ends, lines broken within paragraphs and rules in the body', () => {
		const body = 'One line\nand another. More.\n \t\nSecond paragraph.\n\n---\n\nThird.';
		write('w/text.md', `\ufeff${`---\ntitle: T\nauthor: A\n---\n${body}`.replaceAll('\n', '\r\n')}`);
		expect(works()[0]?.paragraphs.map(paragraph => paragraph.sentences.map(sentence => sentence.text))).toEqual([
			['One line\nand another.', 'More.'],
			['Second paragraph.'],
			['---'],
			['Third.'],
		]);
	});

	it('may have line separators, and line ends of old, within a paragraph, which ends at a blank line only', () => {
		write('w/text.md', '---\ntitle: T\nauthor: A\n---\nOne.\u2028Two.\u2029Three.\rFour.\n\u2028\nFive.\r\rSix.');
		expect(works()[0]?.paragraphs.map(({ text }) => text)).toEqual([
			'One.\u2028Two.\u2029Three.\nFour.',
			'Five.',
			'Six.',
		]);
	});

	it('may have blank lines above the front matter, which count as lines', () => {
		write('w/text.md', `\n \n${TEXT}`);
		expect(works()[0]?.title).toBe('On Walls');
		write('w/text.md', `\n \n${TEXT.replace('A. Mason', '1984')}`);
		expect(faults()).toEqual(['w/text.md:5: author: must be text; put it in "quotes"']);
	});

	it('stands beside others, links to others too, which hidden folders and loose files are not', () => {
		write('b/text.md', TEXT);
		write('Ünïcode 2/text.md', TEXT);
		write('.git/config', 'x');
		write('README.md', 'x');
		symlinkSync('README.md', join(folder, 'linked'));
		symlinkSync('b', join(folder, 'c'));
		expect(works().map(work => work.slug)).toEqual(['b', 'c', 'Ünïcode 2']);
	});
});

describe('bad input is one clear line', () => {
	it.each([
		[
			'no front matter',
			'A wall stands.',
			":1: no front matter; begin with '---', a line 'title: …', a line 'author: …' and another '---'",
		],
		[
			'front matter without end',
			'---\ntitle: T\n\nBody.',
			":1: no front matter; begin with '---', a line 'title: …', a line 'author: …' and another '---'",
		],
		['no title', TEXT.replace('title: On Walls\n', ''), ":2: title: missing; add a line 'title: …'"],
		['empty title', TEXT.replace('On Walls', ''), ":2: title: empty; write 'title: …'"],
		['a number for a title', TEXT.replace('On Walls', '1984'), ':2: title: must be text; put it in "quotes"'],
		[
			'text above the front matter',
			`\nOnce.\n\n${TEXT}`,
			":2: text above the front matter; move it below the second '---'",
		],
		[
			'rules in a text without front matter',
			'Once.\n---\nupon\n---\na time',
			":1: no front matter; begin with '---', a line 'title: …', a line 'author: …' and another '---'",
		],
		[
			'a key that there is not',
			TEXT.replace('author', 'Note: y\nauthor'),
			':3: Note: unknown key; remove it, or mend its spelling',
		],
		['a list for front matter', '---\n- On Walls\n---\nBody.', ":2: must be lines such as 'key: value'"],
		[
			'a colon in a title',
			TEXT.replace('On', 'On:'),
			':2: bad YAML: bad indentation of a mapping entry; text with a colon',
		],
		[
			'a title that begins with #',
			TEXT.replace('On Walls', '#1 On Walls'),
			`:2: title: empty; write 'title: …'; # begins a comment, so put the text in "quotes"`,
		],
		[
			'a list of authors',
			TEXT.replace('A. Mason', '[A. Mason, B. Smith]'),
			':3: author: must be one line of text, not a list; if it has brackets, put it in "quotes"',
		],
		['no author', TEXT.replace('author: A. Mason\n', ''), ":2: author: missing; add a line 'author: …'"],
		[
			'empty body',
			'---\ntitle: T\nauthor: A\n---\n\n \n',
			':4: the body is empty; write the paragraphs below the front matter',
		],
		['bad YAML', TEXT.replace('author: A. Mason', 'author: "A'), ':4: bad YAML:'],
		['an unknown alias', TEXT.replace('A. Mason', '*who'), ':3: bad YAML: aliases are not read; write the text out'],
		['a control character', TEXT.replace('wall', 'wa\u001b[31mll'), ':6: the control character U+001B; remove it'],
	])('%s', (_, content, line) => {
		write('w/text.md', content);
		const found = faults();
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(`w/text.md${line}`);
		expect(found[0]).not.toContain('\n');
	});

	it('not UTF-8', () => {
		write('w/text.md', Buffer.concat([Buffer.from(TEXT), Buffer.from([0x0a, 0xe9, 0x20])]));
		expect(faults()).toEqual(['w/text.md:10: not UTF-8; save the file as UTF-8']);
	});

	it('aliases that multiply without bound', () => {
		const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}]`).join('\n');
		write('w/text.md', TEXT.replace('title', `l0: &l0 [x]\n${levels}\ntitle`));
		expect(faults()[0]).toMatch(/^w\/text\.md:3: bad YAML: aliases are not read/);
	});

	it.each(['guide.yml', 'Guide.yaml', 'guide.YAML', 'guide.yaml.txt', 'guides.yaml'])('a guide called %s', name => {
		write('w/text.md', TEXT);
		write(`w/${name}`, 'x');
		expect(faults()).toEqual([`w/${name}: is not read; rename it to guide.yaml, or remove it`]);
	});

	it('is no fault of other files beside a text', () => {
		write('w/text.md', TEXT);
		for (const name of ['guidelines.yaml', 'guide.md', 'notes.yml']) write(`w/${name}`, 'x');
		expect(faults()).toEqual([]);
	});

	it('two works with one name', () => {
		write('walls/text.md', TEXT);
		write('Walls/text.md', TEXT);
		expect(faults()).toEqual([`walls: has the same name as ${folder}/Walls; rename one of them`]);
	});

	it('a folder name that no button could carry', () => {
		write(`${'x'.repeat(41)}/text.md`, TEXT);
		expect(faults()[0]).toContain(': rename the folder: at most 40 letters');
	});

	it('no folder, an empty folder, a folder without a text, a file in place of a folder', () => {
		expect(faults()).toEqual([`${folder}: no works; add a folder with a text.md`]);
		mkdirSync(join(folder, 'w'));
		expect(faults()[0]).toMatch(/^w\/text\.md: not found; /);
		rmSync(folder, { recursive: true });
		expect(faults()[0]).toMatch(/: not found; create it, or set CORPUS_DIR or --corpus to the right folder$/);
		writeFileSync(folder, '');
		expect(faults()[0]).toMatch(/: is no folder; name a folder$/);
	});

	it('a link that leads to itself, and a folder where the text should be', () => {
		mkdirSync(join(folder, 'w'));
		symlinkSync('text.md', join(folder, 'w', 'text.md'));
		expect(faults()).toEqual(['w/text.md: is a link that leads to itself; remove it']);
		symlinkSync('nowhere', join(folder, 'x'));
		expect(faults()[1]).toMatch(/^x\/text\.md: not found; /);
		mkdirSync(join(folder, 'v', 'text.md'), { recursive: true });
		expect(faults()[0]).toBe('v/text.md: is a folder; it must be a file');
	});

	it.skipIf(process.platform === 'win32')('a device where the text should be, which might never end', () => {
		mkdirSync(join(folder, 'w'));
		symlinkSync('/dev/zero', join(folder, 'w', 'text.md'));
		expect(faults()).toEqual(['w/text.md: is no ordinary file; put one in its place']);
	});

	it.skipIf(process.getuid?.() === 0)('a folder that may not be read', () => {
		chmodSync(folder, 0);
		expect(faults()[0]).toContain('may not be read');
		chmodSync(folder, 0o700);
	});

	it('leaves no half of a library: the good works are not loaded beside a bad one', () => {
		cpSync('corpus/a-new-domain/text.md', join(folder, 'good', 'text.md'));
		write('bad/text.md', 'x');
		expect(loadLibrary(folder)).toMatchObject({ ok: false, faults: [{ line: 1 }] });
	});
});
