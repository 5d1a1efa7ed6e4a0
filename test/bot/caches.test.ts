import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const US = { id: '1' };

/** How many of a thousand things a cache keeps. */
interface Kept {
	readonly users: number;
	readonly strangersMessages: number;
	readonly ownMessages: number;
	readonly newestOwn: boolean;
}

// As it is built: the bundler gives classes other names.
const ENTRY = `
import { MessageManager, UserManager } from 'discord.js';
import { CACHES } from './src/bot/caches.ts';
export const keep = us => {
	const client = { user: us };
	const of = manager => CACHES.makeCache(manager, undefined, manager);
	const [users, own, strangers] = [of(UserManager), of(MessageManager), of(MessageManager)];
	for (let n = 2; n < 1002; n++) {
		users.set(String(n), { id: String(n), client });
		own.set(String(n), { id: String(n), author: us, client });
		strangers.set(String(n), { id: String(n), author: { id: String(n) }, client });
	}
	return { users: users.size, strangersMessages: strangers.size, ownMessages: own.size, newestOwn: own.has('1001') };
};
`;

describe('the caches of the built bot', () => {
	let folder: string;
	let kept: Kept;

	beforeAll(async () => {
		folder = await mkdtemp(join(process.cwd(), 'node_modules', '.caches-'));
		const outfile = join(folder, 'caches.mjs');
		await build({
			stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'js' },
			outfile,
			bundle: true,
			format: 'esm',
			platform: 'node',
			minifySyntax: true,
			external: ['bufferutil', 'utf-8-validate', 'zlib-sync'],
			banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
			logLevel: 'error',
		});
		const { keep } = (await import(pathToFileURL(outfile).href)) as { keep: (us: object) => Kept };
		kept = keep(US);
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('keep of the people who pass by the latest only', () => {
		expect(kept.users).toBe(200);
	});

	it('keep nobody’s messages but the last of our own', () => {
		expect(kept).toMatchObject({ strangersMessages: 0, ownMessages: 1, newestOwn: true });
	});
});
