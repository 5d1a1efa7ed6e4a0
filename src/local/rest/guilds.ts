import type { Snowflake } from 'discord-api-types/v10';
import { PermissionFlagsBits, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { isThread } from '../world/channels.js';
import { refusal } from '../world/errors.js';
import type { Guild } from '../world/guilds.js';
import { guildPermissions } from '../world/permissions.js';
import { may } from '../world/rights.js';
import type { World } from '../world/world.js';
import { idIn } from './body.js';

/** Servers that the bot is in: what it may read of them. */
export function guilds(world: World): Hono {
	const app = new Hono();
	const { bot } = world;
	const guildIn = (c: Context): Guild => {
		const guild = world.guilds.get(idIn(c, 'guild_id'));
		if (!guild?.members.has(bot.id)) throw refusal(RESTJSONErrorCodes.UnknownGuild);
		return guild;
	};
	const member = (guild: Guild, id: Snowflake) => {
		const found = guild.members.get(id);
		if (!found) throw refusal(RESTJSONErrorCodes.UnknownMember);
		return found;
	};

	app.get('/guilds/:guild_id', c => c.json(guildIn(c).data));
	app.get('/guilds/:guild_id/roles', c => c.json(guildIn(c).data.roles));
	app.get('/guilds/:guild_id/channels', c => {
		const ids = [...guildIn(c).channels];
		return c.json(ids.flatMap(id => world.channels.get(id) ?? []).filter(channel => !isThread(channel)));
	});
	app.get('/guilds/:guild_id/threads/active', c => {
		const channels = [...guildIn(c).channels].flatMap(id => world.channels.get(id) ?? []);
		const threads = channels.filter(isThread).filter(one => may(world, one, bot.id, PermissionFlagsBits.ViewChannel));
		return c.json({ threads, members: [] });
	});
	app.get('/guilds/:guild_id/members/@me', c => c.json(member(guildIn(c), bot.id)));
	app.get('/guilds/:guild_id/members/:user_id', c => c.json(member(guildIn(c), idIn(c, 'user_id'))));
	app.get('/guilds/:guild_id/audit-logs', c => {
		const guild = guildIn(c);
		if (!(guildPermissions(guild, bot.id) & PermissionFlagsBits.ViewAuditLog)) {
			throw refusal(RESTJSONErrorCodes.MissingPermissions);
		}
		return c.json({
			audit_log_entries: world.auditLog.entries,
			users: [],
			webhooks: [],
			integrations: [],
			threads: [],
		});
	});
	return app;
}
