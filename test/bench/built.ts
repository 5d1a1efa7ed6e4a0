/** The project's folder. */
export const root = new URL('../../', import.meta.url);

/**
 * A module as `npm run build` has made it: what is measured is what runs, not what a TypeScript loader makes of it.
 * @param path below `dist/`
 */
export const built = (path: string): Promise<unknown> => import(new URL(`dist/${path}`, root).href);
