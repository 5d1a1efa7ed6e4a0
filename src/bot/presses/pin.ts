import { MessageFlags } from 'discord.js';
import { noticeView } from '../../view/notice-view.js';
import { wordsOf } from '../asked.js';
import type { Context, Press, Presses } from '../command.js';
import { type PinAction, pinnableOf } from '../pins/pinnable.js';
import { place } from '../pins/place.js';
import { mayModerate, toPin } from '../pins/rights.js';
import { turn } from '../send.js';
import { stale } from './stale.js';
import { topicOf } from './summary.js';

/** The buttons of a preview and of a pinned message that are for moderators. */
export const pinPresses = {
	'pin-summary': (interaction, action, context) => pinHere(interaction, action, context),
	'pin-passage': (interaction, action, context) => pinHere(interaction, action, context),
	'refresh-summary': (interaction, action, context) => refresh(interaction, action, context),
	'refresh-passage': (interaction, action, context) => refresh(interaction, action, context),
	cancel: interaction => turn(interaction, noticeView(wordsOf(interaction).pin.cancelled)),
} satisfies Partial<Presses>;

const pinHere = async (
	interaction: Press,
	action: Extract<PinAction, { kind: `pin-${string}` }>,
	context: Context,
): Promise<unknown> => {
	const pinnable = pinnableOf(action, topicOf(interaction), context);
	if (!pinnable) return stale(interaction, context);
	if (!(await mayModerate(interaction, toPin(interaction)))) return;
	await interaction.deferUpdate();
	const subject =
		action.kind === 'pin-summary'
			? { ...action, kind: 'refresh-summary' as const }
			: { ...action, kind: 'refresh-passage' as const };
	return place(interaction, context, pinnable, subject);
};

const refresh = async (
	interaction: Press,
	action: Extract<PinAction, { kind: `refresh-${string}` }>,
	context: Context,
): Promise<unknown> => {
	if (!(await mayModerate(interaction, toPin(interaction)))) return;
	const pinnable = pinnableOf(action, topicOf(interaction), context);
	if (!pinnable) return stale(interaction, context);
	await interaction.deferReply({ flags: MessageFlags.Ephemeral });
	return place(interaction, context, pinnable, action, interaction.message.id);
};
