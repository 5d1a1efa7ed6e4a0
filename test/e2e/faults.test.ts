import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { createFinder } from '../../src/answer/finder.js';
import { createBot } from '../../src/bot/bot.js';
import type { Connection } from '../../src/local/gateway/connection.js';
import { startLocalDiscord } from '../../src/local/index.js';
import { buttonOf, markdownOf } from '../support/sent.js';
import { answerTo, libraryOf, messageOf, posted, type Served, serve } from './served.js';

const closing: (() => unknown)[] = [];
const opened = async (options?: Parameters<typeof serve>[0]): Promise<Served> => {
	const served = await serve(options);
	closing.push(async () => {
		await served.bot.stop();
		await served.local.close();
	});
	return served;
};
afterAll(async () => {
	for (const close of closing.reverse()) await close();
});

const isEvent = (text: string, name: GatewayDispatchEvents): boolean => JSON.parse(text).t === name;
const { InteractionCreate, MessageCreate } = GatewayDispatchEvents;

/** Lets something be done to the data of each interaction's event. */
const altered =
	(alter: (data: any) => void) =>
	(event: string): string[] => {
		const packet = JSON.parse(event);
		if (packet.t === InteractionCreate) alter(packet.d);
		return [JSON.stringify(packet)];
	};

describe.concurrent('an event that discord.js cannot read', () => {
	it('is answered where only a poll is in its way', async () => {
		const { local } = await opened();
		const question = { text: 'Which?' };
		const answers = [{ answer_id: 1, poll_media: { text: 'A' } }];
		local.gateway.faults.passOn = altered(({ data }) => {
			for (const message of Object.values<any>(data.resolved?.messages ?? {})) {
				message.poll = { question, answers, expiry: null, allow_multiselect: false, layout_type: 1 };
			}
		});
		const you = local.world.person('you');
		// Where only the user has installed the bot, which therefore knows nothing of the channel.
		const asked = you.send(local.world.channelNamed('lobby').id, 'What is the law of the jungle?');
		expect(markdownOf(messageOf(await you.runOnMessage(asked.id, 'Find in the essay')))).toContain('¶1');
	});

	it('is lost, and the bot goes on', async () => {
		const { local, log } = await opened();
		const reader = local.world.person('reader');
		const { id } = local.world.channelNamed('general');
		let isFirst = true;
		local.gateway.faults.passOn = event => {
			const broken = isFirst ? altered(data => delete data.data)(event) : [];
			if (event.includes(InteractionCreate)) isFirst = false;
			return [...broken, event];
		};
		expect(markdownOf(messageOf(await reader.run(id, 'passage', { reference: '4' })))).toContain('¶4');
		expect(log.filter(line => line.includes('event could not be read'))).toHaveLength(1);
	});
});

describe.concurrent('an event that has not what an event has', () => {
	it.each([
		['no data', null],
		['no messages', { type: 2, data: { resolved: { messages: null } } }],
		['an empty message', { type: 2, data: { resolved: { messages: { 1: null } } } }],
	])('such as %s is lost, and the bot goes on', async (_, d) => {
		const { local, log } = await opened();
		const reader = local.world.person('reader');
		const { id } = local.world.channelNamed('general');
		local.gateway.faults.passOn = event =>
			isEvent(event, InteractionCreate) ? [JSON.stringify({ ...JSON.parse(event), d }), event] : [event];
		expect(markdownOf(messageOf(await reader.run(id, 'passage', { reference: '4' })))).toContain('¶4');
		expect(log.filter(line => line.includes('event could not be read'))).toHaveLength(1);
	});
});

