import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import type {
	APIGatewayBotInfo,
	APIGatewaySessionStartLimit,
	RESTGetAPICurrentUserGuildsResult,
	RESTPostAPICurrentUserCreateDMChannelJSONBody,
} from 'discord-api-types/v10';
import { Hono } from 'hono';
import { guildPermissions } from '../world/permissions.js';
import { channelSeenBy } from '../world/sight.js';
import type { Api } from './app.js';
import { bodyOf, idIn } from './body.js';
import { checkForm } from './form.js';

/** Shards that may identify at once. */
const maxConcurrency = 16;
/** Time until the session start limit resets, in ms. */
const resetAfter = 24 * 60 * 60_000;

/** The bot's own: its user, its application, where its gateway is, its direct messages. */
export function self({ gatewayFaults, gatewayUrl, world }: Api): Hono {
	const app = new Hono();
	const { application, bot } = world;
	const inGuilds = () => [...world.guilds.values()].filter(guild => guild.members.has(bot.id));

	app.get('/gateway/bot', c => {
		const limit: APIGatewaySessionStartLimit = {
			total: 1000,
			remaining: gatewayFaults.sessionStartsLeft,
			reset_after: resetAfter,
			max_concurrency: maxConcurrency,
		};
		// Discord recommends a shard for each 1000 servers.
		const shards = Math.max(1, Math.ceil(inGuilds().length / 1000));
		return c.json({ url: gatewayUrl(), shards, session_start_limit: limit } satisfies APIGatewayBotInfo);
	});
	app.get('/users/@me', c => c.json(bot));
	app.get('/users/@me/guilds', c =>
		c.json(
			inGuilds().map(guild => {
				const { banner, features, icon, id, name, owner_id } = guild.data;
				const permissions = String(guildPermissions(guild, bot.id));
				return { id, name, icon, banner, owner: owner_id === bot.id, permissions, features };
			}) satisfies RESTGetAPICurrentUserGuildsResult,
		),
	);
	app.get('/users/:user_id', c => c.json(world.user(idIn(c, 'user_id'))));
	for (const path of ['/applications/@me', '/oauth2/applications/@me']) {
		app.get(path, c => c.json({ ...application, approximate_guild_count: inGuilds().length }));
	}
	app.post('/users/@me/channels', async c => {
		const body = await bodyOf(c);
		checkForm(CreatePrivateChannelRequestSchema, body);
		const { recipient_id } = body as RESTPostAPICurrentUserCreateDMChannelJSONBody;
		return c.json(channelSeenBy(world.directChannel(bot, world.user(recipient_id)), bot.id));
	});
	return app;
}
