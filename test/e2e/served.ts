import type { APIMessage } from 'discord-api-types/v10';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { createFinder } from '../../src/answer/finder.js';
import { type Bot, createBot } from '../../src/bot/bot.js';
import { loadLibrary } from '../../src/corpus/load.js';
import type { Library } from '../../src/corpus/work.js';
import { type LocalDiscord, type Outcome, startLocalDiscord } from '../../src/local/index.js';
import { buttonOf, faultsOf } from '../support/sent.js';

/** The library of a folder. */
export const libraryOf = (folder: string): Library => {
	const loaded = loadLibrary(folder);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
	return loaded.value;
};

/** The real bot, served by a local Discord. */
export interface Served {
	readonly local: LocalDiscord;
	readonly library: Library;
	readonly bot: Bot;
	/** What the bot logged, a line an entry. */
	readonly log: string[];
}

export const serve = async (
	options: { library?: Library; askChannels?: (local: LocalDiscord) => string[] } = {},
): Promise<Served> => {
	const library = options.library ?? libraryOf('corpus');
	const local = await startLocalDiscord({ port: 0 });
	const log: string[] = [];
	const bot = createBot({
		token: local.token,
		apiUrl: local.apiUrl,
		finder: createFinder(library),
		log: pino({ level: 'debug' }, { write: line => void log.push(line) }),
		...(options.askChannels ? { askChannels: options.askChannels(local) } : {}),
	});
	const refusal = await bot.start();
	if (refusal) throw new Error(refusal.line);
	await bot.registered();
	return { local, library, bot, log };
};

/**
 * Serves the bot for the tests of a file. After each test, every message that the bot has sent or changed is held
 * against the works and Discord's limits.
 */
export const served = (options: Parameters<typeof serve>[0] = {}) => {
	let current: Served | undefined;
	const sent: APIMessage[] = [];
	const get = (): Served => {
		if (!current) throw new Error('not served yet');
		return current;
	};
	beforeAll(async () => {
		current = await serve(options);
		const { world } = current.local;
		world.onChange(change => {
			if (change.type !== 'message-created' && change.type !== 'message-updated') return;
			const message = world.messages.get(change.messageId)?.data;
			if (message?.author.id === world.bot.id) sent.push(message);
		});
	});
	afterEach(() => {
		const { library } = get();
		for (const message of sent.splice(0)) expect(faultsOf(message, library)).toEqual([]);
	});
	afterAll(async () => {
		await current?.bot.stop();
		await current?.local.close();
	});
	return {
		get,
		person: (name = 'reader') => get().local.world.person(name),
		channel: (name = 'general') => get().local.world.channelNamed(name).id,
	};
};

/** The message that came of something, or an error that says what came instead. */
export const messageOf = (outcome: Outcome): APIMessage => {
	if (outcome.kind !== 'message' && outcome.kind !== 'update') throw new Error(JSON.stringify(outcome));
	return outcome.message;
};

/** The bot's next message in a channel, as that person sees it. */
export const nextAnswer = async ({ local: { world } }: Served, as = 'reader'): Promise<APIMessage> => {
	const change = await world.next(
		change =>
			change.type === 'message-created' && world.messages.get(change.messageId)?.data.author.id === world.bot.id,
	);
	const message = change.type === 'message-created' ? world.person(as).message(change.messageId) : undefined;
	if (!message) throw new Error(`not for ${as} to see`);
	return message;
};

/** How a person replies: to which message, and whether its author is pinged. */
type Reply = { readonly to: string; readonly ping?: boolean };

/** What the bot answers to a message of a person. */
export const answerTo = async (served: Served, as: string, channelId: string, content: string, reply?: Reply) => {
	const answer = nextAnswer(served, as);
	const asked = served.local.world.person(as).send(channelId, content, reply);
	return { asked, answer: await answer };
};

/** Expects that a message stays unanswered: the bot's next answer is to a mention that follows it. */
export const expectNoAnswer = async (served: Served, as: string, channelId: string, content: string, reply?: Reply) => {
	const { world } = served.local;
	const answer = nextAnswer(served, as);
	world.person(as).send(channelId, content, reply);
	const follow = world.person(as).send(channelId, `<@${world.bot.id}> terrorism`);
	expect((await answer).message_reference?.message_id).toBe(follow.id);
};

/** Presses a button that has the bot post a message, and gives that message. */
export const posted = async (served: Served, as: string, message: APIMessage, label: string): Promise<APIMessage> => {
	const answer = nextAnswer(served, as);
	const outcome = await served.local.world.person(as).press(message.id, buttonOf(message, label));
	if (outcome.kind !== 'acknowledged') throw new Error(JSON.stringify(outcome));
	return answer;
};
