import { Locale } from 'discord-api-types/v10';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LocalDiscord } from '../../src/local/index.js';
import { buttonOf, markdownOf } from '../support/sent.js';
import { freshChannel, pinHere, pinned, posts, turned } from './pinning.js';
import { messageOf, served } from './served.js';

const { get, person } = served();
const you = () => person('you');

type Rule = Parameters<LocalDiscord['restFaults']['add']>[0];

/** What the bot asks of Discord. */
const READ = { method: 'GET', path: /^\/channels\/\d+\/messages\/pins/ };
const SEND = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };
const EDIT = { method: 'PATCH', path: /^\/channels\/\d+\/messages\/\d+$/ };
const PIN = { method: 'PUT', path: /^\/channels\/\d+\/messages\/pins\// };
const UNPIN = { method: 'DELETE', path: /^\/channels\/\d+\/messages\/pins\// };
const DELETE = { method: 'DELETE', path: /^\/channels\/\d+\/messages\/\d+$/ };

const refused = (status: number, code: number) => ({ kind: 'refused', status, code, message: 'Refused' }) as const;
const FORBIDDEN = refused(403, 50013);
const NO_ACCESS = refused(403, 50001);
const FULL = refused(400, 30003);
const UNKNOWN = refused(404, 10008);
const SYSTEM = refused(403, 50021);
const NO_PINS = refused(400, 50024);
const LOCKED = refused(400, 160005);
const ARCHIVED = refused(400, 50083);
const TOO_MANY_EDITS = refused(429, 30046);
const OTHER = refused(400, 20009);
const BROKEN = { kind: 'status', status: 500 } as const;

/** More often than the bot tries. */
const ALWAYS = 99;

const undo: (() => void)[] = [];
const fail = (rule: Omit<Rule, 'times'> & { times?: number }) => undo.push(get().local.restFaults.add(rule));
afterEach(() => {
	for (const one of undo.splice(0)) one();
});

describe('a pin whose preview can no longer be changed, since', () => {
	it.each([
		['it was dismissed', UNKNOWN],
		['its webhook is unknown', refused(404, 10015)],
		['its token is void', refused(401, 50027)],
		['Discord fails', BROKEN],
	] as const)('%s, is told of beside it', async (name, fault) => {
		const { world } = get().local;
		const id = freshChannel(get(), name);
		const preview = messageOf(await you().run(id, 'pin summary'));
		fail({ method: 'PATCH', path: /^\/webhooks\/\d+\/[^/]+\/messages\//, fault, times: ALWAYS });
		const isPrivate = (messageId: string) => Boolean(world.messages.get(messageId)?.onlyFor);
		const told = world.next(change => change.type === 'message-created' && isPrivate(change.messageId));
		await you().press(preview.id, buttonOf(preview, 'Pin here'));
		await told;
		const last = you().history(id).at(-1);
		expect(last && markdownOf(last)).toMatch(/^Pinned: /);
		expect(posts(get(), id)).toMatchObject([{ pinned: true }]);
	});
});

describe('a first pin that Discord refuses leaves the channel as it was', () => {
	it.each([
		[
			'reading the pins, without the permission',
			READ,
			FORBIDDEN,
			/I lack a permission in <#\d+>: Read Message History\./,
		],
		['reading the pins, without access', READ, NO_ACCESS, /I lack a permission in <#\d+>: View Channel\./],
		['reading the pins, broken', READ, BROKEN, /^Discord does not answer/],
		['posting, without the permission', SEND, FORBIDDEN, /I lack a permission in <#\d+>: Send Messages\./],
		['posting, without access', SEND, NO_ACCESS, /: View Channel\./],
		['posting in an archived thread', SEND, ARCHIVED, /is locked or archived/],
		['posting, broken', SEND, BROKEN, /^Discord does not answer/],
		['posting, for another reason', SEND, OTHER, /^Discord refuses this \(error 20009\)/],
		['pinning, without the permission', PIN, FORBIDDEN, /I lack a permission in <#\d+>: Pin Messages\./],
		['pinning, without access', PIN, NO_ACCESS, /: View Channel\./],
		['pinning, too many pins', PIN, FULL, /has as many pinned messages as Discord allows/],
		['pinning, message deleted meanwhile', PIN, UNKNOWN, /^Someone deleted the message meanwhile/],
		['pinning a system message', PIN, SYSTEM, /does not allow this message to be pinned/],
		['pinning where there are no pins', PIN, NO_PINS, /Discord has no pinned messages/],
		['pinning in a locked thread', PIN, LOCKED, /is locked or archived/],
		['pinning, broken', PIN, BROKEN, /^Discord does not answer/],
		['pinning, cut off', PIN, { kind: 'cut' }, /^Discord does not answer/],
		['pinning, for another reason', PIN, OTHER, /\(error 20009\)\. Nothing has changed\.$/],
		['pinning, for no reason', PIN, { kind: 'status', status: 403 }, /\(error HTTP 403\)/],
	] as const)('%s', async (name, step, fault, told) => {
		const id = freshChannel(get(), name);
		fail({ ...step, fault, times: ALWAYS });
		expect(await pinned(get(), you(), id)).toMatch(told);
		expect(posts(get(), id)).toEqual([]);
		expect(you().pins(id)).toEqual([]);
		for (const one of undo.splice(0)) one();
		expect(await pinned(get(), you(), id)).toMatch(/^Pinned: /);
		expect(posts(get(), id)).toMatchObject([{ pinned: true }]);
	});

	it('and takes the message back, pin and all, when no answer to the pinning comes', async () => {
		const id = freshChannel(get(), 'unheard');
		fail({ ...PIN, fault: BROKEN, when: 'after', times: ALWAYS });
		expect(await pinned(get(), you(), id)).toMatch(/^Discord does not answer/);
		expect(posts(get(), id)).toEqual([]);
		expect(you().pins(id)).toEqual([]);
	});

	it('says so in Chinese, too', async () => {
		const id = freshChannel(get(), '中文');
		const preview = messageOf(await you().run(id, 'pin summary'));
		fail({ ...PIN, fault: FULL });
		you().locale = Locale.ChineseCN;
		const told = await pinHere(get(), you(), preview);
		you().locale = Locale.EnglishUS;
		expect(markdownOf(told)).toMatch(/置顶消息已达 Discord 的上限.*一切未变。$/);
		expect(posts(get(), id)).toEqual([]);
	});

	it('names the message that could not be taken back, and pins that one the next time', async () => {
		const id = freshChannel(get(), 'left');
		fail({ ...PIN, fault: FULL });
		fail({ ...DELETE, fault: BROKEN, times: ALWAYS });
		const told = await pinned(get(), you(), id);
		const [left, none] = posts(get(), id);
		expect(none).toBeUndefined();
		expect(left?.pinned).toBe(false);
		expect(told).toMatch(/as many pinned messages.*Only this message is left over/);
		expect(told).not.toContain('Nothing has changed');
		expect(told).toContain(left?.id);
		expect(await pinned(get(), person('owner'), id, 'summary', { length: 3 })).toMatch(/^Pinned: /);
		expect(posts(get(), id)).toMatchObject([{ id: left?.id, pinned: true }]);
		expect(markdownOf(you().pins(id)[0] ?? {})).toContain('Pinned by owner');
	});
});

describe('an answer that gets lost makes no second message', () => {
	it.each([
		['post, cut off before', SEND, { kind: 'cut' }, 'before'],
		['post, cut off after', SEND, { kind: 'cut' }, 'after'],
		['post, broken after', SEND, BROKEN, 'after'],
		['pin, cut off after', PIN, { kind: 'cut' }, 'after'],
		['pin, broken after', PIN, BROKEN, 'after'],
		['post, broken after, each time', SEND, BROKEN, 'after', ALWAYS],
	] as const)('%s', async (name, step, fault, when, times: number = 1) => {
		const id = freshChannel(get(), name);
		fail({ ...step, fault, when, times });
		expect(await pinned(get(), you(), id)).toMatch(/^Pinned: /);
		expect(posts(get(), id)).toMatchObject([{ pinned: true }]);
	});

	it('nor does a message that was pinned and deleted a moment before', async () => {
		const id = freshChannel(get(), 'deleted');
		await pinned(get(), you(), id);
		const [first] = posts(get(), id);
		get()
			.local.world.person('owner')
			.delete(first?.id ?? '');
		expect(await pinned(get(), you(), id)).toMatch(/^Pinned: /);
		expect(posts(get(), id)).toMatchObject([{ pinned: true }]);
	});
});

describe('a rate limit is waited for', () => {
	it('when posting', async () => {
		const id = freshChannel(get(), 'limited');
		fail({ ...SEND, fault: { kind: 'rate-limited', scope: 'user', retryAfter: 0.05 } });
		expect(await pinned(get(), you(), id)).toMatch(/^Pinned: /);
		expect(posts(get(), id)).toMatchObject([{ pinned: true }]);
	});

	it('and the moderator is told when it takes long', async () => {
		const id = freshChannel(get(), 'limited-long');
		const preview = messageOf(await you().run(id, 'pin summary'));
		fail({ ...PIN, fault: { kind: 'rate-limited', scope: 'shared', retryAfter: 2.5 } });
		const waiting = await pinHere(get(), you(), preview);
		expect(markdownOf(waiting)).toMatch(/^Discord makes me wait/);
		const done = await turned(get(), you(), preview, async () => {});
		expect(markdownOf(done)).toMatch(/^Pinned: /);
	});
});

describe('an edit in place that Discord refuses', () => {
	it.each([
		['without access', NO_ACCESS, /: View Channel\./],
		['without the permission', FORBIDDEN, /\(error 50013\)/],
		['broken', BROKEN, /^Discord does not answer/],
		['for another reason', OTHER, /\(error 20009\)/],
	] as const)('%s leaves the old message', async (name, fault, told) => {
		const id = freshChannel(get(), name);
		await pinned(get(), you(), id);
		const before = posts(get(), id);
		fail({ ...EDIT, fault, times: ALWAYS });
		expect(await pinned(get(), you(), id, 'summary', { length: 3 })).toMatch(told);
		expect(posts(get(), id)).toEqual(before);
	});

	it('since the message was deleted meanwhile is made good by a new one', async () => {
		const id = freshChannel(get(), 'gone');
		await pinned(get(), you(), id);
		const [old] = posts(get(), id);
		const path = new RegExp(EDIT.path);
		path.test = tried => {
			const isEdit = EDIT.path.test(tried);
			if (isEdit) you().delete(old?.id ?? '');
			return isEdit;
		};
		fail({ ...EDIT, path, fault: UNKNOWN });
		expect(await pinned(get(), you(), id, 'summary', { length: 3 })).toMatch(/^Pinned: /);
		const [now, none] = posts(get(), id);
		expect(now).toMatchObject({ pinned: true });
		expect(now?.id).not.toBe(old?.id);
		expect(none).toBeUndefined();
	});
});

describe('too many edits of an old message', () => {
	const old = async (name: string) => {
		const id = freshChannel(get(), name);
		await pinned(get(), you(), id);
		const [first] = posts(get(), id);
		if (!first) throw new Error('nothing is posted');
		fail({ ...EDIT, fault: TOO_MANY_EDITS });
		return { id, first, before: posts(get(), id) };
	};

	it('move the pin to a new message', async () => {
		const { id, first } = await old('moved');
		expect(await pinned(get(), person('owner'), id, 'summary', { length: 3 })).toMatch(/moved the pin: /);
		expect(posts(get(), id)).toMatchObject([{ id: first.id, pinned: false }, { pinned: true }]);
		const reasons = get().local.world.auditLog.entries.slice(0, 2);
		for (const { reason } of reasons) expect(reason).toBe('Moved to a new message by owner (@owner) with /pin');
	});

	it('move it from Refresh as well', async () => {
		const { id, first } = await old('refreshed');
		const pin = you().message(first.id);
		const told = messageOf(await you().press(first.id, buttonOf(pin ?? {}, 'Refresh')));
		expect(markdownOf(told)).toMatch(/moved the pin: /);
		expect(posts(get(), id)).toMatchObject([{ id: first.id, pinned: false }, { pinned: true }]);
	});

	it('move it when the answer to the unpinning gets lost', async () => {
		const { id, first } = await old('unheard');
		fail({ ...UNPIN, fault: BROKEN, when: 'after', times: ALWAYS });
		expect(await pinned(get(), you(), id, 'summary', { length: 3 })).toMatch(/moved the pin: /);
		expect(posts(get(), id)).toMatchObject([{ id: first.id, pinned: false }, { pinned: true }]);
	});

	it.each([
		['posting', SEND, FORBIDDEN, /: Send Messages\./],
		['pinning', PIN, FULL, /as many pinned messages/],
		['unpinning the old one', UNPIN, FORBIDDEN, /: Pin Messages\./],
		['unpinning the old one (broken)', UNPIN, BROKEN, /^Discord does not answer/],
	] as const)('leave the old one pinned when %s fails', async (name, step, fault, told) => {
		const { id, before } = await old(name);
		fail({ ...step, fault, times: ALWAYS });
		expect(await pinned(get(), you(), id, 'summary', { length: 3 })).toMatch(told);
		expect(posts(get(), id)).toEqual(before);
	});
});

describe('the limit of pins', () => {
	it('is Discord’s to tell; our own pin is found behind all the others', async () => {
		const id = freshChannel(get(), 'full');
		await pinned(get(), you(), id);
		for (let i = 0; i < 249; i++) you().pin(you().send(id, `${i}`).id);
		expect(await pinned(get(), you(), id, 'summary', { length: 3 })).toMatch(/^It was pinned here already/);
		expect(await pinned(get(), you(), id, 'passage', { reference: '4' })).toMatch(/as many pinned messages/);
		expect(posts(get(), id)).toMatchObject([{ pinned: true }]);
		expect(you().pins(id)).toHaveLength(250);
		const list = messageOf(await you().run(id, 'pin list'));
		expect(markdownOf(list)).toContain('Summary of “A New Domain');
	});
});

// The last one, with a bot of its own: it sets the clock ahead.
describe('a message that was unpinned and kept', () => {
	const own = served();

	it('stays as it is when another is pinned', async () => {
		const moderator = own.person('you');
		const id = freshChannel(own.get(), 'kept');
		await pinned(own.get(), moderator, id, 'summary', { topic: 'sovereignty' });
		await moderator.run(id, 'pin remove');
		const [kept] = posts(own.get(), id);
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
		try {
			expect(await pinned(own.get(), moderator, id, 'summary', { topic: 'terrorism' })).toMatch(/^Pinned: /);
		} finally {
			vi.useRealTimers();
		}
		expect(posts(own.get(), id)).toEqual([kept, expect.objectContaining({ pinned: true })]);
	});
});
