import { describe, expect, it } from 'vitest';
import { faultLine } from '../../src/corpus/fault.js';
import { parseGuide } from '../../src/corpus/parse-guide.js';
import { parseText } from '../../src/corpus/text.js';

const parsed = parseText(
	'---\ntitle: On Walls\nauthor: A. Mason\n---\nA wall stands. It is high.\n\nIt fell.',
	'text.md',
);
if (!parsed.ok) throw new Error('the text is good');
const work = parsed.value;

const GUIDE = `paragraphs:
  - paragraph: 1
    heading: The wall
    gist: There is a wall. It is high.
    sentences:
      - { sentence: 1, starts: A wall, gist: There is a wall., questions: [Is there a wall?], terms: [rampart] }
      - sentence: 2
        starts: It is
        gist: The wall is tall.
        questions: [How high is it?]
  - paragraph: 2
    heading: Its end
    gist: The wall is gone. It fell.
    sentences:
      - { sentence: 1, starts: It fell, gist: The wall came down., questions: [What became of it?] }
unsaid:
  - { topic: The builder, remark: The essay does not say who built it., nearest: 1, questions: [Who built it?] }
`;

const faults = (guide: string): string[] => {
	const read = parseGuide(guide, 'guide.yaml', work);
	return read.ok ? [] : read.faults.map(faultLine);
};

describe('parseGuide', () => {
	it('reads a whole guide', () => {
		const read = parseGuide(GUIDE, 'guide.yaml', work);
		expect(read).toMatchObject({ ok: true, value: { unsaid: [{ topic: 'The builder', terms: [] }] } });
	});

	it.each([
		[
			'an unknown paragraph',
			GUIDE.replace('paragraph: 2', 'paragraph: 3'),
			'guide.yaml:11: ¶3 is not in the text, whose last is ¶2',
		],
		['a paragraph left out', GUIDE.replace('paragraph: 2', 'paragraph: 3'), 'guide.yaml:1: ¶2 has no entry'],
		['a paragraph twice', GUIDE.replace('paragraph: 2', 'paragraph: 1'), 'guide.yaml:11: ¶1 has a second entry'],
		[
			'an unknown sentence',
			GUIDE.replace('sentence: 2', 'sentence: 3'),
			'guide.yaml:7: ¶1.3 is not in the text; remove the entry',
		],
		['a sentence left out', GUIDE.replace('sentence: 2', 'sentence: 3'), 'guide.yaml:2: ¶1.2 has no entry'],
		[
			'a sentence that the text no longer has',
			GUIDE.replace('starts: It is', 'starts: It was'),
			'guide.yaml:7: ¶1.2 begins “It is high.”, not “It was”; look the entry over',
		],
		[
			'a long gist',
			GUIDE.replace('The wall is tall.', 'so '.repeat(41)),
			'guide.yaml:9: the gist has 41 words; shorten it to 40',
		],
		[
			'a long gist in Chinese',
			GUIDE.replace('The wall is tall.', '墙很高，'.repeat(21)),
			'guide.yaml:9: the gist has 42 words; shorten it to 40',
		],
		[
			'a question twice',
			GUIDE.replace('What became of it?', 'HOW high is it'),
			'guide.yaml:15: the same question stands on line 10; remove one',
		],
		[
			'a nearest paragraph that is none',
			GUIDE.replace('nearest: 1', 'nearest: 9'),
			'guide.yaml:17: nearest: ¶9 is not in the text',
		],
		[
			'a misspelt key',
			GUIDE.replace('gist: The wall is tall.', 'gits: The wall is tall.'),
			'guide.yaml:9: ¶1.2, gits: unknown key; remove it, or mend its spelling',
		],
		['an unknown key at the end', `${GUIDE}oops: 1\n`, 'guide.yaml:18: oops: unknown key'],
		[
			'a gist left out',
			GUIDE.replace('        gist: The wall is tall.\n', ''),
			'guide.yaml:7: ¶1.2, gist: missing; add it',
		],
		[
			'a gist left empty',
			GUIDE.replace('gist: The wall is tall.', 'gist:'),
			'guide.yaml:9: ¶1.2, gist: empty; write what belongs here',
		],
		[
			'a paragraph without its number',
			GUIDE.replace('paragraph: 2', 'paragraf: 2'),
			'guide.yaml:11: paragraphs, entry 2, paragraph: missing; add it',
		],
		[
			'a sentence without its number',
			GUIDE.replace('sentence: 2', 'sentence: two'),
			'guide.yaml:7: ¶1, sentences, entry 2, sentence: must be a whole number',
		],
		['a heading left out', GUIDE.replace('    heading: Its end\n', ''), 'guide.yaml:11: ¶2, heading: missing; add it'],
		[
			'a question that begins with #',
			GUIDE.replace('[How high is it?]', '\n          - #1 is how high?'),
			'guide.yaml:11: ¶1.2, questions, entry 1: empty; write what belongs here; # begins a comment, so put the text',
		],
		['a list left out', 'unsaid: []', 'guide.yaml:1: paragraphs: missing; add it'],
		[
			'text in place of a list',
			GUIDE.replace('[How high is it?]', 'How high is it?'),
			"guide.yaml:10: ¶1.2, questions: must be a list, with '-' before each entry",
		],
		[
			'an entry left empty',
			GUIDE.replace('[How high is it?]', '\n          - >-\n            - How high\n\n            is it?\n          -'),
			'guide.yaml:15: ¶1.2, questions, entry 2: empty; write what belongs here',
		],
		[
			'an empty entry before others',
			GUIDE.replace('unsaid:\n', 'unsaid:\n  -\n  -\n'),
			'guide.yaml:18: unsaid, entry 2: empty; write what belongs here',
		],
		['an empty entry at the margin', 'paragraphs:\n-\n- x\n-\nunsaid: []', 'guide.yaml:4: paragraphs, entry 3: empty;'],
		['an empty key', `${GUIDE}? \n: x\n`, 'guide.yaml:1: null: unknown key; remove it, or mend its spelling'],
		[
			'text in place of an entry',
			GUIDE.replace(/unsaid:[^]*/, 'unsaid: [The builder]'),
			"guide.yaml:16: unsaid, entry 1: must be lines such as 'key: value'",
		],
		[
			'a word in place of a number',
			GUIDE.replace('nearest: 1', 'nearest: one'),
			'guide.yaml:17: unsaid, entry 1, nearest: must be a whole number',
		],
		[
			'first words on two lines that the text has not',
			GUIDE.replace('starts: It is', 'starts: |-\n          It\n          was'),
			'guide.yaml:7: ¶1.2 begins “It is high.”, not “It was”; look the entry over',
		],
		['bad YAML', GUIDE.replace('[How high is it?]', '[How'), 'guide.yaml:'],
		['no YAML at all', 'x', 'guide.yaml:1: '],
	])('names file and line of %s', (_, guide, line) => {
		expect(faults(guide)).toContainEqual(expect.stringContaining(line));
	});

	it('does not mind where lines are broken', () => {
		const verse = parseText('---\ntitle: T\nauthor: A\n---\nA wall stands.\nIt\n  is high.\n\nIt fell.', 'text.md');
		if (!verse.ok) throw new Error('the text is good');
		expect(parseGuide(GUIDE, 'guide.yaml', verse.value).ok).toBe(true);
		const read = parseGuide(GUIDE.replace('starts: It is', 'starts: It was'), 'guide.yaml', verse.value);
		expect(read.ok || read.faults.map(faultLine)).toEqual([
			'guide.yaml:7: ¶1.2 begins “It is high.”, not “It was”; look the entry over',
		]);
	});
});
