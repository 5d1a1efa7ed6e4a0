import type { Client } from 'discord.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.js';
import { startPageBot } from './page-bot.js';
import { visits } from './page-visit.js';

/** The page bot in a local Discord, and a browser on its page, for the tests of a file. */
export const onPage = () => {
	const { page, says, visit } = visits();
	let local: LocalDiscord;
	let bot: Client;
	beforeAll(async () => {
		local = await startLocalDiscord({ port: 0 });
		bot = await startPageBot(local);
	});
	afterAll(async () => {
		await bot.destroy();
		await local.close();
	});
	const channel = (name = 'general') => local.world.channelNamed(name).id;
	return {
		page,
		says,
		channel,
		world: () => local.world,
		person: (name = 'you') => local.world.person(name),
		open: (as = 'you', name = 'general') => visit(`${local.url}/as/${as}/${channel(name)}`),
		press: async (...keys: readonly string[]) => {
			for (const key of keys) await page().keyboard.press(key);
		},
		type: (text: string) => page().keyboard.type(text),
		/** Turns to another window, or back to this one. */
		turn: (state: 'hidden' | 'visible') =>
			page().evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
				document.dispatchEvent(new Event('visibilitychange'))`),
		/** An option of the list that is open. */
		option: (text: string): ReturnType<Page['locator']> => page().locator('[role=option]:visible', { hasText: text }),
	};
};
