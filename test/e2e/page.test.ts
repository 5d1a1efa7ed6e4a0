import type { Client } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.js';
import { finishThinking, startPageBot } from './page-bot.js';
import { visits } from './page-visit.js';

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
const open = (as = 'you', name = 'general') => visit(`${local.url}/as/${as}/${channel(name)}`);
const press = async (...keys: readonly string[]) => {
	for (const key of keys) await page().keyboard.press(key);
};
const type = (text: string) => page().keyboard.type(text);
const option = (text: string) => page().locator('[role=option]:visible', { hasText: text });

describe('writing', () => {
	beforeEach(() => open());

	test('a message, with a mention chosen from the list, is answered', async () => {
		await type('@pil');
		await option('Pilcrow').waitFor();
		await press('Enter');
		await type('what is **this**?');
		await press('Enter');
		const answer = await says('You said:');
		expect(await answer.locator('.above').innerText()).toContain('@Pilcrow what is this?');
		expect(await answer.locator('.body strong').innerText()).toBe('this');
	});

	test('a reply shows what it replies to', async () => {
		const { id } = local.world.person('reader').send(channel(), 'What do you think of it?');
		await page().locator(`#message-${id}`).hover();
		await page().locator(`#message-${id} [data-reply]`).click();
		await type('Not much.');
		await press('Enter');
		expect(await (await says('Not much.')).locator('.above').innerText()).toContain('What do you think of it?');
	});

	test('what a user typed runs nowhere', async () => {
		await page().evaluate(() => Object.assign(globalThis, { broken: false }));
		await type(`<img src=x onerror="broken=true"> [x](javascript:broken=true) ||<b onclick="broken=true">y</b>||`);
		await press('Enter');
		const message = await says('<img');
		await message.locator('.spoiler').click();
		expect(await message.innerText()).toContain('<b onclick="broken=true">y</b>');
		expect(await message.locator('.text :is(a, b, img)').count()).toBe(0);
		expect(await page().evaluate('broken')).toBe(false);
	});
});

describe('a slash command', () => {
	beforeEach(() => open());

	test('is chosen from a list that narrows as one types', async () => {
		await type('/');
		expect(await option('/').count()).toBe(6);
		await type('li');
		expect(await option('/').allInnerTexts()).toEqual([
			expect.stringContaining('/list all'),
			expect.stringContaining('/list some'),
		]);
		await press('ArrowDown', 'Tab');
		await option('Green ones').click();
		await press('Enter');
		const answer = await says('List of green.');
		expect(await answer.locator('.above').textContent()).toContain('you used /list some');
		expect(await answer.innerText()).toContain('Only you can see this');
	});

	test('completes its options, and is sent with the value of the choice', async () => {
		await type('/echo hey');
		await option('hey beta').waitFor();
		await press('ArrowDown', 'ArrowDown', 'Enter', 'Enter');
		await says('hey-beta');
	});

	test('is public when its option says so, for others to see', async () => {
		await type('/echo for all');
		await page().getByRole('button', { name: '+ public' }).click();
		await option('True').waitFor();
		await press('Enter', 'Enter');
		await says('for all');
		expect(local.world.person('reader').history(channel()).at(-1)?.content).toBe('for all');
	});

	test('asks for what is missing or wrong, and is left with Escape', async () => {
		await type('/echo ');
		// One closes the list, the other the command.
		await press('Escape', 'Escape');
		await type('/echo ');
		await press('Enter');
		await page().getByText('This option is required. Specify a value.').waitFor();
		await type('x');
		await page().getByRole('button', { name: '+ times' }).click();
		await type('many');
		await press('Enter');
		await page().getByText('Enter a number.').waitFor();
		await page().locator('#option-times').fill('2');
		await press('Enter');
		await says('xx');
	});

	test('that gets no answer in time says so, to oneself alone', async () => {
		await type('/silent ');
		await press('Enter');
		await says('The application did not respond');
		const failure = await says('you used /silent');
		await failure.getByRole('button', { name: 'Dismiss message' }).click();
		expect(await failure.count()).toBe(0);
	});

	test('may take its time', async () => {
		await type('/slow ');
		await press('Enter');
		await says('Pilcrow is thinking…');
		finishThinking();
		await says('Thought it over.');
	});

	test('may open a form', async () => {
		await type('/form ');
		await press('Enter');
		await page().getByRole('dialog').waitFor();
		await type('Ann');
		await press('Enter');
		await says('Name: Ann');
		expect(await page().getByRole('dialog').count()).toBe(0);
	});
});

