import {
	ApplicationCommandOptionType,
	ApplicationIntegrationType,
	type ChatInputCommandInteraction,
	InteractionContextType,
	MessageFlags,
	PermissionFlagsBits,
} from 'discord.js';
import { MAX_PARAGRAPHS } from '../../view/limits.js';
import { type Pinnable, pinStamp, previewView } from '../../view/pin-view.js';
import { pinsView } from '../../view/pins-view.js';
import { summaryView } from '../../view/summary-view.js';
import { readerOf, sharedWordsOf, wordsOf } from '../asked.js';
import { chosenPlace, chosenWork } from '../chosen.js';
import type { Context, SlashCommand } from '../command.js';
import { moderate } from '../pins/moderate.js';
import { deedOf } from '../pins/place.js';
import { mayModerate, TO_READ, TO_UNPIN, toPin } from '../pins/rights.js';
import { unpin } from '../pins/unpin.js';
import { staleCommand } from '../presses/stale.js';
import { described } from '../schema.js';
import { respond, tell } from '../send.js';
import { passage, REFERENCE_OPTION } from './passage.js';
import { chosenSummary, SUMMARY_OPTIONS } from './summary.js';

const type = ApplicationCommandOptionType.Subcommand;

export const pin = {
	schema: {
		...described(commands => commands.pin),
		default_member_permissions: String(PermissionFlagsBits.PinMessages),
		integration_types: [ApplicationIntegrationType.GuildInstall],
		contexts: [InteractionContextType.Guild],
		options: [
			{ type, ...described(commands => commands.pin.options.summary), options: [...SUMMARY_OPTIONS] },
			{ type, ...described(commands => commands.pin.options.passage), options: [REFERENCE_OPTION] },
			{ type, ...described(commands => commands.pin.options.list) },
			{ type, ...described(commands => commands.pin.options.remove) },
		],
	},
	ofWork: ['summary', 'passage'],

	run: async (interaction, context) => {
		const run = subcommands[interaction.options.getSubcommand(false) ?? ''] ?? staleCommand;
		return run(interaction, context);
	},

	autocomplete: passage.autocomplete,
} satisfies SlashCommand;

type Subcommand = (interaction: ChatInputCommandInteraction, context: Context) => Promise<unknown>;

const subcommands: Readonly<Record<string, Subcommand>> = {
	async summary(interaction, context) {
		if (!(await mayModerate(interaction, toPin(interaction)))) return;
		const work = await chosenWork(interaction, context);
		if (!work) return;
		const chosen = await chosenSummary(interaction, work);
		if (!chosen) return;
		const { summary, topic, lines } = chosen;
		return summary.kind === 'summary'
			? preview(interaction, { kind: 'summary', summary, topic, lines })
			: respond(interaction, summaryView(summary, topic, lines, readerOf(interaction, context)), 'private');
	},

	async passage(interaction, context) {
		if (!(await mayModerate(interaction, toPin(interaction)))) return;
		const found = await chosenPlace(interaction, context);
		if (!found) return;
		const { work, place } = found;
		const { paragraph, to = paragraph } = place;
		if (to - paragraph >= MAX_PARAGRAPHS) {
			return tell(interaction, wordsOf(interaction).pin.tooMany(MAX_PARAGRAPHS));
		}
		return preview(interaction, { kind: 'passage', work, place });
	},

	async list(interaction, context) {
		if (!(await mayModerate(interaction, TO_READ))) return;
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const { library } = context.finder;
		return moderate(interaction, context, async ({ id }, pins) =>
			pinsView(pins, `<#${id}>`, { library, words: wordsOf(interaction) }),
		);
	},

	/** Unpins at once where there is no choice. */
	async remove(interaction, context) {
		if (!(await mayModerate(interaction, TO_UNPIN))) return;
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		const { library } = context.finder;
		return moderate(interaction, context, async (channel, pins) => {
			const [only, other] = pins;
			if (only && !other) return unpin(interaction, channel, only);
			return pinsView(pins, `<#${channel.id}>`, { library, words: wordsOf(interaction) });
		});
	},
};

const preview = (interaction: ChatInputCommandInteraction, pinnable: Pinnable): Promise<unknown> => {
	const shared = sharedWordsOf(interaction);
	const stamp = pinStamp(shared, deedOf(interaction));
	return respond(interaction, previewView(pinnable, shared, stamp, wordsOf(interaction)), 'private');
};
