import { once } from 'node:events';
import { connect } from 'node:net';
import {
	GatewayDispatchEvents as Event,
	GatewayIntentBits as Intent,
	GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local/index.js';
import { identified, ownIntents, RawGateway, rest, startLocal } from '../support.js';

describe('a new connection', () => {
	it('is greeted, identifies, and gets READY and then its servers', async () => {
		const local = await startLocal();
		const gateway = new RawGateway(local);
		const hello = await gateway.op(Op.Hello);
		expect(hello.d).toMatchObject({ heartbeat_interval: expect.any(Number) });
		gateway.send(Op.Identify, { token: local.token, intents: ownIntents, properties: {} });
		const ready = await gateway.event(Event.Ready);
		expect(ready).toMatchObject({ v: 10, user: { id: local.world.bot.id }, session_id: expect.any(String) });
		expect(ready.guilds).toEqual([{ id: expect.stringMatching(/^\d{17,20}$/), unavailable: true }]);
		const guild = await gateway.event(Event.GuildCreate);
		expect(guild).toMatchObject({ id: ready.guilds[0].id, name: 'Reading group', member_count: 4 });
		expect(guild.members.map((member: { user: { id: string } }) => member.user.id)).toEqual([local.world.bot.id]);
		expect(guild.threads.map((thread: { name: string }) => thread.name)).toEqual([
			'where-to-begin',
			'first-impressions',
		]);
		expect(local.world.botOnline).toBe(true);
	});

	it('may ask for more than there is', async () => {
		const gateway = await identified(await startLocal());
		gateway.send(Op.RequestSoundboardSounds, { guild_ids: [] });
		gateway.send(Op.RequestChannelInfo, {});
		gateway.send(Op.Heartbeat, 2);
		await expect(gateway.op(Op.HeartbeatAck)).resolves.toMatchObject({ op: Op.HeartbeatAck });
	});

	it('is told the members that it asks for, unless it asks for all or for nothing that there is', async () => {
		const local = await startLocal();
		const gateway = await identified(local);
		const [here, elsewhere] = [...local.world.guilds.keys()];
		const evil = { toString: 1 };
		for (const d of [null, {}, { guild_id: evil }, { guild_id: elsewhere, query: 'o', limit: 1 }]) {
			gateway.send(Op.RequestGuildMembers, d);
		}
		gateway.send(Op.RequestGuildMembers, { guild_id: here, query: '', limit: 0 });
		gateway.send(Op.RequestGuildMembers, { guild_id: here, user_ids: [evil, '1'], nonce: 'mine' });
		expect(await gateway.event(Event.GuildMembersChunk)).toEqual({
			guild_id: here,
			members: [],
			chunk_index: 0,
			chunk_count: 1,
			not_found: ['1'],
			nonce: 'mine',
		});
	});

	it('has its heartbeats acknowledged', async () => {
		const local = await startLocal();
		const gateway = await identified(local);
		gateway.send(Op.Heartbeat, 2);
		await expect(gateway.op(Op.HeartbeatAck)).resolves.toMatchObject({ op: Op.HeartbeatAck });
	});

	it('is refused to pages of other origins and under other names', async () => {
		const local = await startLocal();
		const foreign = new RawGateway(local, 'v=10&encoding=json', { origin: 'https://example.org' });
		await expect(foreign.closed).rejects.toThrow('403');
		const rebound = new RawGateway(local, 'v=10&encoding=json', { host: 'example.org' });
		await expect(rebound.closed).rejects.toThrow('403');
	});

	it('is refused at a path that is none, which any page may ask for, and all goes on', async () => {
		const local = await startLocal();
		expect(await upgrade(local, '//', 'https://example.org')).toBe('HTTP/1.1 403 Forbidden');
		expect(await upgrade(local, '//')).toBe('HTTP/1.1 404 Not Found');
		expect(await upgrade(local, '/elsewhere')).toBe('HTTP/1.1 404 Not Found');
		await identified(local);
	});

	it('may break while it is refused, or speak after it was turned away, and all goes on', async () => {
		const local = await startLocal();
		const broken = Array.from({ length: 40 }, async () => {
			const socket = connect(Number(new URL(local.url).port), '127.0.0.1');
			await new Promise<void>(resolve =>
				socket.write(handshake(local, '/gateway', 'https://example.org'), () => resolve()),
			);
			socket.resetAndDestroy();
		});
		await Promise.all(broken);
		const old = connect(Number(new URL(local.url).port), '127.0.0.1');
		// A frame that is none, right after the request: reserved bits set.
		old.write(handshake(local, '/gateway?v=9'));
		old.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
		await new Promise(resolve => old.resume().once('close', resolve));
		await identified(local);
	});

	it.each(['/elsewhere', '/gateway?v=9', '/gateway'])(
		'at %s whose client leaves its side open does not keep the local Discord from closing',
		async path => {
			const local = await startLocalDiscord({ port: 0 });
			const socket = connect({ port: Number(new URL(local.url).port), host: '127.0.0.1', allowHalfOpen: true });
			socket.on('error', () => {});
			socket.write(handshake(local, path));
			await once(socket, 'data');
			await local.close();
			socket.destroy();
		},
	);

	it.each([
		['a wrong token', { token: 'wrong' }, 4004],
		['a shard beyond the count', { shard: [2, 2] }, 4010],
		['a shard that is a number', { shard: 5 }, 4010],
		['a shard that is an object', { shard: {} }, 4010],
		['intents that there are not', { intents: 1 << 30 }, 4013],
		['no intents', { intents: undefined }, 4013],
		['the privileged intent of message content', { intents: Intent.MessageContent }, 4014],
		['the privileged intent of members', { intents: Intent.Guilds | Intent.GuildMembers }, 4014],
	])('that identifies with %s is closed', async (_, identity, code) => {
		const local = await startLocal();
		const gateway = new RawGateway(local);
		await gateway.identify(local.token, ownIntents, identity);
		expect(await gateway.closed).toBe(code);
		expect(local.world.botOnline).toBe(false);
	});

	it.each([
		['is no JSON', '{', 4002],
		['is too long', JSON.stringify({ op: 1, d: 'x'.repeat(5000) }), 4002],
		['has an unknown opcode', '{"op":99}', 4001],
		['is for those who have identified', '{"op":3,"d":{}}', 4003],
	])('whose payload %s is closed', async (_, text, code) => {
		const gateway = new RawGateway(await startLocal());
		await gateway.op(Op.Hello);
		gateway.sendText(text);
		expect(await gateway.closed).toBe(code);
	});

	it('that is closed is no longer listened to', async () => {
		const local = await startLocal();
		const changes: string[] = [];
		local.world.onChange(({ type }) => changes.push(type));
		const gateway = new RawGateway(local);
		await gateway.op(Op.Hello);
		gateway.sendText('{"op":99}');
		gateway.send(Op.Identify, { token: local.token, intents: ownIntents, properties: {} });
		expect(await gateway.closed).toBe(4001);
		expect(changes).toEqual([]);
	});

	it('may say anything, and all goes on', async () => {
		const local = await startLocal();
		const known = fc.constantFrom('token', 'intents', 'shard', 'session_id', 'seq', 'properties');
		const anything = fc.oneof(fc.jsonValue(), fc.dictionary(known, fc.jsonValue()));
		const op = fc.oneof(fc.constantFrom(1, 2, 3, 4, 6, 8, 31, 43), fc.jsonValue());
		const withToken = fc.dictionary(known, fc.jsonValue()).map(d => ({ ...d, token: local.token }));
		await fc.assert(
			fc.asyncProperty(op, fc.oneof(anything, withToken), async (op, d) => {
				const gateway = new RawGateway(local);
				await gateway.op(Op.Hello);
				gateway.sendText(JSON.stringify({ op, d }));
				gateway.close();
				await gateway.closed;
			}),
			{ numRuns: 200 },
		);
		await identified(local);
	});

	it('that identifies twice, asks for another version, or sends too much is closed', async () => {
		const local = await startLocal();
		const twice = await identified(local);
		twice.send(Op.Identify, { token: local.token, intents: 0, properties: {} });
		expect(await twice.closed).toBe(4005);
		expect(await new RawGateway(local, 'v=9&encoding=json').closed).toBe(4012);
		expect(await new RawGateway(local, 'v=10&encoding=etf').closed).toBe(4002);
		expect(await new RawGateway(local, 'v=10&encoding=json&compress=zlib-stream').closed).toBe(4002);
		const busy = new RawGateway(local);
		await busy.op(Op.Hello);
		for (let sent = 0; sent <= 120; sent++) busy.send(Op.Heartbeat, null);
		expect(await busy.closed).toBe(4008);
	});

	it('of several shards gets only its servers', async () => {
		const local = await startLocal();
		const [guild] = local.world.guilds.values();
		const home = Number((BigInt(guild?.data.id ?? 0) >> 22n) % 2n);
		const shards = [new RawGateway(local), new RawGateway(local)] as const;
		for (const [id, gateway] of shards.entries()) await gateway.identify(local.token, ownIntents, { shard: [id, 2] });
		const readies = await Promise.all(shards.map(gateway => gateway.event(Event.Ready)));
		expect(readies[home].guilds).toHaveLength(1);
		expect(readies[1 - home].guilds).toHaveLength(0);
	});
});

describe('events', () => {
	it('come for the intents asked for only', async () => {
		const local = await startLocal();
		const you = local.world.person('you');
		const general = local.world.channelNamed('general').id;
		const guildsOnly = await identified(local, Intent.Guilds);
		const messages = await identified(local, Intent.Guilds | Intent.GuildMessages);
		you.type(general);
		you.send(general, 'one');
		you.send(you.openDirect().id, 'two');
		you.startThread(general, 'three');
		await guildsOnly.event(Event.ThreadCreate);
		await messages.event(Event.ThreadCreate);
		const names = (gateway: RawGateway) => gateway.received.map(({ t }) => t).slice(3);
		expect(names(guildsOnly)).toEqual([Event.ThreadCreate]);
		expect(names(messages)).toEqual([Event.MessageCreate, Event.ThreadCreate]);
	});

	it('carry what a message says only to whom it is addressed', async () => {
		const local = await startLocal();
		const { world } = local;
		const you = world.person('you');
		const general = world.channelNamed('general').id;
		const gateway = await identified(local);
		const api = rest(local);
		const content = async () => (await gateway.event(Event.MessageCreate)).content;

		you.send(general, 'not for the bot');
		expect(await content()).toBe('');
		const mention = `<@${world.bot.id}> for the bot`;
		you.send(general, mention);
		expect(await content()).toBe(mention);
		you.send(you.openDirect().id, 'in private');
		expect(await content()).toBe('in private');

		const { body: ofBot } = await api('POST', `/channels/${general}/messages`, { content: 'from the bot' });
		expect(await content()).toBe('from the bot');
		you.send(general, 'reply with ping', { to: ofBot.id });
		const reply = await gateway.event(Event.MessageCreate);
		expect(reply).toMatchObject({ content: 'reply with ping', referenced_message: { content: 'from the bot' } });
		you.send(general, 'reply without ping', { to: ofBot.id, ping: false });
		expect(await content()).toBe('');

		const unseen = you.send(general, 'still not for the bot');
		const { body } = await api('GET', `/channels/${general}/messages/${unseen.id}`);
		expect(body.content).toBe('');
	});

	it('of private replies, and of places that the bot cannot see, do not come', async () => {
		const local = await startLocal();
		const { world } = local;
		const you = world.person('you');
		const general = world.channelNamed('general');
		const gateway = await identified(local);
		world.overwrite(general.id, world.bot.id, { deny: 1n << 10n });
		await gateway.event(Event.ChannelUpdate);
		you.send(general.id, 'hidden');
		you.send(world.channelNamed('lobby').id, 'elsewhere');
		you.send(world.channelNamed('two-readers').id, 'among us');
		you.send(world.channelNamed('quotes').id, 'seen');
		const seen = await gateway.event(Event.MessageCreate);
		expect(seen.channel_id).toBe(world.channelNamed('quotes').id);
	});
});

describe('a session', () => {
	it('is taken up again after its connection broke, with what was missed, once and in order', async () => {
		const local = await startLocal();
		const { world } = local;
		const you = world.person('you');
		const general = world.channelNamed('general').id;
		const first = await identified(local);
		const ready = first.received.find(({ t }) => t === Event.Ready)?.d as { session_id: string };
		const offline = world.next(change => change.type === 'bot-offline');
		local.gateway.connections[0]?.cut();
		await offline;
		for (const text of ['a', 'b', 'c']) you.send(general, `<@${world.bot.id}> ${text}`);

		const second = new RawGateway(local);
		await second.op(Op.Hello);
		second.send(Op.Resume, { token: `Bot ${local.token}`, session_id: ready.session_id, seq: 2 });
		await second.event(Event.Resumed);
		const replayed = second.received.filter(({ t }) => t === Event.MessageCreate).map(({ d, s }) => [s, d]);
		expect(replayed).toMatchObject([
			[3, { content: expect.stringMatching(/a$/) }],
			[4, { content: expect.stringMatching(/b$/) }],
			[5, { content: expect.stringMatching(/c$/) }],
		]);
		you.send(general, `<@${world.bot.id}> d`);
		expect(await second.event(Event.MessageCreate)).toMatchObject({ content: expect.stringMatching(/d$/) });
	});

	it('that is unknown, refused or over is invalid', async () => {
		const local = await startLocal();
		const resume = async (session_id: string, seq = 2) => {
			const gateway = new RawGateway(local);
			await gateway.op(Op.Hello);
			gateway.send(Op.Resume, { token: local.token, session_id, seq });
			return gateway;
		};
		const idOf = (gateway: RawGateway) =>
			(gateway.received.find(({ t }) => t === Event.Ready)?.d as { session_id: string } | undefined)?.session_id ?? '';
		await expect((await resume('unknown')).op(Op.InvalidSession)).resolves.toMatchObject({ d: false });

		const over = await identified(local);
		over.close();
		await over.closed;
		await expect((await resume(idOf(over))).op(Op.InvalidSession)).resolves.toMatchObject({ d: false });

		const refused = await identified(local);
		local.gateway.faults.acceptsResumes = false;
		await expect((await resume(idOf(refused))).op(Op.InvalidSession)).resolves.toMatchObject({ d: false });
		local.gateway.faults.acceptsResumes = true;
		for (const seq of [99, 1.5]) expect(await (await resume(idOf(refused), seq)).closed).toBe(4007);
	});
});

describe('the script of faults', () => {
	it('keeps acknowledgements back, loses, repeats and reorders events', async () => {
		const local = await startLocal();
		const { world } = local;
		const you = world.person('you');
		const general = world.channelNamed('general').id;
		const gateway = await identified(local);
		local.gateway.faults.acknowledgesHeartbeats = false;
		gateway.send(Op.Heartbeat, 1);
		let held: string | undefined;
		local.gateway.faults.passOn = event => {
			if (event.includes('lost')) return [];
			if (event.includes('twice')) return [event, event];
			if (event.includes('late')) {
				held = event;
				return [];
			}
			return held ? [event, held] : [event];
		};
		for (const text of ['lost', 'twice', 'late', 'last']) you.send(general, `<@${world.bot.id}> ${text}`);
		await gateway.next(({ d }) => JSON.stringify(d).includes('late'));
		const said = gateway.received.flatMap(({ d, t }) => (t === Event.MessageCreate ? d.content.split(' ')[1] : []));
		expect(said).toEqual(['twice', 'twice', 'last', 'late']);
		expect(gateway.received.some(({ op }) => op === Op.HeartbeatAck)).toBe(false);
	});

	it('tells clients to reconnect, invalidates, closes, and lets session starts run out', async () => {
		const local = await startLocal();
		const gateway = await identified(local);
		local.gateway.connections[0]?.askToReconnect();
		await gateway.op(Op.Reconnect);
		local.gateway.connections[0]?.invalidate(true);
		await expect(gateway.op(Op.InvalidSession)).resolves.toMatchObject({ d: true });
		local.gateway.connections[0]?.close(4009);
		expect(await gateway.closed).toBe(4009);
		local.gateway.faults.sessionStartsLeft = 0;
		const late = new RawGateway(local);
		await late.identify(local.token);
		await expect(late.op(Op.InvalidSession)).resolves.toMatchObject({ d: false });
		const { body } = await rest(local)('GET', '/gateway/bot');
		expect(body.session_start_limit.remaining).toBe(0);
	});
});

function handshake(local: LocalDiscord, path: string, origin = local.url): string {
	const headers = [
		`Host: ${new URL(local.url).host}`,
		`Origin: ${origin}`,
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Version: 13',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	];
	return `${[`GET ${path} HTTP/1.1`, ...headers].join('\r\n')}\r\n\r\n`;
}

/** Asks for a WebSocket at that path as written, which a URL would put right; gives the first line of the answer. */
function upgrade(local: LocalDiscord, path: string, origin = local.url): Promise<string> {
	const socket = connect(Number(new URL(local.url).port), '127.0.0.1');
	socket.write(handshake(local, path, origin));
	return new Promise((resolve, reject) => {
		socket.once('data', data => {
			socket.destroy();
			resolve(String(data).split('\r\n')[0] ?? '');
		});
		socket.once('error', reject);
	});
}
