import { beforeEach, describe, expect, test } from 'vitest';
import { finishThinking } from './page-bot.js';
import { onPage } from './page-open.js';

const { channel, open, option, page, person, press, says, turn, type } = onPage();

describe('a slash command', () => {
	beforeEach(() => open());

	test('is chosen from a list that narrows as one types', async () => {
		await type('/');
		expect(await option('/').count()).toBe(6);
		// In forced colours, outlines alone are to be seen.
		await page().emulateMedia({ forcedColors: 'active' });
		expect(
			await page()
				.locator('#commands .active')
				.evaluate(active => getComputedStyle(active).outlineStyle),
		).toBe('solid');
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
		expect(await page().locator('#text').getAttribute('aria-activedescendant')).toBe(null);
		await press('ArrowDown', 'ArrowDown', 'Enter', 'Enter');
		await says('hey-beta');
	});

	test('is public when its option says so, for others to see', async () => {
		await type('/echo for all');
		await page().getByRole('button', { name: '+ public' }).click();
		await option('True').waitFor();
		await press('Enter', 'Enter');
		await says('for all');
		expect(person('reader').history(channel()).at(-1)?.content).toBe('for all');
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
		await page().locator('#option-text').fill('xy');
		await option('xy alpha').waitFor();
		await page().locator('#option-times').fill('2');
		await press('Enter');
		await says('xyxy');
	});

	test('keeps its text at the first Escape, also when nothing is offered for it', async () => {
		await type('/echo none');
		await page().getByText('No options match your search.').waitFor();
		await press('Escape');
		await page().getByText('No options match your search.').waitFor({ state: 'hidden' });
		expect(await page().locator('#option-text').inputValue()).toBe('none');
		await press('Escape');
		await page().locator('#option-text').waitFor({ state: 'detached' });
	});

	test('of a name that there is not is a message, over which no list stays', async () => {
		await type('/hello');
		await page().getByText('No command of that name.').waitFor();
		await press('Enter');
		await says('/hello');
		expect(await page().getByText('No command of that name.').isVisible()).toBe(false);
	});

	test('opens its first option for what is typed or pasted behind its name, or says that it has none', async () => {
		await type('/list all gre');
		await press('Enter', 'Enter');
		await says('List of green.');
		await page().locator('#text').fill('/list all Red');
		await press('Enter', 'Enter');
		await says('List of red.');
		await type('/form ');
		await type('x');
		await page().getByText('This command has no options.').waitFor();
		await press('Escape');
		await page().locator('#text').fill('/form Ann');
		await page().getByText('This command has no options.').waitFor();
		await press('Enter');
		await page().getByRole('dialog').waitFor();
		expect(await page().locator('#text').inputValue()).toBe('Ann');
	});

	test('that gets no answer in time says so, to oneself alone', async () => {
		await type('/silent ');
		await press('Enter');
		await says('The application did not respond');
		// It is there still when the page has caught up with what was written while it was hidden.
		await turn('hidden');
		person('reader').send(channel(), 'unseen at first');
		await turn('visible');
		await says('unseen at first');
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
		await person('you').run(channel(), 'list all');
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

	test('the answer to a press is brought into view, however much has been written below', async () => {
		await person().run(channel('quotes'), 'list all');
		for (let line = 1; line <= 40; line++) person('reader').send(channel('quotes'), `line ${line}`);
		await open('you', 'quotes');
		await page().getByRole('button', { name: 'Share' }).click();
		const answer = await says('Shared by you');
		const [top = 0, bottom = 0] = [
			(await answer.boundingBox())?.y,
			(await page().locator('#composer').boundingBox())?.y,
		];
		expect(top).toBeLessThan(bottom);
	});

	test('a press that fails says so below its message until the next one', async () => {
		const id = await (await says('List of everything.')).getAttribute('id');
		const card = page().locator(`#${id}`);
		await page().route(/\/press$/, route => route.continue({ postData: JSON.stringify({ customId: 'gone' }) }));
		await card.getByRole('button', { name: 'Share' }).click();
		await card.getByText('The message has no button gone').waitFor();
		await page().unroute(/\/press$/);
		await card.getByRole('button', { name: 'Share' }).click();
		await says('Shared by you');
		expect(await card.locator('.failed').count()).toBe(0);
	});

	test('a press counts once, however often it is repeated before its answer or by a key that is held', async () => {
		// What is shared quotes the card.
		const id = await (await says('List of everything.')).getAttribute('id');
		const share = page().locator(`#${id}`).getByRole('button', { name: 'Share' });
		const busy = share.and(page().locator('[aria-busy]'));
		const idle = share.and(page().locator(':not([aria-busy])'));
		const before = person('you').history(channel(), { limit: 100 }).length;
		let letGo = () => {};
		const held = new Promise<void>(resolve => (letGo = resolve));
		await page().route(/\/press$/, route => held.then(() => route.continue()));
		await share.focus();
		await press('Enter', 'Enter', 'Enter');
		await busy.waitFor();
		letGo();
		await idle.waitFor();
		await page().unroute(/\/press$/);
		await page().keyboard.down('Enter');
		await idle.waitFor();
		await page().keyboard.down('Enter');
		await page().keyboard.up('Enter');
		await idle.waitFor();
		await person('you').run(channel(), 'echo', { text: 'that was all' });
		await says('that was all');
		expect(person('you').history(channel(), { limit: 100 })).toHaveLength(before + 3);
	});

	test('a select menu is worked with the keyboard', async () => {
		const card = await says('List of everything.');
		await card.getByRole('combobox', { name: 'Pick a paragraph' }).focus();
		await press('Enter', 'ArrowDown', 'Enter');
		await says('Chosen: 2');
	});

	test('a select menu for several values sends them when it is closed', async () => {
		const card = await says('List of everything.');
		await card.getByRole('combobox', { name: 'Pick readers' }).click();
		await option('owner').click();
		await option('you').click();
		await option('reader').click();
		await option('you').click();
		await option('reader').click();
		await press('Escape');
		await says('Picked owner and reader');
	});

	test('a private message goes when it is dismissed', async () => {
		const card = await says('List of everything.');
		const id = await card.getAttribute('id');
		await card.getByRole('button', { name: 'Dismiss message' }).click();
		await page().locator(`#${id}`).waitFor({ state: 'detached' });
	});
});
