import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withCommandTable } from './support/command-table.js';

const readme = readFileSync('README.md', 'utf8');

it('the README has the commands that are registered; if not, `npm run readme` puts them in', () => {
	expect(readme).toBe(withCommandTable(readme));
});

it('the README’s pictures and links into the repository are there', () => {
	const paths = [...readme.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, path]) => path ?? '');
	expect(paths.length).toBeGreaterThan(0);
	expect(paths.filter(path => !existsSync(path))).toEqual([]);
});

it('the README’s service is started again for ever, and not more often than Discord allows logins in a day', () => {
	const setting = (name: string) => Number(new RegExp(`^${name}=(\\d+)$`, 'm').exec(readme)?.[1]);
	expect(setting('StartLimitIntervalSec')).toBe(0);
	expect(86_400 / setting('RestartSec')).toBeLessThan(1000);
});

it('the scripts that the README names are there', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
	const named = [...readme.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, script]) => script ?? '');
	expect(named.filter(script => !(script in scripts))).toEqual([]);
});
