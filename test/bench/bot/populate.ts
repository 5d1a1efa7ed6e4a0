import { newTextChannel } from '../../../src/local/world/channels.js';
import { addMember, newGuild, newRole } from '../../../src/local/world/guilds.js';
import { everyonePermissions } from '../../../src/local/world/seed.js';
import { newSnowflake } from '../../../src/local/world/snowflake.js';
import type { World } from '../../../src/local/world/world.js';

/**
 * Puts the bot into `count` more servers, each with as many text channels and roles, as a measure of what a bot in many
 * servers has to hold. To be called before the bot connects: it is not told of them one by one.
 */
export function populate(
	world: World,
	count: number,
	each: { readonly channels: number; readonly roles: number },
): void {
	const owner = world.person('owner').user;
	for (let number = 1; number <= count; number++) {
		const guild = newGuild(newSnowflake(), `Server ${number}`, owner.id, everyonePermissions);
		world.guilds.set(guild.data.id, guild);
		addMember(guild, owner);
		addMember(guild, world.bot);
		for (let role = 1; role <= each.roles; role++) {
			guild.data.roles.push(newRole(newSnowflake(), `role-${role}`, 0n, role));
		}
		for (let position = 0; position < each.channels; position++) {
			world.addChannel(newTextChannel(guild.data.id, `channel-${position + 1}`, position, ''));
		}
	}
}