describe.concurrent('a command that an older version has registered', () => {
	it('is answered with a line that says so, and logged', async () => {
		const { local, log } = await opened();
		local.gateway.faults.passOn = altered(({ data }) => {
			data.name = 'gone';
		});
		const reader = local.world.person('reader');
		const { id } = local.world.channelNamed('general');
		const said = reader.send(id, 'peace');
		for (const run of [reader.run(id, 'help'), reader.runOnMessage(said.id, 'Find in the essay')]) {
			expect(markdownOf(messageOf(await run))).toMatch(/^I no longer know this command\./);
		}
		expect(log.filter(line => line.includes('unknown command'))).toHaveLength(2);
	});

	it.each([
		['a part of it is gone', [{ type: 1, name: 'gone', options: [] }]],
		['it had no parts', []],
	])('is answered alike where %s', async (_, options) => {
		const { local, log } = await opened();
		local.gateway.faults.passOn = altered(({ data }) => {
			data.options = options;
		});
		const { id } = local.world.channelNamed('general');
		const told = messageOf(await local.world.person('you').run(id, 'pin list'));
		expect(markdownOf(told)).toMatch(/^I no longer know this command\./);
		expect(log.filter(line => line.includes('unknown command'))).toHaveLength(1);
	});
});

describe.concurrent('an event that comes again', () => {
	it('is answered once: a command, and what completes it', async () => {
		const { local, log } = await opened();
		local.gateway.faults.passOn = event => (isEvent(event, InteractionCreate) ? [event, event, event] : [event]);
		const reader = local.world.person('reader');
		const { id } = local.world.channelNamed('general');
		const choices = await reader.complete(id, 'passage', { reference: '4' }, 'reference');
		expect(choices.kind).toBe('choices');
		messageOf(await reader.run(id, 'passage', { reference: '4' }));
		// The next command is dispatched after the copies of the first.
		messageOf(await reader.run(id, 'help'));
		expect(log.filter(line => /too late|handler failed/.test(line))).toEqual([]);
	});

	it('is answered once: a mention', async () => {
		const { local } = await opened();
		const held: string[] = [];
		local.gateway.faults.passOn = event => {
			if (isEvent(event, MessageCreate) && event.includes('sovereignty')) held.push(event);
			return isEvent(event, InteractionCreate) ? [...held, ...held, event] : [event];
		};
		const { world } = local;
		const reader = world.person('reader');
		const { id } = world.channelNamed('general');
		const isReply = (messageId: string): boolean => world.messages.get(messageId)?.data.author.id === world.bot.id;
		const answered = world.next(change => change.type === 'message-created' && isReply(change.messageId));
		reader.send(id, `<@${world.bot.id}> sovereignty`);
		await answered;
		// The message is sent again twice, late, and before this command.
		messageOf(await reader.run(id, 'help'));
		const quiet = messageOf(await reader.run(id, 'passage', { reference: '4', public: true }));
		const own = world.messages.of(id).filter(({ data }) => data.author.id === world.bot.id && data.id !== quiet.id);
		expect(own.filter(({ data }) => data.message_reference)).toHaveLength(1);
	});

	it('or comes in another order, gets each its own answer', async () => {
		const { local, log } = await opened();
		const held: string[] = [];
		local.gateway.faults.passOn = event => {
			if (!isEvent(event, InteractionCreate)) return [event];
			held.push(event);
			return held.length < 3 ? [] : held.splice(0).reverse();
		};
		const reader = local.world.person('reader');
		const { id } = local.world.channelNamed('general');
		const references = ['4', '9', '12'];
		const outcomes = await Promise.all(references.map(reference => reader.run(id, 'passage', { reference })));
		for (const [i, outcome] of outcomes.entries()) {
			expect(markdownOf(messageOf(outcome))).toContain(`¶${references[i]}`);
		}
		expect(log.filter(line => /too late|handler failed/.test(line))).toEqual([]);
	});
});

describe.concurrent('an interaction that Discord no longer waits for', () => {
	it('is left, so that the time is for those who still wait', async () => {
		const { local, bot, log } = await opened();
		const reader = local.world.person('reader');
		const { id } = local.world.channelNamed('general');
		// By the second quickest it is told what is late.
		for (let i = 0; i < 2; i++) messageOf(await reader.run(id, 'help'));
		const old = altered(data => {
			// The upper bits of an id are the ms at which it was made.
			data.id = `${BigInt(data.id) - (4_000n << 22n)}`;
		});
		local.gateway.faults.passOn = event => (isEvent(event, InteractionCreate) ? [...old(event), event] : [event]);
		messageOf(await reader.run(id, 'passage', { reference: '4' }));
		expect(log.filter(line => line.includes('an interaction had lapsed'))).toHaveLength(1);
		await bot.stop();
		expect(log.filter(line => line.includes('too late'))).toEqual([]);
	});
});

