import { AuditLogEvent, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { buttonOf, componentsOf, labelsOf, markdownOf } from '../support/sent.js';
import { freshChannel, pinned, posts, turned } from './pinning.js';
import { messageOf, served } from './served.js';

const { get, person } = served();
const isPrivate = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.Ephemeral) !== 0;
const you = () => person('you');
const menuOf = (message: { components?: readonly object[] }) => componentsOf(message).find(({ options }) => options);
const guildId = () => [...get().local.world.guilds.keys()][0];

const withPins = async (name: string, references: readonly string[]) => {
	const id = freshChannel(get(), name);
	for (const reference of references) await pinned(get(), you(), id, 'passage', { reference });
	return id;
};

describe('/pin list', () => {
	it('names what the bot has pinned there with links, the newest first, and nothing else', async () => {
		const id = await withPins('list', ['4', '3-6']);
		await pinned(get(), you(), id);
		you().pin(you().send(id, 'of a person').id);
		const list = messageOf(await you().run(id, 'pin list'));
		expect(isPrivate(list)).toBe(true);
		const lines = markdownOf(list)
			.split('\n')
			.filter(line => line.startsWith('- '));
		const [summary, range, fourth, none] = lines;
		expect(none).toBeUndefined();
		expect(summary).toMatch(/^- \[Summary of “A New Domain .*”\]\(.*\), <t:\d+:d>$/);
		expect(range).toMatch(/^- \[¶3–6 of “A New Domain/);
		expect(fourth).toMatch(/^- \[¶4 of “A New Domain/);
		const ids = posts(get(), id).map(post => post.id);
		for (const [i, line] of [fourth, range, summary].entries()) {
			expect(line).toContain(`](https://discord.com/channels/${guildId()}/${id}/${ids[i]})`);
		}
	});

	it('says when there is nothing', async () => {
		const id = freshChannel(get(), 'empty');
		for (const what of ['list', 'remove']) {
			expect(markdownOf(messageOf(await you().run(id, `pin ${what}`)))).toBe(`I have pinned nothing in <#${id}>.`);
		}
	});

	it('has pages', async () => {
		const id = await withPins(
			'pages',
			Array.from({ length: 11 }, (_, i) => `${i + 1}`),
		);
		const list = messageOf(await you().run(id, 'pin list'));
		expect(menuOf(list)?.options).toHaveLength(10);
		expect(markdownOf(list)).toContain('page 1 of 2');
		const next = await turned(get(), you(), list, () => you().press(list.id, buttonOf(list, 'More ▶')));
		expect(menuOf(next)?.options).toMatchObject([{ label: expect.stringMatching(/^¶1 of/) }]);
		const back = await turned(get(), you(), next, () => you().press(next.id, buttonOf(next, '◀ Back')));
		expect(markdownOf(back)).toBe(markdownOf(list));
	});
});

describe('/pin remove', () => {
	it('unpins the only one at once, and deletes it if asked', async () => {
		const id = await withPins('only', ['4']);
		const [post] = posts(get(), id);
		const told = messageOf(await you().run(id, 'pin remove'));
		expect(isPrivate(told)).toBe(true);
		expect(markdownOf(told)).toMatch(/^Unpinned: .*The message itself is still there\.$/);
		expect(posts(get(), id)).toEqual([{ ...post, pinned: false }]);
		const [entry] = get().local.world.auditLog.entries;
		const reason = 'Unpinned by you (@you) with /pin remove';
		expect(entry).toMatchObject({ action_type: AuditLogEvent.MessageUnpin, reason });
		const button = buttonOf(told, 'Delete the message');
		const deleted = await turned(get(), you(), told, () => you().press(told.id, button));
		expect(markdownOf(deleted)).toBe('The message is deleted.');
		expect(labelsOf(deleted)).toEqual([]);
		expect(posts(get(), id)).toEqual([]);
	});

	it('lets choose among several', async () => {
		const id = await withPins('several', ['4', '5']);
		const [fourth, fifth] = posts(get(), id);
		const list = messageOf(await you().run(id, 'pin remove'));
		const menu = menuOf(list);
		const choose = () => you().choose(list.id, menu?.custom_id ?? '', [fourth?.id ?? '']);
		const told = await turned(get(), you(), list, choose);
		expect(markdownOf(told)).toMatch(/^Unpinned: /);
		expect(posts(get(), id)).toEqual([{ ...fourth, pinned: false }, fifth]);
	});

	it('says when what was chosen is no longer pinned, or what is to be deleted is gone or pinned again', async () => {
		const id = await withPins('late', ['4', '5']);
		const [fourth, fifth] = posts(get(), id);
		const list = messageOf(await you().run(id, 'pin remove'));
		you().unpin(fourth?.id ?? '');
		const choose = () => you().choose(list.id, menuOf(list)?.custom_id ?? '', [fourth?.id ?? '']);
		expect(markdownOf(await turned(get(), you(), list, choose))).toMatch(/^That message is no longer pinned/);

		const told = messageOf(await you().run(id, 'pin remove'));
		const press = () => you().press(told.id, buttonOf(told, 'Delete the message'));
		you().pin(fifth?.id ?? '');
		const kept = posts(get(), id);
		expect(markdownOf(await turned(get(), you(), told, press))).toMatch(/pinned again meanwhile/);
		expect(posts(get(), id)).toEqual(kept);

		const again = messageOf(await you().run(id, 'pin remove'));
		person('owner').delete(fifth?.id ?? '');
		const pressed = () => you().press(again.id, buttonOf(again, 'Delete the message'));
		expect(markdownOf(await turned(get(), you(), again, pressed))).toBe('That message has been deleted already.');
	});

	it.each([
		[403, 50013, /: Pin Messages\./],
		[403, 50001, /: View Channel\./],
		[404, 10008, /^That message has been deleted already\.$/],
		[400, 20009, /\(error 20009\)/],
	])('tells of refusal %i %i, and leaves the pin', async (status, code, told) => {
		const id = await withPins(`refused-${code}`, ['4']);
		const before = posts(get(), id);
		const fault = { kind: 'refused', status, code, message: 'Refused' } as const;
		get().local.restFaults.add({ method: 'DELETE', path: /\/messages\/pins\//, fault });
		expect(markdownOf(messageOf(await you().run(id, 'pin remove')))).toMatch(told);
		expect(posts(get(), id)).toEqual(before);
	});

	it('tells when the message cannot be deleted', async () => {
		const id = await withPins('undeletable', ['4']);
		const told = messageOf(await you().run(id, 'pin remove'));
		const fault = { kind: 'refused', status: 403, code: 50001, message: 'Missing Access' } as const;
		get().local.restFaults.add({ method: 'DELETE', path: /\/messages\/\d+$/, fault });
		const press = () => you().press(told.id, buttonOf(told, 'Delete the message'));
		expect(markdownOf(await turned(get(), you(), told, press))).toMatch(/: View Channel\./);
		expect(posts(get(), id)).toMatchObject([{ pinned: false }]);
	});
});
