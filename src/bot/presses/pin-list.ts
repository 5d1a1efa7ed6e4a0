import type { GuildTextBasedChannel } from 'discord.js';
import { wordsFor } from '../../view/catalogue/catalogue.js';
import type { View } from '../../view/layout.js';
import { noticeView } from '../../view/notice-view.js';
import { pinnedIn } from '../../view/pinned.js';
import { type Pin, pinsView, unpinnedView } from '../../view/pins-view.js';
import { wordsOf } from '../asked.js';
import type { Presses } from '../command.js';
import { attempt, type Fault, lineOf } from '../pins/fault.js';
import { moderate } from '../pins/moderate.js';
import { loggedName } from '../pins/place.js';
import { type Moderation, mayModerate, TO_READ, TO_UNPIN } from '../pins/rights.js';

/** The list of what the bot has pinned in a channel, and taking away. */
export const pinListPresses = {
	pins: async (interaction, { page }, context) => {
		if (!(await mayModerate(interaction, TO_READ))) return;
		await interaction.deferUpdate();
		const { library } = context.finder;
		return moderate(interaction, context, async ({ id }, pins) =>
			pinsView(pins, `<#${id}>`, { library, words: wordsOf(interaction) }, page),
		);
	},

	unpin: async (interaction, _action, context) => {
		if (!(await mayModerate(interaction, TO_UNPIN))) return;
		const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
		await interaction.deferUpdate();
		return moderate(interaction, context, async (channel, pins) => {
			const pin = pins.find(({ message }) => message === chosen);
			return pin ? unpin(interaction, channel, pin) : refusal(interaction, { kind: 'unpinned' });
		});
	},

	'delete-pin': async (interaction, { message: id }, context) => {
		if (!(await mayModerate(interaction, TO_READ))) return;
		await interaction.deferUpdate();
		return moderate(interaction, context, async (channel, pins) => {
			const { pin } = wordsOf(interaction);
			if (pins.some(({ message }) => message === id)) return noticeView(pin.refused.pinnedAgain);
			const deleted = await attempt('none', async () => {
				const message = await channel.messages.fetch({ message: id, cache: false, force: true });
				// Only what we have pinned before is ours to take away here.
				if (pinnedIn(message.components.map(component => component.toJSON()))) await message.delete();
			});
			if (deleted.ok) return noticeView(pin.deleted);
			return deleted.fault.kind === 'deleted' ? noticeView(pin.refused.gone) : refusal(interaction, deleted.fault);
		});
	},
} satisfies Partial<Presses>;

/** Unpins a message of ours, and offers to delete it. */
export const unpin = async (interaction: Moderation, channel: GuildTextBasedChannel, pin: Pin): Promise<View> => {
	const shared = wordsFor(interaction.guildLocale ?? interaction.locale);
	const reason = shared.pin.reason.unpin(loggedName(interaction));
	const unpinned = await attempt('PinMessages', () => channel.messages.unpin(pin.message, reason));
	if (unpinned.ok) return unpinnedView(pin, wordsOf(interaction));
	const { fault } = unpinned;
	return fault.kind === 'deleted' ? noticeView(wordsOf(interaction).pin.refused.gone) : refusal(interaction, fault);
};

const refusal = (interaction: Moderation, fault: Fault): View =>
	noticeView(lineOf(fault, `<#${interaction.channelId}>`, wordsOf(interaction)));
