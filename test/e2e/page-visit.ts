import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from './browser.js';

const artifacts = join(import.meta.dirname, '../../artifacts');

/** A browser for the tests of a file, and for each test a page of its own: `visit` opens a path of the local Discord, live. */
export const visits = () => {
	let browser: Browser;
	let page: Page;
	const faults: string[] = [];
	beforeAll(async () => {
		mkdirSync(artifacts, { recursive: true });
		browser = await launchBrowser();
	});
	// A draft is kept as long as its page.
	beforeEach(async () => {
		page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
		page.setDefaultTimeout(10_000);
		page.on('pageerror', error => faults.push(String(error)));
		page.on('console', entry => {
			// A refusal is an answer with status 4xx, which the browser reports by itself.
			if (entry.type() === 'error' && !entry.text().startsWith('Failed to load resource')) faults.push(entry.text());
		});
	});
	afterEach(async context => {
		await page.screenshot({ path: join(artifacts, `${context.task.name.replaceAll(/\W+/g, '-')}.png`) });
		await page.close();
		expect(faults.splice(0)).toEqual([]);
	});
	afterAll(() => browser.close());
	return {
		page: () => page,
		visit: async (url: string) => {
			await page.goto(url);
			await page.locator('body[data-live]').waitFor();
		},
		/** Waits for a message that says this; the newest one, if several do. */
		says: async (text: string | RegExp) => {
			const message = page.locator('.item', { hasText: text }).last();
			await message.waitFor();
			return message;
		},
	};
};