describe.concurrent('Remove, pressed by two at once,', () => {
	it('takes the message away, and is nobody’s fault', async () => {
		const { local, bot, log } = await opened();
		const { world } = local;
		const { id } = world.channelNamed('general');
		const answer = messageOf(await world.person('reader').run(id, 'passage', { reference: '4', public: true }));
		const held: string[] = [];
		local.gateway.faults.passOn = event => {
			if (!isEvent(event, InteractionCreate)) return [event];
			held.push(event);
			return held.length < 2 ? [] : held.splice(0);
		};
		const both = ['reader', 'you'].map(name => world.person(name).press(answer.id, buttonOf(answer, 'Remove')));
		for (const outcome of await Promise.all(both)) expect(outcome.kind).toBe('acknowledged');
		await bot.stop();
		expect(world.messages.get(answer.id)).toBeUndefined();
		expect(log.filter(line => /"level":[45]0/.test(line))).toEqual([]);
	});
});

describe.concurrent('a gateway that', () => {
	it.each([
		['asks to reconnect', connection => connection.askToReconnect()],
		['calls the session void, but open to be resumed', connection => connection.invalidate(true)],
		['calls the session void', connection => connection.invalidate(false)],
		['closes with 4000', connection => connection.close(4000)],
		['closes with 4009', connection => connection.close(4009)],
		['breaks off', connection => connection.cut()],
	] as [string, (connection: Connection) => void][])('%s loses no command', async (_, happens) => {
		const { local } = await opened();
		const [connection] = local.gateway.connections;
		if (!connection) throw new Error('not connected');
		const offline = local.world.next(change => change.type === 'bot-offline');
		happens(connection);
		await offline;
		await local.world.next(change => change.type === 'bot-online');
		const { id } = local.world.channelNamed('general');
		expect((await local.world.person('reader').run(id, 'passage', { reference: '4' })).kind).toBe('message');
	});
});

describe.concurrent('a request that Discord fails', () => {
	it.each([
		{ kind: 'status', status: 500 },
		{ kind: 'status', status: 502 },
		{ kind: 'rate-limited', scope: 'user', retryAfter: 0.1 },
		{ kind: 'rate-limited', scope: 'shared', retryAfter: 0.1 },
		{ kind: 'rate-limited', scope: 'global', retryAfter: 0.1 },
		{ kind: 'cut' },
	] as const)('is tried again: %o', async fault => {
		const { local } = await opened();
		local.restFaults.add({ method: 'POST', path: /\/callback$/, fault });
		const { id } = local.world.channelNamed('general');
		expect((await local.world.person('reader').run(id, 'passage', { reference: '4' })).kind).toBe('message');
	});

	it('after it was carried out, leads to no second answer', async () => {
		const { local, bot, log } = await opened();
		local.restFaults.add({
			method: 'POST',
			path: /\/callback$/,
			fault: { kind: 'status', status: 500 },
			when: 'after',
		});
		const { id } = local.world.channelNamed('general');
		const reader = local.world.person('reader');
		expect((await reader.run(id, 'passage', { reference: '4' })).kind).toBe('message');
		expect((await reader.run(id, 'help')).kind).toBe('message');
		await bot.stop();
		expect(log.filter(line => /"level":[45]0/.test(line))).toEqual([]);
	});

	it('after it was carried out, is done with: what comes next is done', async () => {
		const served = await opened();
		const { world, restFaults } = served.local;
		const { id } = world.channelNamed('general');
		const passage = messageOf(await world.person('reader').run(id, 'passage', { reference: '4' }));
		restFaults.add({ method: 'POST', path: /\/callback$/, fault: { kind: 'status', status: 502 }, when: 'after' });
		expect(markdownOf(await posted(served, 'reader', passage, 'Share'))).toContain('asked by reader');
	});
});

