import { build } from 'esbuild';

/** The project's folder. */
export const root = new URL('../../', import.meta.url);

const MODULES = ['answer/finder', 'answer/quotation', 'corpus/load', 'local/index'];

/** As deep below the project as `dist/chunks/`, so that modules find what they look for from where they are. */
const folder = new URL('dist/bench/', root);

const flat = (path: string): string => path.replaceAll('/', '-');

// Once a run: the processes that the bench starts find it there.
if (process.env.BENCH_BUILT !== '1') {
	await build({
		absWorkingDir: root.pathname,
		entryPoints: [
			...MODULES.map(path => ({ in: `src/${path}.ts`, out: flat(path) })),
			// Built with the local Discord, whose count of ids it goes on with.
			{ in: 'test/bench/bot/populate.ts', out: 'populate' },
		],
		outdir: 'dist/bench',
		bundle: true,
		splitting: true,
		packages: 'external',
		format: 'esm',
		platform: 'node',
		logLevel: 'warning',
	});
	process.env.BENCH_BUILT = '1';
}

/**
 * A module as `npm run build` would make it: what is measured is what runs, not what a TypeScript loader makes of it.
 * @param path one of those above, with `.js`
 */
export const built = (path: string): Promise<unknown> => import(new URL(flat(path), folder).href);
