import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import { onPage } from './page-open.js';

const { channel, open, option, page, person, press, says, type, world } = onPage();

/** As when the local Discord has been stopped: nothing that is sent arrives. */
const cut = () => page().route(/\/(run|send)$/, route => route.abort());
const mend = () => page().unroute(/\/(run|send)$/);
/** Puts a text in at once, where the focus is. */
const paste = async (pasted: string) => {
	await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page().evaluate(`navigator.clipboard.writeText(${JSON.stringify(pasted)})`);
	await press('Control+v');
};
const text = () => page().locator('#text');

describe('what could not be sent is not lost', () => {
	beforeEach(() => open());

	test('a command comes back as it was filled in, the draft beside it too', async () => {
		await type('Half a thought');
		await page().getByRole('button', { name: 'Commands' }).click();
		await option('/echo').click();
		await type('is it there');
		await cut();
		await press('Enter');
		await page().getByText('does not answer').waitFor();
		expect(await page().locator('#option-text').inputValue()).toBe('is it there');
		await mend();
		await press('Enter');
		await says('is it there');
		expect(await text().inputValue()).toBe('Half a thought');
	});

	test('a draft stays when the commands are only looked at', async () => {
		await type('Half a thought');
		await page().getByRole('button', { name: 'Commands' }).click();
		await option('/echo').waitFor();
		await press('Escape');
		await type(' and the rest');
		expect(await text().inputValue()).toBe('Half a thought and the rest');
	});

	test('a draft is there again in its channel when the page is loaded anew, until it is sent', async () => {
		await type('Half a thought');
		await page().reload();
		await open('you', 'quotes');
		expect(await text().inputValue()).toBe('');
		await open();
		await type(' and the rest');
		await press('Enter');
		await says('Half a thought and the rest');
		await page().reload();
		expect(await text().inputValue()).toBe('');
	});

	test('a draft stays in its channel when one may no longer write there, or not see it', async () => {
		const may = (deny: bigint) => world().overwrite(channel('quotes'), person('reader').user.id, { deny });
		await open('reader', 'quotes');
		await type('Half a thought');
		may(PermissionFlagsBits.SendMessages);
		await page().getByText('You do not have permission to send messages in this channel.').waitFor();
		expect(await text().isVisible()).toBe(false);
		expect(await page().getByRole('button', { name: 'Commands' }).isVisible()).toBe(false);
		may(0n);
		await text().waitFor();
		expect(await text().inputValue()).toBe('Half a thought');
		may(PermissionFlagsBits.ViewChannel);
		await page().getByRole('heading', { level: 1, name: 'general' }).waitFor();
		await page().locator('body[data-live]').waitFor();
		expect(await text().inputValue()).toBe('');
		may(0n);
		await open('reader', 'quotes');
		expect(await text().inputValue()).toBe('Half a thought');
	});

	test('a command is there again in its channel, with all its options, until it is sent', async () => {
		await type('/echo ');
		await page().getByRole('button', { name: '+ times' }).click();
		await type('2');
		await page().reload();
		await page().getByRole('button', { name: '+ public' }).click();
		await press('Enter');
		await page().getByRole('link', { name: 'quotes' }).click();
		await page().getByRole('heading', { level: 1, name: 'quotes' }).waitFor();
		expect(await page().locator('#command').isVisible()).toBe(false);
		await open();
		expect(await page().locator('#option-times').inputValue()).toBe('2');
		await page().locator('#option-text').fill('is it here');
		await press('Enter');
		expect(await (await says('is it hereis it here')).locator('.private').count()).toBe(0);
		await page().reload();
		expect(await text().inputValue()).toBe('');
		expect(await page().locator('#command').isVisible()).toBe(false);
	});

	test('a message that is too long is not sent, and keeps its end', async () => {
		const before = person().history(channel()).at(-1)?.id;
		await paste(`${'word '.repeat(520)}END?`);
		await page().getByText('-604', { exact: true }).waitFor();
		await press('Enter');
		await page().getByText('Too long by 604: a message holds 2000 characters.').waitFor();
		expect((await text().inputValue()).slice(-4)).toBe('END?');
		expect(person().history(channel()).at(-1)?.id).toBe(before);
		// What counts is what is sent: a mention by id.
		await text().fill(`@Pilcrow ${'x'.repeat(1985)}`);
		await page().getByText('-8', { exact: true }).waitFor();
		await text().fill(`${'word '.repeat(399)}END?`);
		await page().getByText('-8', { exact: true }).waitFor({ state: 'detached' });
		await page().getByText('Too long').waitFor({ state: 'detached' });
		await press('Enter');
		await says('END?');
	});

	test('a message that is too long when it is changed is not sent either', async () => {
		const { id } = person().send(channel(), 'to be made longer');
		await page().locator(`#message-${id}`).click({ button: 'right' });
		await page().getByRole('menuitem', { name: 'Edit Message' }).click();
		const dialog = page().getByRole('dialog');
		await dialog.getByRole('textbox').focus();
		await press('Control+a');
		await paste('x'.repeat(2001));
		await dialog.getByText('-1', { exact: true }).waitFor();
		await dialog.getByRole('button', { name: 'Save' }).click();
		await dialog.getByText('Too long by 1: a message holds 2000 characters.').waitFor();
		expect(await dialog.getByRole('textbox').inputValue()).toHaveLength(2001);
		await press('Escape');
	});

	test('a post that is too long is not sent either', async () => {
		await open('you', 'questions');
		await page().getByLabel('Title').fill('A long story');
		await page().getByLabel('Message', { exact: true }).focus();
		await paste('x'.repeat(2001));
		await page().getByRole('button', { name: 'New Post' }).click();
		await page().getByText('Too long by 1: a message holds 2000 characters.').waitFor();
		expect(await page().getByLabel('Message', { exact: true }).inputValue()).toHaveLength(2001);
	});

	test('a text that is too long for its option is not sent, and keeps its end', async () => {
		await type('/echo ');
		await paste(`${'x'.repeat(80)}!`);
		await press('Enter');
		await page().getByText('Must be 80 or fewer in length.').waitFor();
		expect(await page().locator('#option-text').inputValue()).toBe(`${'x'.repeat(80)}!`);
	});

	test('a reply comes back as a reply; a refusal is explained', async () => {
		const { id } = person('reader').send(channel(), 'to be deleted');
		await page().locator(`#message-${id}`).hover();
		await page().locator(`#message-${id} [data-reply]`).click();
		await type('Too late');
		await cut();
		await press('Enter');
		await page().getByText('does not answer').waitFor();
		await page().getByText('Replying to reader').waitFor();
		await mend();
		await page().route(/\/send$/, route => {
			person('reader').delete(id);
			return route.continue();
		});
		await press('Enter');
		await page().locator('#notice', { hasText: 'Unknown message' }).waitFor();
		expect(await text().inputValue()).toBe('Too late');
		await mend();
	});
});
