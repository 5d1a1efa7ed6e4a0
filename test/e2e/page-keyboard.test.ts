import { beforeEach, describe, expect, test } from 'vitest';
import { onPage } from './page-open.js';

const { channel, open, page, person, press, says, type } = onPage();
const text = () => page().locator('#text');
const button = (name: string) => page().getByRole('button', { name, exact: true }).last();

describe('the keyboard', () => {
	beforeEach(async () => {
		await person().run(channel(), 'list all');
		await open();
	});

	test('stays where one writes when something is pressed with the mouse', async () => {
		const before = person('reader').history(channel()).length;
		await button('Share').click();
		await says('Shared by you');
		await type(' that is what I was looking for');
		expect(await text().inputValue()).toBe(' that is what I was looking for');
		await press('Enter');
		await says('that is what I was looking for');
		expect(person('reader').history(channel())).toHaveLength(before + 2);
	});

	test('writes to the channel from everywhere beside fields', async () => {
		const goesThere = async (typed: string) => {
			await type(typed);
			expect(await text().inputValue()).toBe(typed);
			await text().fill('');
		};
		await page()
			.locator('#log')
			.click({ position: { x: 500, y: 5 } });
		await goesThere('into the log');
		await button('Pinned Messages').focus();
		await press('Enter', 'Escape');
		await goesThere('after the pins');
		await button('Share').focus();
		await button('Dismiss message').click();
		await goesThere('after one that is gone');
		await text().fill('copied');
		await press('Control+a', 'Control+x');
		await page().locator('#log').focus();
		await press('Control+v');
		expect(await text().inputValue()).toBe('copied');
		await text().fill('/echo some');
		await page().locator('#log').focus();
		await type('times');
		expect(await page().locator('#option-text').inputValue()).toBe('sometimes');
	});

	test('still presses a button that it has come to', async () => {
		const shared = async () => person('reader').history(channel()).length;
		const before = await shared();
		await button('Turn over').focus();
		await press('Tab');
		for (const key of ['Space', 'Enter']) {
			await press(key);
			await page().locator('button:focus:not([aria-busy])', { hasText: 'Share' }).waitFor();
		}
		await type('and writes');
		await press('Enter');
		await says('and writes');
		expect(await shared()).toBe(before + 3);
	});

	test('stays among the messages when the one that it was in is dismissed', async () => {
		const { id } = person('reader').send(channel(), 'the last');
		await says('the last');
		await button('Dismiss message').focus();
		await press('Enter');
		await page().locator(`#message-${id} :focus`).waitFor();
	});
});
