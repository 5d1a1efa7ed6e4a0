import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const topics = ['engine', 'growth', 'bot', 'start', 'soak', 'faults', 'servers', 'hostile'];

test('every topic measures, draws and tells, with nobody unanswered or answered twice', async () => {
	const run = ['--import', 'tsx', 'test/bench/bench.ts', '--quick', '--out', folder];
	const { stdout } = await promisify(execFile)(process.execPath, run);
	const results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Record<
		string,
		{ figures: { name: string; value: number }[] }
	>;
	expect(Object.keys(results)).toEqual(topics);
	for (const [topic, { figures }] of Object.entries(results)) {
		for (const { name, value } of figures) expect(value, `${topic}: ${name}`).toEqual(expect.any(Number));
		for (const { name, value } of figures) if (/^(Unanswered|Answered twice)/.test(name)) expect(value, topic).toBe(0);
		expect(readFileSync(join(folder, `${topic}.svg`), 'utf8'), topic).not.toMatch(/NaN|Infinity|undefined/);
	}
	expect(readdirSync(folder)).toContain('results.md');
	expect(stdout).toContain('## Growth');
}, 90_000);
