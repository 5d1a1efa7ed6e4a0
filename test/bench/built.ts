import { build } from 'esbuild';

/** The project's folder. */
export const root = new URL('../../', import.meta.url);

const MODULES = ['answer/finder', 'answer/quotation', 'corpus/load', 'local/index', 'local/world/populate'];

/** Below `dist/`, as the real build is, so that what modules look for beside themselves is there. */
const folder = new URL('dist/bench/', root);

await build({
	absWorkingDir: root.pathname,
	entryPoints: MODULES.map(path => `src/${path}.ts`),
	outdir: 'dist/bench',
	outbase: 'src',
	bundle: true,
	splitting: true,
	packages: 'external',
	format: 'esm',
	platform: 'node',
	logLevel: 'warning',
});

/**
 * A module as `npm run build` would make it: what is measured is what runs, not what a TypeScript loader makes of it.
 * @param path one of those above, with `.js`
 */
export const built = (path: string): Promise<unknown> => import(new URL(path, folder).href);
