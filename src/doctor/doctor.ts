import { type APIApplication, type APIGatewayBotInfo, RateLimitError, REST, Routes } from 'discord.js';
import { request } from '../bot/http.js';
import { isLongWait } from '../bot/long-wait.js';
import { refusalOfLogin } from '../bot/refusal.js';
import type { Config } from '../config.js';
import { faultLine } from '../corpus/fault.js';
import { loadLibrary } from '../corpus/load.js';
import { examineCommands, examineIntents, examineLogins, examineShards, userOf } from './application.js';
import { examineChannel } from './channel.js';
import { type Finding, fault, good } from './finding.js';

/** Discord gets so long to answer, in ms. */
const PATIENCE_MS = 10_000;

/** Looks over all that the bot needs, without logging it in. */
export async function* examine(config: Config, channelId?: string): AsyncGenerator<Finding, void> {
	const loaded = loadLibrary(config.corpus);
	if (loaded.ok) yield good('corpus', `works: ${loaded.value.works.map(({ slug }) => slug).join(', ')}`);
	else for (const each of loaded.faults) yield fault('corpus', faultLine(each), 'mend the file; `check` looks it over');

	if (config.token === undefined) {
		yield fault('token', 'there is none: the bot runs on the local Discord only', 'put DISCORD_TOKEN into .env');
		return;
	}
	const options = { api: config.apiUrl, retries: 1, timeout: PATIENCE_MS, makeRequest: request };
	const rest = new REST({ ...options, rejectOnRateLimit: isLongWait }).setToken(config.token);
	try {
		const user = await userOf(rest);
		yield good('token', `Discord knows it as ${user.username}`);
		const application = (await rest.get(Routes.currentApplication())) as APIApplication;
		const gateway = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
		yield examineIntents(application);
		yield examineLogins(gateway);
		yield examineShards(gateway, application, config);
		if (loaded.ok) yield await examineCommands(rest, application.id, loaded.value.works.length > 1);
		if (channelId !== undefined) yield* await examineChannel(rest, user.id, channelId, config.askChannels);
	} catch (error) {
		yield failed(error, config.apiUrl);
	}
}

/** What there is to say of a request that failed. */
const failed = (error: unknown, apiUrl: string): Finding => {
	if (error instanceof RateLimitError) {
		const until = new Date(Date.now() + error.retryAfter).toISOString();
		const remedy = 'find out what asks so much, and run this again then';
		return fault('Discord', `it takes no requests of the bot until ${until}`, remedy);
	}
	const refusal = refusalOfLogin(error, apiUrl);
	const [subject, line] = refusal ? [refusal.kind, refusal.line] : ['Discord', String(error)];
	return fault(subject, line, 'mend that first, then run this again');
};
