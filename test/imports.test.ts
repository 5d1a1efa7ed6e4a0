import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** The folders of src, and which of the others each may import: those above it in the README's list. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	corpus: [],
	answer: ['corpus'],
	view: ['corpus', 'answer'],
	bot: ['corpus', 'answer', 'view'],
	process: ['corpus', 'answer', 'view', 'bot', 'local'],
	doctor: ['corpus', 'answer', 'view', 'bot'],
	local: [],
};

const IMPORTED = /(?:\bfrom|\bimport\(?)\s*'(\.[^']+)'/g;

/** The folders that the files of a folder import, without itself. */
const importedBy = (folder: string): string[] => {
	const files = readdirSync(join('src', folder), { recursive: true, withFileTypes: true }).filter(
		entry => entry.isFile() && entry.name.endsWith('.ts'),
	);
	const imported = files.flatMap(({ parentPath, name }) =>
		[...readFileSync(join(parentPath, name), 'utf8').matchAll(IMPORTED)].map(([, path = '']) => {
			const [, other = ''] = normalize(join(parentPath, path)).split('/');
			return other;
		}),
	);
	return [...new Set(imported)].filter(other => other !== folder && !other.endsWith('.js'));
};

it('every folder of src is known', () => {
	const folders = readdirSync('src', { withFileTypes: true }).filter(entry => entry.isDirectory());
	expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
});

it.each(Object.entries(MAY_IMPORT))('src/%s imports of the others no more than %j', (folder, others) => {
	expect(importedBy(folder).filter(other => !others.includes(other))).toEqual([]);
});

it('src/process starts the local Discord', () => {
	expect(importedBy('process')).toContain('local');
});
