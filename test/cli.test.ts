import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../src/corpus/load.js';
import { sentenceOf } from '../src/corpus/work.js';

interface Surroundings {
	readonly input?: string;
	readonly env?: Record<string, string>;
	/** A path, or an open file, that stands for standard input; a path for output. */
	readonly from?: string | number;
	readonly to?: string;
}

/** Runs the built command line, as a person does. */
const pilcrow = (args: string[], { input = '', env = {}, from, to }: Surroundings = {}) =>
	new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
		const child = spawn(process.execPath, ['dist/cli.js', ...args], {
			env: { PATH: process.env.PATH, ...env },
			stdio: [
				typeof from === 'string' ? openSync(from, 'r') : (from ?? 'pipe'),
				to ? openSync(to, 'w') : 'pipe',
				'pipe',
			],
		});
		let out = '';
		let err = '';
		child.stdout?.setEncoding('utf8').on('data', chunk => {
			out += chunk;
		});
		child.stderr?.setEncoding('utf8').on('data', chunk => {
			err += chunk;
		});
		child.on('error', reject).on('close', code => resolve({ code, out, err }));
		child.stdin?.end(input);
	});

const loaded = loadLibrary('corpus');
const essay = loaded.ok ? loaded.value.works.find(work => work.slug === 'a-new-domain') : undefined;
if (!essay) throw new Error('the essay is in the corpus');

let bad: string;
let two: string;
beforeAll(() => {
	bad = mkdtempSync(join(tmpdir(), 'pilcrow-cli-'));
	for (const slug of ['one', 'two']) {
		mkdirSync(join(bad, slug));
		writeFileSync(join(bad, slug, 'text.md'), '---\ntitle: T\n---\nBody.');
	}
});
beforeAll(() => {
	two = mkdtempSync(join(tmpdir(), 'pilcrow-cli-'));
	const verses = 'The ferry crossed\n  the river wide,\n\tand the ferry came home.';
	for (const [slug, title] of [
		['a', 'Ferries'],
		['b', 'Rivers'],
	] as const) {
		mkdirSync(join(two, slug));
		writeFileSync(join(two, slug, 'text.md'), `---\ntitle: ${title}\nauthor: Ann ${slug}\n---\n${verses}\n`);
	}
});
afterAll(() => {
	for (const folder of [bad, two]) rmSync(folder, { recursive: true });
});

describe('pilcrow ask --json', () => {
	it('prints the object of the contract', async () => {
		const question = 'How many Internet users does China have?';
		const { code, out, err } = await pilcrow(['ask', '--json', question]);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const answer = JSON.parse(out);
		expect(Object.keys(answer)).toEqual(['question', 'verdict', 'passages']);
		expect(answer).toMatchObject({ question, verdict: 'answered' });
		expect(answer.passages.length).toBeLessThanOrEqual(10);
		for (const passage of answer.passages) {
			expect(Object.keys(passage)).toEqual(['work', 'paragraph', 'score', 'sentence', 'quote', 'citation']);
			expect(passage.quote).toBe(sentenceOf(essay, passage.paragraph, passage.sentence)?.text);
			expect(passage.citation).toContain(`¶${passage.paragraph}.${passage.sentence}`);
		}
		const scores = answer.passages.map((passage: { score: number }) => passage.score);
		expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
	});

	it('prints the same for a place of the text', async () => {
		const { out } = await pilcrow(['ask', '--json', '¶4']);
		const { verdict, passages } = JSON.parse(out);
		expect(verdict).toBe('answered');
		expect(passages).toHaveLength(1);
		expect(Object.keys(passages[0])).toEqual(['work', 'paragraph', 'score', 'sentence', 'quote', 'citation']);
		expect(passages[0]).toMatchObject({ paragraph: 4, sentence: 1, quote: sentenceOf(essay, 4, 1)?.text });
	});

	it('answers a question a line, in order, whatever the lines hold', async () => {
		const questions = ['what about war', '', '{"a":"\u2028"}', '<@123> @everyone', '__proto__', '和平', '𝔘𝔫𝔦'];
		const { code, out } = await pilcrow(['ask', '--stdin', '--json'], { input: `\uFEFF${questions.join('\r\n')}` });
		expect(code).toBe(0);
		const answers = out
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line));
		expect(answers.map(answer => answer.question)).toEqual(questions);
		expect(answers[1]).toEqual({ question: '', verdict: 'not-found', passages: [] });
	});

	it('gives the sentences of the summary where that is asked for', async () => {
		const { out } = await pilcrow(['ask', '--json', 'tl;dr']);
		const { verdict, passages } = JSON.parse(out);
		expect(verdict).toBe('answered');
		expect(passages.length).toBeGreaterThan(4);
		const paragraphs = passages.map(({ paragraph }: { paragraph: number }) => paragraph);
		expect(paragraphs).toEqual([...new Set(paragraphs)].sort((a, b) => Number(a) - Number(b)));
	});

	it('explains on request', async () => {
		const { out } = await pilcrow(['ask', '--json', '--explain', 'What is said on terrorism?']);
		expect(JSON.parse(out).passages[0].reasons).toContainEqual(expect.objectContaining({ word: 'terrorism' }));
	});
});

