import {
	type APIApplicationCommandIntegerOption,
	type APIApplicationCommandStringOption,
	ApplicationCommandOptionType,
	type ChatInputCommandInteraction,
} from 'discord.js';
import {
	DEFAULT_LINES,
	MAX_LINES,
	MIN_LINES,
	type Summary,
	type SummaryStyle,
	summarise,
} from '../../answer/summary/summary.js';
import type { Work } from '../../corpus/work.js';
import { typedLine } from '../../view/markdown.js';
import { nameOf } from '../../view/reader.js';
import { summaryView } from '../../view/summary-view.js';
import { wordsOf } from '../asked.js';
import { chosenReader, chosenWork } from '../chosen.js';
import type { SlashCommand } from '../command.js';
import { described, EVERYWHERE, named, PUBLIC_OPTION } from '../schema.js';
import { respond, tell } from '../send.js';

/** Our own: characters of a topic. */
const MAX_TOPIC = 200;

const choice = (value: SummaryStyle) => ({
	...named(commands => ({ name: commands.summary.options.style.choices[value] })),
	value,
});

/** What a summary can be asked for, by `/summary` and `/pin summary` alike. */
export const SUMMARY_OPTIONS: readonly (APIApplicationCommandStringOption | APIApplicationCommandIntegerOption)[] = [
	{
		type: ApplicationCommandOptionType.String,
		...described(commands => commands.summary.options.topic),
		max_length: MAX_TOPIC,
	},
	{
		type: ApplicationCommandOptionType.Integer,
		...described(commands => commands.summary.options.length),
		min_value: MIN_LINES,
		max_value: MAX_LINES,
	},
	{
		type: ApplicationCommandOptionType.String,
		...described(commands => commands.summary.options.style),
		choices: [choice('quotes'), choice('plain')],
	},
];

/** The summary that a command's options ask for. */
interface Chosen {
	readonly summary: Exclude<Summary, { kind: 'no-guide' }>;
	readonly topic: string;
	readonly lines: number;
}

/**
 * Sums a work up as a command's options ask.
 * @returns `undefined` if the work has no guide to do so in plain words; the user has been told so then
 */
export const chosenSummary = async (
	interaction: ChatInputCommandInteraction,
	work: Work,
): Promise<Chosen | undefined> => {
	const { options } = interaction;
	const topic = typedLine(options.getString('topic') ?? '');
	const lines = options.getInteger('length') ?? DEFAULT_LINES;
	const style = options.getString('style') === 'plain' ? 'plain' : 'quotes';
	const summary = summarise(work, { topic, lines, style });
	if (summary.kind !== 'no-guide') return { summary, topic, lines };
	await tell(interaction, wordsOf(interaction).summary.noGuide(nameOf(work.title)));
	return undefined;
};

export const summary = {
	schema: { ...described(commands => commands.summary), ...EVERYWHERE, options: [...SUMMARY_OPTIONS, PUBLIC_OPTION] },
	ofWork: true,

	run: async (interaction, context) => {
		const work = await chosenWork(interaction, context);
		const chosen = work && (await chosenSummary(interaction, work));
		const reader = chosen && (await chosenReader(interaction, context));
		if (!reader) return;
		const { summary, topic, lines } = chosen;
		return respond(interaction, summaryView(summary, topic, lines, reader), reader.audience);
	},
} satisfies SlashCommand;