describe.concurrent('a connection that breaks', () => {
	const CALLBACK = /^\/interactions\/\d+\/[^/]+\/callback/;
	const MESSAGES = /^\/channels\/\d+\/messages$/;
	const cut = { method: 'POST', fault: { kind: 'cut' } } as const;
	const complaints = ({ log }: Served) => log.filter(line => /"level":[456]0/.test(line));

	it.each(['before', 'after'] as const)('%s Discord has a request loses no answer, and doubles none', async when => {
		const served = await opened();
		const { restFaults, world } = served.local;
		const reader = world.person('reader');
		const { id } = world.channelNamed('general');

		restFaults.add({ ...cut, path: CALLBACK, when });
		const answer = messageOf(await reader.run(id, 'ask', { question: 'terrorism' }));
		expect(markdownOf(answer)).toContain('terrorism');

		for (const path of [CALLBACK, MESSAGES]) restFaults.add({ ...cut, path, when });
		expect(markdownOf(await posted(served, 'reader', answer, 'Share'))).toContain('terrorism');

		restFaults.add({ ...cut, path: MESSAGES, when });
		const mention = `<@${world.bot.id}> What does China propose?`;
		expect(markdownOf((await answerTo(served, 'reader', id, mention)).answer)).toContain('What does China propose?');

		// Whatever was sent twice has arrived when the bot has answered the next command.
		messageOf(await reader.run(id, 'help'));
		const publicly = reader.history(id).filter(({ author, flags = 0 }) => author.id === world.bot.id && !(flags & 64));
		expect(publicly.filter(message => /terrorism|China propose/.test(markdownOf(message)))).toHaveLength(2);
		expect(complaints(served)).toEqual([]);
	});

	it('twice is an error that the person is told of', async () => {
		const served = await opened();
		const { restFaults, world } = served.local;
		restFaults.add({ ...cut, path: CALLBACK, times: 2 });
		const told = await world.person('reader').run(world.channelNamed('general').id, 'help');
		expect(markdownOf(messageOf(told))).toMatch(/Error [0-9a-f]{8}/);
		expect(complaints(served)).toHaveLength(1);
	});
});

describe.concurrent('a handler that fails', () => {
	it('tells the user an error id that the log has, and no more; the bot goes on', async () => {
		const [work] = libraryOf('corpus').works;
		if (!work) throw new Error('no work');
		let broken = false;
		const failing = {
			...work,
			get paragraphs() {
				if (broken) throw new TypeError('what is on the disk is nobody’s business');
				return work.paragraphs;
			},
		};
		const { local, log } = await opened({ library: { works: [failing] } });
		broken = true;
		const reader = local.world.person('reader');
		const { id } = local.world.channelNamed('general');
		const told = messageOf(await reader.run(id, 'passage', { reference: '4.1' }));
		const [, errorId = ''] = /\b([0-9a-f]{8})\b/.exec(markdownOf(told)) ?? [];
		expect(Number(told.flags) & 64).toBe(64);
		const entries = log.map(line => JSON.parse(line)).filter(entry => entry.errorId === errorId);
		expect(entries).toEqual([expect.objectContaining({ level: 50, what: '/passage', error: 'TypeError' })]);
		expect(log.join()).not.toContain('nobody');
		expect(markdownOf(told)).not.toContain('nobody');
		broken = false;
		expect((await reader.run(id, 'passage', { reference: '4.1' })).kind).toBe('message');
	});
});

describe.concurrent('logins', () => {
	it('end with a clear line when they are used up while the bot runs', async () => {
		const { local, bot } = await opened();
		local.gateway.faults.acceptsResumes = false;
		local.gateway.faults.sessionStartsLeft = 0;
		local.gateway.connections[0]?.cut();
		expect(await bot.refused).toMatchObject({ kind: 'sessions', line: expect.stringMatching(/until \d{4}-/) });
	});
});

describe.concurrent('a server that stays unavailable', () => {
	it('is not waited for', async () => {
		const local = await startLocalDiscord({ port: 0 });
		local.gateway.faults.passOn = event => (isEvent(event, GatewayDispatchEvents.GuildCreate) ? [] : [event]);
		const registered = local.world.next(change => change.type === 'commands-changed');
		const bot = createBot({
			token: local.token,
			apiUrl: local.apiUrl,
			finder: createFinder(libraryOf('corpus')),
			log: pino({ level: 'silent' }),
		});
		closing.push(async () => {
			await bot.stop();
			await local.close();
		});
		const started = bot.start();
		await registered;
		const outcome = await local.world.person('reader').run(local.world.channelNamed('general').id, 'help');
		expect(outcome.kind).toBe('message');
		expect(await started).toBe(undefined);
	});
});