describe('pilcrow ask', () => {
	it('prints an answer that a person reads, in colours only where they are wanted', async () => {
		const plain = await pilcrow(['ask', 'How many Internet users does China have?']);
		expect(plain.out.replace(/\s+/g, ' ')).toContain('As a big country with 618 million Internet users');
		expect(plain.out).toContain('¶13.2');
		expect(stripVTControlCharacters(plain.out)).toBe(plain.out);

		const coloured = await pilcrow(['ask', 'How many Internet users does China have?'], { env: { FORCE_COLOR: '1' } });
		expect(coloured.out).toMatch(/\u001b\[1m(?:Internet|users|China)\u001b/);
		expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
	});

	it('names the work of every paragraph where they are of several works', async () => {
		const { out } = await pilcrow(['ask', 'Did the ferry cross the river?', '--corpus', two]);
		const verses = 'The ferry crossed\n  the river wide,\n\tand the ferry came home.';
		expect(out).toBe(
			`Ann a, “Ferries”, ¶1.1\n“${verses}”\n\nAnn a, “Ferries”, ¶1\n${verses}\n\nAnn b, “Rivers”, ¶1\n${verses}\n`,
		);
	});

	it('takes a blank --corpus or CORPUS_DIR for none', async () => {
		const blank = await pilcrow(['check', '--corpus', ' '], { env: { CORPUS_DIR: '' } });
		expect(blank.out).toMatch(/^a-new-domain: /);
		const other = await pilcrow(['check', '--corpus', ''], { env: { CORPUS_DIR: two } });
		expect(other.out).toMatch(/^a: Ann a, /);
	});

	it.skipIf(!existsSync('/dev/full')).each([['ask', 'peace'], ['ask', '--json', 'peace'], ['check']])(
		'says in one line that the output cannot be written: %s',
		async (...args) => {
			const { code, err } = await pilcrow(args, { to: '/dev/full' });
			expect({ code, err }).toEqual({
				code: 1,
				err: 'error: the output cannot be written: no space left on device\n',
			});
		},
	);

	it('says that a folder holds no questions', async () => {
		const { code, out, err } = await pilcrow(['ask', '--stdin'], { from: tmpdir() });
		expect({ code, out, err }).toEqual({ code: 1, out: '', err: 'error: standard input is a folder; give a file\n' });
	});

	it('says in one line that standard input cannot be read', async () => {
		const { code, out, err } = await pilcrow(['ask', '--stdin'], { from: openSync(join(bad, 'write-only'), 'w') });
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toMatch(/^error: standard input cannot be read: [^\n]+\n$/);
	});

	it('says plainly that the text does not say, and cites nothing then', async () => {
		const { out } = await pilcrow(['ask', 'lol good morning']);
		expect(out).toBe('The text does not say.\n');
	});

	it('sums the text up in its own sentences when that is asked for', async () => {
		const { out } = await pilcrow(['ask', 'Summarise the essay']);
		const lines = out.replace(/\s*\n(?!\n)/g, ' ').match(/¶\d[\d.–]* {2}\S[^¶]*/g) ?? [];
		expect(lines).toHaveLength(8);
		const text = essay.paragraphs.map(({ text }) => text).join(' ');
		for (const line of lines)
			expect(text).toContain(
				line
					.replace(/^\S+|—.*/g, '')
					.replace(/\s+/g, ' ')
					.trim(),
			);
		expect(out).toContain('¶1–17');
	});

	it('says in which language to ask what was asked in another', async () => {
		const { out } = await pilcrow(['ask', '中国有多少网民？']);
		expect(out).toBe('The question is not in the language of the text: ask in English.\n');
	});

	it.each([
		[['ask'], 'error: give one question in quotes, or --stdin with a question a line\n'],
		[['ask', '--stdin', 'why'], 'error: give one question in quotes, or --stdin with a question a line\n'],
		[['ask', '--explain', 'why'], 'error: --explain goes with --json\n'],
		[['ask', 'why', 'not'], 'error: too many arguments'],
		[['ask', '--nonsense', 'why'], "error: unknown option '--nonsense'\n"],
	])('%j: one line, exit 2', async (args, line) => {
		const { code, out, err } = await pilcrow(args);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain(line);
	});
});

describe('pilcrow check', () => {
	it('lists the works', async () => {
		const { code, out } = await pilcrow(['check']);
		expect(code).toBe(0);
		expect(out).toContain(
			'a-new-domain: Wang Jun, “A New Domain for the Dream of Peace and Development”: 17 paragraphs',
		);
	});

	it.each([['check'], ['ask', 'why']])('names file and line of every fault, and ends with 1: %s', async (...args) => {
		const { code, out, err } = await pilcrow([...args, '--corpus', bad]);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toBe(
			['one', 'two'].map(slug => `${join(bad, slug, 'text.md')}:2: author: missing; add a line 'author: …'\n`).join(''),
		);
	});
});
