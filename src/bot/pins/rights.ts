import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import { mayWrite, wordsOf } from '../asked.js';
import { type Needed, toPostIn } from '../attempt.js';
import type { Press } from '../command.js';
import { isMember, tell } from '../send.js';

/** What a moderator pressed or typed. */
export type Moderation = ChatInputCommandInteraction | Press;

/** What we need of a channel to read its pins, and to pin in it. */
export const TO_READ = ['ViewChannel', 'ReadMessageHistory'] as const satisfies Needed[];
export const TO_UNPIN = [...TO_READ, 'PinMessages'] as const satisfies Needed[];

/** What we need to post and pin there. */
export const toPin = ({ channel }: Moderation): Needed[] => [...TO_UNPIN, toPostIn(channel)];

/**
 * Whether the member may pin here, and write where we are to, and we may do what it takes; if not, the member is told
 * why. Discord's own setting of who may run a command is not enough: admins can open commands to all, and rights get
 * lost while a preview waits.
 */
export const mayModerate = async (interaction: Moderation, needed: readonly Needed[]): Promise<boolean> => {
	const { list, pin, permissions } = wordsOf(interaction);
	if (!isMember(interaction) || !interaction.memberPermissions?.has(PermissionFlagsBits.PinMessages)) {
		await tell(interaction, pin.refused.member);
		return false;
	}
	if (needed.includes(toPostIn(interaction.channel)) && !(await mayWrite(interaction))) return false;
	const missing = needed.filter(permission => !interaction.appPermissions.has(PermissionFlagsBits[permission]));
	if (missing.length === 0) return true;
	const names = list(missing.map(permission => permissions[permission]));
	await tell(interaction, pin.refused.unchanged(pin.refused.permission(names, `<#${interaction.channelId}>`)));
	return false;
};
