import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { styleSheet } from './style/sheet.js';

/** A file that the page loads. */
export interface Asset {
	readonly type: string;
	readonly text: string;
}

/** The browser's scripts need no build: `dist/chunks/`, too, has them from where they stand. */
const candidates = ['./client/', '../../src/local/page/client/'].map(path => new URL(path, import.meta.url));

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#5865f2"/><path d="M20 25V8M15 25V8m8 0h-9a4.5 4.5 0 0 0 0 9h1" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/></svg>`;

/** What the page loads, by name: the style sheet, the icon, and the scripts as they stand in `client/`. */
export function assets(): ReadonlyMap<string, Asset> {
	const scripts = candidates.find(existsSync);
	if (!scripts) throw new Error('the scripts of the page, src/local/page/client, are missing');
	const found = new Map<string, Asset>([
		['page.css', { type: 'text/css', text: styleSheet }],
		['icon.svg', { type: 'image/svg+xml', text: icon }],
	]);
	for (const name of readdirSync(scripts).filter(name => name.endsWith('.js'))) {
		found.set(name, { type: 'text/javascript', text: readFileSync(new URL(name, scripts), 'utf8') });
	}
	return found;
}
