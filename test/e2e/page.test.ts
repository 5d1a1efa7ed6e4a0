import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.js';
import { onPage } from './page-open.js';

const { channel, open, option, page, person, press, says, turn, type } = onPage();

describe('around the messages', () => {
	test('a message’s menu runs the bot’s commands, reacts, pins and deletes', async () => {
		const { id } = person('you').send(channel(), 'one two three');
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
		await choose('Edit Message');
		await page().getByRole('dialog').getByRole('textbox').fill('one two *three*');
		await page().getByRole('button', { name: 'Save' }).click();
		await message.locator('em', { hasText: 'three' }).waitFor();
		await message.getByText('(edited)').waitFor();
		await choose('Reply');
		await page().getByText('Replying to you').waitFor();
		await page().locator('#menu').waitFor({ state: 'detached' });
		await press('Escape');
		await choose('Pin Message');
		await says('you pinned a message');
		await page().getByRole('button', { name: 'Pinned Messages', exact: true }).click();
		expect(await page().locator('#pinned').innerText()).toContain('one two three');
		await press('Escape');
		await choose('Delete Message');
		await message.waitFor({ state: 'detached' });
	});

	test('a dialog says what went wrong in it, and gives the focus back', async () => {
		const { id } = person('you').send(channel(), 'to be changed');
		await open();
		const message = page().locator(`#message-${id}`);
		const more = message.getByRole('button', { name: 'More' });
		const dialog = page().getByRole('dialog');
		const edit = async () => {
			await more.focus();
			await press('Enter');
			await page().getByRole('menuitem', { name: 'Edit Message' }).press('Enter');
			await dialog.getByRole('textbox').fill('changed');
		};
		await edit();
		await press('Escape');
		await more.and(page().locator(':focus')).waitFor();
		await edit();
		await page().getByRole('button', { name: 'Save' }).click();
		await message.getByText('(edited)').waitFor();
		await page().locator('main :focus').waitFor();
		await edit();
		person('you').delete(id);
		await page().getByRole('button', { name: 'Save' }).click();
		await dialog.getByText('This message is no longer there.').waitFor();
		await page().getByRole('button', { name: 'Cancel' }).click();
		await page().locator('main :focus').waitFor();
	});

	test('threads, posts, voice and direct messages are places to write in', async () => {
		await open();
		const go = async (name: string) => {
			await page().getByRole('link', { name }).click();
			await page().getByRole('heading', { level: 1, name }).waitFor();
			await page().locator('body[data-live]').waitFor();
		};
		for (const name of ['where-to-begin', 'first-impressions', 'reading-aloud']) {
			await go(name);
			await type('Is anybody here?');
			await press('Enter');
			await says('Is anybody here?');
		}
		await go('questions');
		await page().getByLabel('Title').fill('Why four principles?');
		await page().getByLabel('Message', { exact: true }).fill('@Pilcrow, and not three?');
		await page().getByRole('button', { name: 'New Post' }).click();
		await says('You said: @Pilcrow, and not three?');
		await page().getByRole('complementary').getByRole('link', { name: 'Pilcrow' }).click();
		await page().getByRole('heading', { level: 1, name: 'Pilcrow' }).waitFor();
	});

	test('a link leads to a message that is older than those that are shown', async () => {
		const [first] = Array.from({ length: 130 }, (_, line) => person('you').send(channel('reading-aloud'), `${line}`));
		person('you').pin(first?.id ?? '');
		await open('you', 'reading-aloud');
		await page().getByRole('link', { name: 'Older messages' }).waitFor({ state: 'attached' });
		expect(await page().getByText('This is the start').count()).toBe(0);
		await page().getByRole('button', { name: 'Pinned Messages', exact: true }).click();
		await page().getByRole('link', { name: 'Jump' }).click();
		await page().waitForURL(/from=/);
		await page().locator(`#message-${first?.id}`).waitFor();
		expect(await page().locator('#pinned').isVisible()).toBe(false);
		expect(await page().getByText('This is the start').count()).toBe(1);
		await page().locator('body[data-live]').waitFor();
		await page().evaluate(`location.hash = '#message-${channel()}'`);
		await page().getByText('This message is no longer there.').waitFor();
		await page().getByRole('button', { name: 'Pinned Messages', exact: true }).click();
		person('you').send(channel('reading-aloud'), 'the end');
		await page().getByRole('link', { name: 'Jump' }).click();
		await page().locator('#pinned').waitFor({ state: 'hidden' });
	});

	test('who reads older messages stays there, whoever writes or deletes', async () => {
		for (let line = 1; line <= 40; line++) person('reader').send(channel('quotes'), `line ${line}`);
		await open('you', 'quotes');
		const log = page().locator('#log');
		const scrolled = () => log.evaluate(({ scrollTop }: { scrollTop: number }) => scrollTop);
		await log.evaluate((log: { scrollTop: number }) => (log.scrollTop = 120));
		const { id } = person('reader').send(channel('quotes'), 'one more');
		await page().locator(`#message-${id}`).waitFor({ state: 'attached' });
		expect(await scrolled()).toBe(120);
		person('reader').delete(id);
		await page().locator(`#message-${id}`).waitFor({ state: 'detached' });
		expect(await scrolled()).toBe(120);
	});

	test('who reads older messages finds the place again when the page has not been seen for a while', async () => {
		const write = (line: number) => person('reader').send(channel('lobby'), `line ${line}`);
		const [first] = Array.from({ length: 100 }, (_, at) => write(at + 1));
		await open('you', 'lobby');
		for (let line = 101; line <= 140; line++) write(line);
		await says('line 140');
		await page()
			.locator('#log')
			.evaluate((log: { scrollTop: number }) => (log.scrollTop = 300));
		const read = page().getByText('line 20', { exact: true });
		const before = await read.boundingBox();
		await turn('hidden');
		await page().locator('body:not([data-live])').waitFor();
		person('reader').delete(first?.id ?? '');
		person('reader').send(channel('lobby'), 'meanwhile');
		await turn('visible');
		await says('meanwhile');
		expect(await read.boundingBox()).toEqual(before);
	});

	test('what others write elsewhere is marked as unread until one looks', async () => {
		await open();
		const unread = (name: string) => page().getByRole('link', { name: new RegExp(`${name},? unread`) });
		person('reader').send(channel('quotes'), 'a line worth keeping');
		await unread('quotes').waitFor();
		for (const name of ['lobby', 'two-readers']) person('reader').send(channel(name), 'hello');
		await unread('Direct Messages').waitFor();
		await page().reload();
		for (const name of ['quotes', 'Book club', 'Direct Messages']) await unread(name).waitFor();
		await unread('quotes').click();
		await page().getByRole('heading', { level: 1, name: 'quotes' }).waitFor();
		expect(await unread('quotes').count()).toBe(0);
		expect(await unread('Book club').count()).toBe(1);
	});

	test('a forum shows what is posted while one looks', async () => {
		await open('you', 'questions');
		await page().getByLabel('Title').fill('A thought');
		const { id } = person('reader').startThread(channel('questions'), 'Another question', { content: 'Why?' });
		await page().locator('.posts li', { hasText: 'reader: Why?' }).waitFor();
		person('owner').send(id, 'Because.');
		await page().locator('.posts li', { hasText: 'Another question' }).getByText('1 reply').waitFor();
		expect(await page().getByLabel('Title').inputValue()).toBe('A thought');
	});

	test('one can be somebody else, in another language', async () => {
		await open();
		await page().getByRole('button', { name: 'you English' }).click();
		await page().getByRole('menuitemradio', { name: '中文' }).click();
		await page().getByRole('button', { name: 'you 中文' }).waitFor();
		await page().locator('body[data-live]').waitFor();
		await type('/');
		await option('/复述').waitFor();
		await type('echo');
		await option('/复述').waitFor();
		await press('Escape');
		await page().getByRole('button', { name: 'you 中文' }).click();
		await page().getByRole('menuitemradio', { name: 'reader' }).click();
		await page().getByRole('button', { name: 'reader English' }).waitFor();
		person('you').locale = 'en-US' as never;
	});

	test('it says when the local Discord has stopped, and opens it anew when it has started again', async () => {
		const option = { name: 'topic', description: 'On what', type: ApplicationCommandOptionType.String };
		const register = ({ apiUrl, token, world }: LocalDiscord) =>
			fetch(`${apiUrl}/v10/applications/${world.application.id}/commands`, {
				method: 'PUT',
				headers: { Authorization: `Bot ${token}`, 'Content-Type': 'application/json' },
				body: JSON.stringify([{ name: 'sum', description: 'Sums up', options: [option] }]),
			});
		const before = await startLocalDiscord({ port: 0 });
		await register(before);
		const port = Number(new URL(before.url).port);
		await page().goto(before.url);
		await page().locator('body[data-live]').waitFor();
		await type('Half a thought');
		await page().getByRole('button', { name: 'Commands' }).click();
		await press('Enter');
		await type('half a topic');
		await before.close();
		await page().getByText('The local Discord has stopped.').waitFor();
		const after = await startLocalDiscord({ port });
		await page().waitForURL(`${after.url}/as/you/${after.world.channelNamed('general').id}`);
		await page().locator('body[data-live]').waitFor();
		expect(await page().locator('#text').inputValue()).toBe('Half a thought');
		// The bot starts after the local Discord.
		await register(after);
		await page().locator('#option-topic').waitFor();
		expect(await page().locator('#option-topic').inputValue()).toBe('half a topic');
		await open();
		await after.close();
	});

	test('while nobody sees it, it keeps no connection; then it shows what it has missed', async () => {
		await open();
		await turn('hidden');
		await page().locator('body:not([data-live])').waitFor();
		person('reader').send(channel(), 'unseen at first');
		await turn('visible');
		await says('unseen at first');
	});

	test('it can be used on a narrow screen', async () => {
		await page().setViewportSize({ width: 400, height: 800 });
		await open();
		expect(await page().evaluate('document.documentElement.scrollWidth')).toBe(400);
		const column = page().getByRole('button', { name: 'Servers and channels' });
		await column.click();
		await page().getByRole('link', { name: 'quotes' }).waitFor();
		await press('Escape');
		await page().getByRole('link', { name: 'quotes' }).waitFor({ state: 'hidden' });
		await column.click();
		await page().getByRole('link', { name: 'quotes' }).click();
		await page().getByRole('heading', { level: 1, name: 'quotes' }).waitFor();
	});
});

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

	test('a reply shows what it replies to, and keeps what was typed before', async () => {
		const { id } = person('reader').send(channel(), 'What do you think of it?');
		await page().locator(`#message-${id}`).hover();
		await type('Not ');
		await page().locator(`#message-${id} [data-reply]`).click();
		await type('much.');
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

	test('code can be copied, and what is relative to now stays so', async () => {
		await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page().clock.install();
		await open();
		await type(`\`\`\`x = 1\`\`\` written <t:${Math.floor(Date.now() / 1000)}:R>`);
		await press('Enter');
		const message = await says('x = 1');
		await message.locator('.code').hover();
		await message.getByRole('button', { name: 'Copy' }).click();
		expect(await page().evaluate('navigator.clipboard.readText()')).toBe('x = 1');
		await page().clock.fastForward('10:00');
		await message.getByText('10 minutes ago').waitFor();
	});
});
