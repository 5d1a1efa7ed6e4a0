import { beforeEach, describe, expect, test } from 'vitest';
import { visits } from './page-visit.js';
import { served } from './served.js';

const { channel, get, person } = served();
const { page, says, visit } = visits();

const press = async (...keys: readonly string[]) => {
	for (const key of keys) await page().keyboard.press(key);
};
const type = (text: string) => page().keyboard.type(text);

beforeEach(() => visit(`${get().local.url}/as/you/${channel()}`));

describe('Pilcrow on the page', () => {
	test('answers /ask privately; Share posts the answer in the channel, Remove takes it away', async () => {
		await type('/ask What about terrorism?');
		await press('Enter');
		const answer = await says('Only you can see this');
		expect(await answer.locator('.above').textContent()).toContain('you used /ask');
		expect(await answer.innerText()).toMatch(/terrorism.*¶\d+/s);
		await answer.getByRole('button', { name: 'Share', exact: true }).click();
		const shared = page().locator('.item:not(:has(.private))', { hasText: 'What about terrorism?' }).last();
		await shared.waitFor();
		expect(person('reader').history(channel()).at(-1)?.author.id).toBe(get().local.world.bot.id);
		await shared.getByRole('button', { name: 'Remove', exact: true }).click();
		await shared.waitFor({ state: 'detached' });
	});

	test('completes a question as one types', async () => {
		await type('/ask terror');
		await page().locator('#option-question-list:not([aria-busy]) .option').first().waitFor();
		await press('ArrowDown', 'Enter');
		const question = await page().locator('#option-question').inputValue();
		expect(question.toLowerCase()).toContain('terror');
		await press('Enter');
		await says(question);
	});

	test('answers in the channel when it is asked with public: True', async () => {
		await type('/ask Who should govern the internet?');
		await page().getByRole('button', { name: '+ public' }).click();
		await press('Enter', 'Enter');
		const answer = await says('Who should govern the internet?');
		expect(await answer.locator('.private').count()).toBe(0);
	});

	test('reads on: a paragraph from the outline’s menu, then the next', async () => {
		await type('/outline ');
		await press('Enter');
		await (await says('¶17')).locator('.select-button').focus();
		await press('Enter', 'Enter');
		await page().getByRole('button', { name: '¶2 ▶' }).last().focus();
		for (const next of ['¶3 ▶', '¶4 ▶']) {
			await press('Enter');
			await page().locator('button:focus', { hasText: next }).waitFor();
		}
	});

	test('turns its pages with the keyboard; the Enter after the last shares nothing', async () => {
		await type('/ask What does China propose?');
		await press('Enter');
		const id = await (await says('page 1 of')).getAttribute('id');
		const more = page().locator(`#${id}`).getByRole('button', { name: 'More ▶' });
		await more.focus();
		let at = 1;
		for (; (await more.count()) > 0; at++) {
			await press('Enter');
			await says(`page ${at + 1} of`);
		}
		await page()
			.locator('article:focus', { hasText: `page ${at} of ${at}` })
			.waitFor();
		const before = person('reader').history(channel()).length;
		await press('Enter');
		await type('that was all');
		await press('Enter');
		await says('that was all');
		expect(person('reader').history(channel())).toHaveLength(before + 1);
	});

	test('answers a mention, and a reply to its answer', async () => {
		await type('@Pilcrow what does it say about sovereignty?');
		await press('Enter');
		const answer = page()
			.locator('.item', { has: page().locator('.above', { hasText: 'sovereignty?' }) })
			.last();
		await answer.waitFor();
		expect(await answer.innerText()).toContain('¶4');
		await answer.hover();
		await answer.locator('[data-reply]').click();
		await type('and what about terrorism?');
		await press('Enter');
		await page()
			.locator('.item', { has: page().locator('.above', { hasText: 'and what about terrorism?' }) })
			.waitFor();
	});

	test('checks the quotations of a message from its menu', async () => {
		const said = 'It says “The Internet is no longer a virtual world” somewhere.';
		const { id } = person('reader').send(channel(), said);
		await page().locator(`#message-${id}`).click({ button: 'right' });
		await page().getByRole('menuitem', { name: 'Check quotations' }).click();
		const check = await says('used Check quotations');
		expect(await check.innerText()).toContain('Only you can see this');
	});

	test('pins a summary: preview, Pin here, the pins panel; a plain member is not offered it', async () => {
		await type('/pin summary ');
		await press('Enter');
		await page().getByRole('button', { name: 'Pin here' }).click();
		await says('pinned a message');
		await page().getByRole('button', { name: 'Pinned Messages', exact: true }).click();
		const pinned = page().locator('#pinned article').first();
		expect(await pinned.innerText()).toMatch(/¶\d+/);
		await pinned.getByRole('link', { name: 'Jump' }).click();
		await press('Escape');
		await page().getByRole('button', { name: 'Ask', exact: true }).click();
		await page().getByRole('dialog').getByRole('textbox').fill('Who should govern the internet?');
		await page().getByRole('button', { name: 'Submit' }).click();
		// The same was asked in public before.
		await page()
			.locator('.item', { hasText: 'Who should govern the internet?' })
			.filter({ hasText: 'Only you can see this' })
			.waitFor();
		await visit(`${get().local.url}/as/reader/${channel()}`);
		await type('/');
		await page().locator('#commands [data-command="summary"]').waitFor();
		expect(await page().locator('#commands [data-command^="pin"]').count()).toBe(0);
	});

	test('answers in Chinese one whose client is Chinese', async () => {
		person('you').locale = 'zh-CN' as never;
		await visit(`${get().local.url}/as/you/${channel()}`);
		await type('/提问 what about war?');
		await press('Enter');
		await says('Only you can see this');
		await page().getByRole('button', { name: '分享' }).last().waitFor();
		person('you').locale = 'en-US' as never;
	});
});
