import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Fault, faultLine } from '../../src/corpus/fault.js';
import { loadLibrary } from '../../src/corpus/load.js';
import { parseGuide } from '../../src/corpus/parse-guide.js';
import { parseText } from '../../src/corpus/text.js';
import { bombs, hostile } from '../support/hostile.js';

const TEXT = '---\ntitle: On Walls\nauthor: A. Mason\n---\nA wall stands. It is high.\n';
const GUIDE = `paragraphs:
  - paragraph: 1
    heading: The wall
    gist: There is a wall.
    sentences:
      - { sentence: 1, starts: A wall, gist: There is a wall., questions: [Is there a wall?], terms: [rampart] }
      - { sentence: 2, starts: It is, gist: The wall is tall., questions: [How high is it?] }
unsaid:
  - { topic: The builder, remark: It does not say., nearest: 1, questions: [Who built it?] }
`;
const parsed = parseText(TEXT, 'text.md');
if (!parsed.ok) throw new Error('the text is good');
const work = parsed.value;

/** Every fault is one line that a person can read. */
const expectPlain = (faults: readonly Fault[]): void => {
	expect(faults.length).toBeGreaterThan(0);
	for (const fault of faults) expect(faultLine(fault)).toMatch(/^[^\n]+$/);
};

const readText = (content: string): void => {
	const read = parseText(content, 'text.md');
	if (!read.ok) return expectPlain(read.faults);
	for (const { text, sentences } of read.value.paragraphs) {
		expect(content.replace(/\r\n?/g, '\n')).toContain(text);
		for (const sentence of sentences) expect(text).toContain(sentence.text);
	}
};

const readGuide = (content: string): void => {
	const read = parseGuide(content, 'guide.yaml', work);
	if (!read.ok) expectPlain(read.faults);
};

/** A good file with something hostile in the place of a stretch of it. */
const spoiled = (good: string): fc.Arbitrary<string> =>
	fc
		.tuple(hostile, fc.nat(good.length), fc.nat(20))
		.map(([bad, at, length]) => good.slice(0, at) + bad + good.slice(at + length));

describe('any text of a work is read or refused in plain lines', () => {
	it('made up', () => {
		fc.assert(fc.property(hostile, readText));
		fc.assert(fc.property(spoiled(TEXT), readText), { numRuns: 300 });
	});

	it.each(Object.keys(bombs))('as body: %s', name => readText(TEXT + bombs[name]));
	it.each(Object.keys(bombs))('as title: %s', name => readText(`---\ntitle: ${bombs[name]}\nauthor: A\n---\nx`));
});

describe('any guide is read or refused in plain lines', () => {
	it('made up', () => {
		fc.assert(fc.property(hostile, readGuide));
		fc.assert(fc.property(spoiled(GUIDE), readGuide), { numRuns: 300 });
	});

	it.each(Object.keys(bombs))('as gist: %s', name =>
		readGuide(GUIDE.replace('There is a wall.', JSON.stringify(bombs[name]))),
	);

	it.each([
		['aliases that multiply', `a: &a [x, x]\nb: &b [*a, *a]\n${'c: [*b, *b, *b]\n'.repeat(5)}`],
		['lists in lists', '['.repeat(100_000)],
		['mappings in mappings', `${'{a: '.repeat(50_000)}1`],
		['deep indentation', Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
		['many keys', Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join('\n')],
		['a key twice', `${GUIDE}paragraphs: []\n`],
		['merge keys', `a: &a {x: 1}\n<<: *a\nparagraphs: []`],
		['tags', 'paragraphs: !!js/function "function () {}"'],
		['two documents', `${GUIDE}---\n${GUIDE}`],
		['a scalar', '42'],
		['nothing', ''],
	])('%s', (_, guide) => {
		const read = parseGuide(guide, 'guide.yaml', work);
		if (read.ok) throw new Error('was accepted');
		expectPlain(read.faults);
	});

	it('with __proto__ as a key changes no object but is a fault', () => {
		for (const key of ['__proto__', 'constructor', 'prototype']) {
			const read = parseGuide(`${GUIDE}${key}: { polluted: true }\n`, 'guide.yaml', work);
			if (read.ok) throw new Error('was accepted');
			expectPlain(read.faults);
		}
		expect(({} as { polluted?: true }).polluted).toBe(undefined);
	});
});

describe('any folder is loaded or refused in plain lines', () => {
	const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'a-work'));

	it('whatever bytes its files have', () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 300 }),
			spoiled(TEXT).map(text => Buffer.from(text)),
		);
		fc.assert(
			fc.property(bytes, bytes, (text, guide) => {
				writeFileSync(join(folder, 'a-work/text.md'), text);
				writeFileSync(join(folder, 'a-work/guide.yaml'), guide);
				const loaded = loadLibrary(folder);
				if (!loaded.ok) expectPlain(loaded.faults);
			}),
		);
	});
});
