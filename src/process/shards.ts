import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type APIGatewayBotInfo, REST, Routes, type Shard, ShardingManager } from 'discord.js';
import type { Logger } from 'pino';
import { request } from '../bot/http.js';
import { warnOfWaits } from '../bot/long-wait.js';
import { noLoginsUntil, refusalOfLogin } from '../bot/refusal.js';
import type { Config, Shards } from '../config.js';
import { createLog, logWritten } from '../log.js';
import { EXIT, fail, failOnUnexpected, failRefused, failWithoutHealth, isPassing, isRefused } from './exit.js';
import { serveHealth } from './health.js';
import { gatherReports } from './reports.js';
import type { Signals } from './signals.js';

/** Discord lets a shard log in every 5 s, and several at once to large bots. */
const LOGIN_MS = 5_000;
/** A shard that is not ready by then does not keep the others waiting. */
const READY_MS = 30_000;
/** A shard that ends is started again after that time; after twice as long each time that it did not last. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** Shards end within 5 s; those that do not are killed. */
const FINISH_MS = 8_000;

/** Runs a process for each shard of this machine, and starts those again that end, until a signal ends it, or Discord. */
export const serveShards = async (config: Config, shards: Shards, signals: Signals): Promise<void> => {
	const opened = createLog(config.logLevel);
	failOnUnexpected(opened);
	const log = await opened;
	const { shards: advised, session_start_limit: limit } = await gatewayOf(config, log);
	const { first, last, total } = shards === 'auto' ? { first: 0, last: advised - 1, total: advised } : shards;
	const ids = Array.from({ length: last - first + 1 }, (_, i) => first + i);
	if (limit.total < ids.length) {
		const line = `SHARDS: ${ids.length} are too many: Discord allows this bot ${limit.total} logins a day`;
		return fail(EXIT.config, line);
	}
	if (limit.remaining < ids.length) {
		return failRefused(noLoginsUntil(new Date(Date.now() + limit.reset_after).toISOString()));
	}
	const manager = new ShardingManager(fileURLToPath(new URL('../main.js', import.meta.url)), {
		totalShards: total,
		shardList: ids,
		respawn: false,
		...(config.token === undefined ? {} : { token: config.token }),
	});

	let ending = false;
	/** Once one has served, what was broken since, such as the corpus, is no reason to end those that serve. */
	let served = false;
	let queue = Promise.resolve();
	/** Shards log in one after the other, at Discord's pace. */
	const start = (shard: Shard): void => {
		queue = queue.then(async () => {
			if (ending) return;
			await shard.spawn(READY_MS).catch(() => log.warn({ shard: shard.id }, 'shard is not ready'));
			await pause(LOGIN_MS / limit.max_concurrency);
		});
	};
	const end = async (code: number, reason: string): Promise<void> => {
		if (ending) return;
		ending = true;
		log.info({ reason }, 'stopping');
		const children = [...manager.shards.values()].flatMap(({ process: child }) =>
			child?.exitCode === null && child.signalCode === null ? child : [],
		);
		const ended = children.map(child => new Promise(resolve => child.once('exit', resolve)));
		for (const child of children) child.kill('SIGTERM');
		await Promise.race([Promise.all(ended), pause(FINISH_MS)]);
		for (const child of children) child.kill('SIGKILL');
		await logWritten();
		process.exit(code);
	};
	signals.answer(
		reason => void end(0, reason),
		() => {
			for (const { process } of manager.shards.values()) process?.kill('SIGHUP');
		},
	);
	// Before the first shard, which would log in though there is no port.
	if (config.health) {
		const { port, host } = config.health;
		const health = { shards: ids.length, ...gatherReports(manager.shards) };
		const open = serveHealth(health, port, host).catch(error => failWithoutHealth({ port, host }, error));
		log.info({ host, port: await open }, 'health is told');
	}
	for (const id of ids) {
		const shard = manager.createShard(id);
		let started = 0;
		let wait = 0;
		shard.on('spawn', () => {
			started = Date.now();
		});
		shard.on('ready', () => {
			served = true;
		});
		shard.on('death', child => {
			const code = 'exitCode' in child ? child.exitCode : null;
			if (ending) return;
			if (served ? isRefused(code) : !isPassing(code))
				return void end(code ?? EXIT.unexpected, `shard ${id} has ended with ${code}`);
			const lasted = Date.now() - started > LONGEST_WAIT_MS;
			wait = lasted ? FIRST_WAIT_MS : Math.min(Math.max(2 * wait, FIRST_WAIT_MS), LONGEST_WAIT_MS);
			log.warn({ shard: id, code, seconds: wait / 1000 }, 'shard has ended; it is started again');
			setTimeout(() => start(shard), wait);
		});
		start(shard);
	}

	await queue;
	log.info({ first, last, total }, 'shards started');
};

/** What Discord says of the gateway, or the end of the process if it will not have the bot. */
const gatewayOf = async ({ token = '', apiUrl }: Config, log: Logger): Promise<APIGatewayBotInfo> => {
	const options = { api: apiUrl, makeRequest: request, rejectOnRateLimit: warnOfWaits(log) };
	const rest = new REST(options).setToken(token);
	try {
		return (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
	} catch (error) {
		const refusal = refusalOfLogin(error, apiUrl);
		if (refusal) return failRefused(refusal);
		throw error;
	}
};
