import { Locale } from 'discord-api-types/v10';
import type { Page } from 'playwright-core';
import type { LocalDiscord } from '../../src/local/index.js';

/** What is done on the page before a picture of it is taken. */
export interface Scene {
	readonly size?: { readonly width: number; readonly height: number };
	play(page: Page, local: LocalDiscord): Promise<unknown>;
}

const write = async (page: Page, text: string) => {
	await page.locator('#text').focus();
	await page.keyboard.type(text);
};

/** Types a command with the text of its first option, and sends it off. */
const run = async (page: Page, command: string) => {
	await write(page, command);
	await page.keyboard.press('Enter');
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last();
const general = (local: LocalDiscord) => local.world.channelNamed('general').id;

/** One scene a picture, by its file's name. */
export const scenes: Readonly<Record<string, Scene>> = {
	commands: {
		play: async page => {
			await write(page, '/');
			await page.locator('#commands .option').first().waitFor();
		},
	},
	complete: {
		play: async page => {
			await write(page, '/ask online terror');
			await page.locator('#option-question-list:not([aria-busy]) .option').first().waitFor();
			await page.keyboard.press('ArrowDown');
		},
	},
	answer: {
		play: async page => {
			await run(page, '/ask Should countries keep their sovereignty online?');
			await button(page, 'Share').waitFor();
		},
	},
	share: {
		play: async (page, local) => {
			local.world.person('reader').send(general(local), 'What does it say about terrorism, actually?');
			await run(page, '/ask What about terrorism?');
			await button(page, 'Share').click();
			await button(page, 'Remove').waitFor();
			await page.getByRole('button', { name: 'Dismiss message' }).first().click();
			await page.getByText('Only you can see this').first().waitFor({ state: 'detached' });
			await page
				.locator('.item')
				.first()
				.evaluate(item => item.scrollIntoView());
		},
	},
	mention: {
		play: async (page, local) => {
			const reader = local.world.person('reader');
			reader.send(general(local), `<@${local.world.bot.id}> what does it say about sovereignty?`);
			await button(page, 'Remove').waitFor();
		},
	},
	search: {
		play: async page => {
			await run(page, '/search "code of conduct" -terrorism');
			await page.locator('.container').waitFor();
		},
	},
	outline: {
		play: async page => {
			await run(page, '/outline ');
			await page.locator('.select-button').click();
		},
	},
	passage: {
		play: async page => {
			await run(page, '/passage 4');
			await button(page, 'In context').waitFor();
		},
	},
	quote: {
		play: async page => {
			await run(
				page,
				'/quote Mankind do not need another battleground, and cyberspace should certainly not be made one.',
			);
			await page.locator('.container').waitFor();
		},
	},
	cite: {
		play: async page => {
			await run(page, '/ask What is the dark cloud of terrorism?');
			await button(page, 'Cite').click();
			await page.locator('.code').first().waitFor();
		},
	},
	menu: {
		play: async (page, local) => {
			const said = 'Is this right? “Countries should reject the zero-sum and Cold War mentality.”';
			const { id } = local.world.person('reader').send(general(local), said);
			await page.locator(`#message-${id}`).click({ button: 'right' });
			await page.getByRole('menuitem', { name: 'Check quotations' }).hover();
		},
	},
	check: {
		play: async (page, local) => {
			const said =
				'The essay says that countries should “reject the zero-sum and Cold War mentality”, and that “trust is a luxury”.';
			const { id } = local.world.person('reader').send(general(local), said);
			await page.locator(`#message-${id}`).click({ button: 'right' });
			await page.getByRole('menuitem', { name: 'Check quotations' }).click();
			await page.locator('.container').waitFor();
		},
	},
	unsure: {
		play: async page => {
			await run(page, '/ask How much did the conference in Wuzhen cost?');
			await page.locator('.private').waitFor();
		},
	},
	summary: {
		play: async page => {
			await run(page, '/summary ');
			await page.locator('.container').waitFor();
		},
	},
	pin: {
		play: async page => {
			await run(page, '/pin summary ');
			await button(page, 'Pin here').waitFor();
		},
	},
	pins: {
		play: async page => {
			await run(page, '/pin summary ');
			await button(page, 'Pin here').click();
			await page.getByText('pinned a message to this channel').waitFor();
			await page.getByRole('button', { name: 'Pinned Messages', exact: true }).click();
		},
	},
	chinese: {
		play: async (page, local) => {
			local.world.person('you').locale = Locale.ChineseCN;
			await page.reload();
			await page.locator('body[data-live]').waitFor();
			await run(page, '/提问 What does it say about terrorism?');
			await button(page, '分享').waitFor();
		},
	},
	narrow: {
		size: { width: 400, height: 720 },
		play: async page => {
			await run(page, '/ask Should countries keep their sovereignty online?');
			await button(page, 'Share').waitFor();
		},
	},
};
