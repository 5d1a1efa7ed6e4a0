// Builds dist/: the two entries and what they share, dependencies included, so that a start reads a dozen files
// instead of a thousand. Does nothing if dist/ is newer than all that it is made of.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const newest = path =>
	statSync(path).isDirectory()
		? Math.max(statSync(path).mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
		: statSync(path).mtimeMs;

const sources = ['src', 'package.json', 'package-lock.json', 'build.mjs'].filter(existsSync);

if (!existsSync('dist/main.js') || statSync('dist/main.js').mtimeMs < Math.max(...sources.map(newest))) {
	const { build } = await import('esbuild');
	rmSync('dist', { recursive: true, force: true });
	await build({
		entryPoints: ['src/main.ts', 'src/cli.ts', 'src/corpus-thread.ts'],
		outdir: 'dist',
		chunkNames: 'chunks/[name]-[hash]',
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		// Less to read at each start; names stay, so that a stack trace can be read too.
		minifyWhitespace: true,
		minifySyntax: true,
		legalComments: 'none',
		// Optional helpers of discord.js and ws, which are looked for and done without.
		external: ['bufferutil', 'utf-8-validate', 'zlib-sync'],
		// Dependencies that are CommonJS call require, which modules do not have.
		banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
		logLevel: 'warning',
	});
}
