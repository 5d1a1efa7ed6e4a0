// The README's pictures: `npm run pictures` draws them all, `npm run pictures answer share` only those.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { createFinder } from '../../src/answer/finder.js';
import { createBot } from '../../src/bot/bot.js';
import { loadLibrary } from '../../src/corpus/load.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.js';
import { createLog } from '../../src/log.js';
import { launchBrowser } from './browser.js';
import { type Scene, scenes } from './picture-scenes.js';

const folder = join(import.meta.dirname, 'pictures');
const fontPackages = ['@fontsource-variable/noto-sans-sc', '@infolektuell/noto-color-emoji'];

/** Chinese and emoji come from npm packages, since a machine may have no fonts for them. */
async function addFonts(context: BrowserContext): Promise<void> {
	const folders = fontPackages.map(name => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)));
	const faces = folders.map((folder, at) =>
		readFileSync(join(folder, 'index.css'), 'utf8')
			.replaceAll('./files/', `/fonts/${at}/`)
			.replaceAll('Noto Sans SC Variable', 'Noto Sans SC'),
	);
	await context.route('**/assets/page.css', async route => {
		const response = await route.fetch();
		await route.fulfill({ response, body: [...faces, await response.text()].join('\n') });
	});
	await context.route('**/fonts/**', route => {
		const [, , at = '', file = ''] = new URL(route.request().url()).pathname.split('/');
		return route.fulfill({ path: join(folders[Number(at)] ?? '', 'files', file) });
	});
}

async function draw(name: string, scene: Scene, page: Page, local: LocalDiscord): Promise<void> {
	await page.setViewportSize(scene.size ?? { width: 1000, height: 720 });
	await page.goto(`${local.url}/as/you/${local.world.channelNamed('general').id}`);
	await page.locator('body[data-live]').waitFor();
	await scene.play(page, local);
	// Fonts begin to load with the first frame that needs them.
	await page.evaluate('new Promise(requestAnimationFrame).then(() => document.fonts.ready)');
	// The browser remembers the empty boxes that it drew before: another setting makes it draw all text again.
	await page.addStyleTag({ content: '* { font-variant-ligatures: no-contextual }' });
	await page.screenshot({ path: join(folder, `${name}.png`) });
	process.stdout.write(`${join(folder, name)}.png\n`);
}

const library = loadLibrary('corpus');
if (!library.ok) throw new Error('The corpus has faults: see `node dist/cli.js check`.');
const finder = createFinder(library.value);
const log = await createLog('error');
const wanted = process.argv.slice(2);
const browser = await launchBrowser();
// The page's own policy would refuse the added fonts.
const context = await browser.newContext({ bypassCSP: true });
context.setDefaultTimeout(10_000);
await addFonts(context);
const page = await context.newPage();
for (const [name, scene] of Object.entries(scenes)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	// A world of its own for each picture.
	const local = await startLocalDiscord({ port: 0 });
	const bot = createBot({ token: local.token, apiUrl: local.apiUrl, finder, log });
	const refusal = await bot.start();
	if (refusal) throw new Error(refusal.line);
	await bot.registered();
	await draw(name, scene, page, local);
	await page.goto('about:blank');
	await bot.stop();
	await local.close();
}
await browser.close();
