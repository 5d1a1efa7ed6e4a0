import { beforeEach, describe, expect, test } from 'vitest';
import { onPage } from './page-open.js';

const { channel, open, option, page, person, press, says, type } = onPage();

/** As when the local Discord has been stopped: nothing that is sent arrives. */
const cut = () => page().route(/\/(run|send)$/, route => route.abort());
const mend = () => page().unroute(/\/(run|send)$/);
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

	test('a text that is too long for its option is not sent', async () => {
		await text().fill(`/echo ${'x'.repeat(81)}`);
		await press('Enter');
		await page().getByText('Must be 80 or fewer in length.').waitFor();
		expect(await page().locator('#option-text').inputValue()).toHaveLength(81);
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
