import { noticeView } from '../../view/notice-view.js';
import { pinnedIn } from '../../view/pinned.js';
import { pinsView } from '../../view/pins-view.js';
import { wordsOf } from '../asked.js';
import { attempt } from '../attempt.js';
import type { Presses } from '../command.js';
import { componentsOf } from '../components.js';
import { moderate } from '../pins/moderate.js';
import { refusedView } from '../pins/refused.js';
import { mayModerate, TO_READ, TO_UNPIN } from '../pins/rights.js';
import { unpin } from '../pins/unpin.js';

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
			return pin ? unpin(interaction, channel, pin) : refusedView(interaction, { kind: 'unpinned' });
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
				if (pinnedIn(componentsOf(message))) await message.delete();
			});
			if (deleted.ok) return noticeView(pin.deleted);
			return deleted.failure.kind === 'deleted'
				? noticeView(pin.refused.gone)
				: refusedView(interaction, deleted.failure);
		});
	},
} satisfies Partial<Presses>;
