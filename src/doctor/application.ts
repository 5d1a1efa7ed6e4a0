import {
	type APIApplication,
	type APIGatewayBotInfo,
	type APIUser,
	type ApplicationFlags,
	ApplicationFlagsBitField,
	type REST,
	Routes,
} from 'discord.js';
import { schemasFor } from '../bot/commands/commands.js';
import { areRegistered } from '../bot/register.js';
import type { Config } from '../config.js';
import { advice, type Finding, fault, good } from './finding.js';

const PORTAL = 'https://discord.com/developers/applications';

/** Discord lets a shard have so many servers. */
const GUILDS_PER_SHARD = 2_500;
/** With fewer of the day's 1000 logins left, something restarts the bot again and again. */
const FEW_LOGINS = 100;

/** The bot's user. Rejects if the token is wrong. */
export const userOf = async (rest: REST): Promise<APIUser> => (await rest.get(Routes.user())) as APIUser;

/** The privileged intents that the application has, and the bot does not need. */
export const examineIntents = ({ flags }: APIApplication): Finding => {
	const privileged = new ApplicationFlagsBitField(flags).toArray().filter(name => PRIVILEGED.has(name));
	return privileged.length === 0
		? good('intents', 'none is privileged, and none is needed')
		: advice(
				'intents',
				`the application has ${privileged.join(', ')}, which the bot does not need`,
				`switch them off on the page Bot of ${PORTAL}`,
			);
};

const PRIVILEGED: ReadonlySet<string> = new Set(
	(['GatewayPresence', 'GatewayGuildMembers', 'GatewayMessageContent'] as const).flatMap(name => [
		name satisfies keyof typeof ApplicationFlags,
		`${name}Limited` satisfies keyof typeof ApplicationFlags,
	]),
);

/** How often the bot may still log in. */
export const examineLogins = ({
	session_start_limit: { remaining, total, reset_after },
}: APIGatewayBotInfo): Finding => {
	const until = new Date(Date.now() + reset_after).toISOString();
	const line = `${remaining} of ${total} left until ${until}`;
	if (remaining === 0) return fault('logins', line, 'find out what restarts the bot, and start it again then');
	return remaining < FEW_LOGINS ? advice('logins', line, 'find out what restarts the bot') : good('logins', line);
};

/** Whether there are shards enough for the servers. */
export const examineShards = (
	{ shards: advised }: APIGatewayBotInfo,
	{ approximate_guild_count: guilds = 0 }: APIApplication,
	{ shards }: Config,
): Finding => {
	const total = shards === 'auto' ? advised : (shards?.total ?? 1);
	const line = `${total} for about ${guilds} servers; Discord advises ${advised}`;
	const remedy = 'set SHARDS=auto';
	if (guilds > total * GUILDS_PER_SHARD) return fault('shards', line, remedy);
	return total < advised ? advice('shards', line, remedy) : good('shards', line);
};

/** Whether Discord's list of the commands is ours. */
export const examineCommands = async (rest: REST, applicationId: string, several: boolean): Promise<Finding> => {
	const commands = schemasFor(several);
	return (await areRegistered(rest, applicationId, commands))
		? good('commands', `all ${commands.length} are registered`)
		: fault('commands', 'Discord does not have them as they are', 'start the bot: it registers them');
};