describe('components', () => {
	beforeEach(async () => {
		await local.world.person('you').run(channel(), 'list all');
		await open();
	});

	test('a button changes its message or brings a new one', async () => {
		const id = await (await says('List of everything.')).getAttribute('id');
		const card = page().locator(`#${id}`);
		expect(await card.getByRole('button', { name: 'Not now' }).isDisabled()).toBe(true);
		await card.getByRole('button', { name: 'Turn over' }).click();
		await card.getByText('Turned over.').waitFor();
		await card.getByRole('button', { name: 'Share' }).click();
		await says('Shared by you');
	});

	test('a select menu is worked with the keyboard', async () => {
		const card = await says('List of everything.');
		await card.getByRole('combobox', { name: 'Pick a paragraph' }).focus();
		await press('Enter', 'ArrowDown', 'Enter');
		await says('Chosen: 2');
	});

	test('a private message goes when it is dismissed', async () => {
		const card = await says('List of everything.');
		const id = await card.getAttribute('id');
		await card.getByRole('button', { name: 'Dismiss message' }).click();
		await page().locator(`#${id}`).waitFor({ state: 'detached' });
	});
});

describe('around the messages', () => {
	test('a message’s menu runs the bot’s commands, reacts, pins and deletes', async () => {
		const { id } = local.world.person('you').send(channel(), 'one two three');
		await open();
		const message = page().locator(`#message-${id}`);
		const choose = async (item: string) => {
			await message.click({ button: 'right' });
			await page().getByRole('menuitem', { name: item }).click();
		};
		await choose('Count words');
		await says('3 words');
		await choose('React with 👍');
		await message.locator('.reaction[aria-pressed=true]').waitFor();
		await choose('Pin Message');
		await says('you pinned a message');
		await page().getByRole('button', { name: 'Pinned Messages', exact: true }).click();
		expect(await page().locator('#pinned').innerText()).toContain('one two three');
		await press('Escape');
		await choose('Delete Message');
		await message.waitFor({ state: 'detached' });
	});

	test('threads, posts, voice and direct messages are places to write in', async () => {
		await open();
		for (const name of ['where-to-begin', 'first-impressions', 'reading-aloud']) {
			await page().getByRole('link', { name }).click();
			await page().getByRole('heading', { level: 1, name }).waitFor();
			await page().locator('body[data-live]').waitFor();
			await type('Is anybody here?');
			await press('Enter');
			await says('Is anybody here?');
		}
		await page().getByRole('link', { name: 'questions' }).click();
		await page().getByLabel('Title').fill('Why four principles?');
		await page().getByLabel('Message', { exact: true }).fill('And not three?');
		await page().getByRole('button', { name: 'New Post' }).click();
		await says('And not three?');
		await page().getByRole('complementary').getByRole('link', { name: 'Pilcrow' }).click();
		await page().getByRole('heading', { level: 1, name: 'Pilcrow' }).waitFor();
	});

	test('what others write elsewhere is marked as unread', async () => {
		await open();
		local.world.person('reader').send(channel('quotes'), 'a line worth keeping');
		await page().locator('.channel.unread', { hasText: 'quotes' }).waitFor();
	});

	test('one can be somebody else, in another language', async () => {
		await open();
		await page().getByRole('button', { name: 'you English' }).click();
		await page().getByRole('menuitemradio', { name: '中文' }).click();
		await page().getByRole('button', { name: 'you 中文' }).waitFor();
		await page().locator('body[data-live]').waitFor();
		await type('/');
		await option('/复述').waitFor();
		await press('Escape');
		await page().getByRole('button', { name: 'you 中文' }).click();
		await page().getByRole('menuitemradio', { name: 'reader' }).click();
		await page().getByRole('button', { name: 'reader English' }).waitFor();
		local.world.person('you').locale = 'en-US' as never;
	});

	test('it can be used on a narrow screen', async () => {
		await page().setViewportSize({ width: 400, height: 800 });
		await open();
		expect(await page().evaluate('document.documentElement.scrollWidth')).toBe(400);
		await page().getByRole('button', { name: 'Servers and channels' }).click();
		await page().getByRole('link', { name: 'quotes' }).click();
		await page().getByRole('heading', { level: 1, name: 'quotes' }).waitFor();
		await page().setViewportSize({ width: 1280, height: 860 });
	});
});