describe.concurrent('a bot of one shard', () => {
	it('serves its own servers only, and leaves the commands to the first', async () => {
		const local = await startLocalDiscord({ port: 0 });
		const [guildId = ''] = local.world.guilds.keys();
		const count = 2;
		const mine = Number((BigInt(guildId) >> 22n) % BigInt(count));
		const lines: string[] = [];
		const bots = [0, 1].map(id =>
			createBot({
				token: local.token,
				apiUrl: local.apiUrl,
				finder: createFinder(libraryOf('corpus')),
				log: pino({}, { write: line => void lines.push(JSON.stringify({ id, ...JSON.parse(line) })) }),
				shard: { id, count },
			}),
		);
		closing.push(async () => {
			await Promise.all(bots.map(bot => bot.stop()));
			await local.close();
		});
		expect(await Promise.all(bots.map(bot => bot.start()))).toEqual([undefined, undefined]);
		await Promise.all(bots.map(bot => bot.registered()));
		expect(bots.map(bot => bot.gateway())).toEqual(
			[0, 1].map(id => expect.objectContaining({ shard: id, state: 'Ready', guilds: id === mine ? 1 : 0 })),
		);
		expect(lines.filter(line => line.includes('commands registered')).map(line => JSON.parse(line).id)).toEqual([0]);
		const outcome = await local.world.person('reader').run(local.world.channelNamed('general').id, 'help');
		expect(outcome.kind).toBe('message');
	});
});

describe.concurrent('a new library', () => {
	it('replaces the old while the bot runs; the commands change with the number of works', async () => {
		const library = libraryOf('corpus');
		const { local, bot } = await opened({ library });
		const [work] = library.works;
		if (!work) throw new Error('no work');
		const [paragraph] = work.paragraphs;
		if (!paragraph) throw new Error('no paragraph');
		const changed = local.world.next(change => change.type === 'commands-changed');
		const short = { ...work, slug: 'short', title: 'A Short One', paragraphs: [paragraph] };
		bot.reload(createFinder({ works: [work, short] }));
		await changed;
		const reader = local.world.person('reader');
		const { id } = local.world.channelNamed('general');
		const told = messageOf(await reader.run(id, 'passage', { reference: '1', work: 'short' }));
		expect(markdownOf(told)).toContain('A Short One');
	});

	it('that comes before the commands of another are written has the last word', async () => {
		const library = libraryOf('corpus');
		const { local, bot } = await opened({ library });
		const several = { works: library.works.flatMap(work => [work, { ...work, slug: 'second' }]) };
		const path = /^\/applications\/\d+\/commands$/;
		local.restFaults.add({ method: 'PUT', path, fault: { kind: 'rate-limited', scope: 'user', retryAfter: 0.2 } });
		for (const each of [several, library]) bot.reload(createFinder(each));
		await bot.registered();
		const passage = local.world.commands.in(null).find(({ name }) => name === 'passage');
		expect(passage?.options?.map(({ name }) => name)).not.toContain('work');
	});

	it('that no longer answers what an old message answered leaves its Why? without a reason to give', async () => {
		const library = libraryOf('corpus');
		const { local, bot } = await opened({ library });
		const reader = local.world.person('reader');
		const { id } = local.world.channelNamed('general');
		const answer = messageOf(await reader.run(id, 'ask', { question: 'terrorism' }));
		const [work] = library.works;
		const [paragraph] = work?.paragraphs ?? [];
		if (!work || !paragraph) throw new Error('no work');
		const { guide: _, ...bare } = work;
		bot.reload(createFinder({ works: [{ ...bare, paragraphs: [paragraph] }] }));
		const told = messageOf(await reader.press(answer.id, buttonOf(answer, 'Why?')));
		expect(markdownOf(told)).toContain('no longer leads anywhere');
	});
});
