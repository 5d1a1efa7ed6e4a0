import type { GatewayGuildCreateDispatchData, GatewayReadyDispatchData } from 'discord-api-types/v10';
import { GatewayDispatchEvents as Event, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { isDirect, isThread } from '../world/channels.js';
import type { Guild } from '../world/guilds.js';
import { permissionsIn } from '../world/permissions.js';
import type { World } from '../world/world.js';
import type { Dispatch } from './dispatches.js';
import type { Session } from './session.js';

/** What a new session is sent first: READY, and then its servers one by one. */
export function* greeting(world: World, session: Session, resumeUrl: string): Generator<Pick<Dispatch, 't' | 'd'>> {
	const guilds = [...world.guilds.values()].filter(
		guild => guild.members.has(world.bot.id) && session.serves(guild.data.id),
	);
	const { flags, flags_new, id } = world.application;
	const ready: GatewayReadyDispatchData = {
		v: 10,
		user: world.bot,
		guilds: guilds.map(guild => ({ id: guild.data.id, unavailable: true })),
		session_id: session.id,
		resume_gateway_url: resumeUrl,
		shard: [...session.shard],
		application: { id, flags, flags_new },
	};
	yield { t: Event.Ready, d: ready };
	if (!(session.intents & Intent.Guilds)) return;
	for (const guild of guilds) yield { t: Event.GuildCreate, d: guildCreate(world, guild) };
}

/** A server with its channels and the threads that the bot sees; of the members, without their intent, only the bot. */
function guildCreate(world: World, guild: Guild): GatewayGuildCreateDispatchData {
	const own = guild.members.get(world.bot.id);
	const channels = [...guild.channels].flatMap(id => world.channels.get(id) ?? []);
	return {
		...guild.data,
		joined_at: guild.createdAt,
		large: false,
		unavailable: false,
		member_count: guild.members.size,
		voice_states: [],
		members: own ? [own] : [],
		channels: channels.filter(channel => !isThread(channel) && !isDirect(channel)),
		threads: channels.filter(isThread).filter(thread => permissionsIn(world, thread, world.bot.id) !== 0n),
		presences: [],
		stage_instances: [],
		guild_scheduled_events: [],
		soundboard_sounds: [],
	} as GatewayGuildCreateDispatchData;
}
