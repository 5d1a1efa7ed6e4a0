import type { APIApplicationCommand } from 'discord-api-types/v10';
import { ApplicationIntegrationType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel } from '../world/channels.js';
import { permissionsIn } from '../world/permissions.js';
import type { World } from '../world/world.js';
import { contextOf, installationsFor } from './invocation.js';
import type { Person } from './person.js';

/** A command that a person can use in a channel, and through which installations of the application. */
export interface Offer {
	readonly command: APIApplicationCommand;
	readonly installations: readonly ApplicationIntegrationType[];
}

/** Commands of all kinds that Discord would offer a person in a channel, those of the server after the global ones. */
export function offersFor(world: World, person: Person, channel: Channel): Offer[] {
	const installed = installationsFor(world, channel, person.user.id);
	const context = contextOf(world, channel);
	const guild = world.guildOf(channel);
	const permissions = permissionsIn(world, channel, person.user.id);
	if (guild && !(permissions & PermissionFlagsBits.UseApplicationCommands)) return [];
	const may = (command: APIApplicationCommand) => {
		const needed = command.default_member_permissions;
		if (!guild || needed === null || permissions & PermissionFlagsBits.Administrator) return true;
		if (world.commands.isOpenToAll(guild.data.id, command.id)) return true;
		// "0" closes a command to all but administrators.
		return needed !== '0' && (permissions & BigInt(needed)) === BigInt(needed);
	};
	const offers: Offer[] = [];
	for (const command of world.commands.in(null)) {
		const kinds = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
		const installations = installed.filter(kind => kinds.includes(kind));
		const fits = !command.contexts || command.contexts.includes(context);
		if (installations.length > 0 && fits && may(command)) offers.push({ command, installations });
	}
	if (guild && installed.includes(ApplicationIntegrationType.GuildInstall)) {
		for (const command of world.commands.in(guild.data.id)) {
			if (may(command)) offers.push({ command, installations: [ApplicationIntegrationType.GuildInstall] });
		}
	}
	return offers;
}
