import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	Client,
	Events,
	GatewayIntentBits,
	type Interaction,
	LabelBuilder,
	MessageFlags,
	ModalBuilder,
	Partials,
	TextInputBuilder,
	TextInputStyle,
} from 'discord.js';
import type { LocalDiscord } from '../../src/local/index.js';
import { card } from './page-card.js';

const kind = {
	name: 'kind',
	description: 'Of which kind',
	type: ApplicationCommandOptionType.String,
	choices: [
		{ name: 'Red ones', value: 'red' },
		{ name: 'Green ones', value: 'green' },
	],
} as const;

/** A bot that answers with whatever the page has to be able to draw and to send. */
export async function startPageBot(local: LocalDiscord): Promise<Client> {
	const client = new Client({
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
		partials: [Partials.Channel],
		rest: { api: local.apiUrl },
	});
	client.on(Events.InteractionCreate, interaction => void answer(interaction));
	client.on(Events.MessageCreate, message => {
		if (!message.author.bot && message.mentions.has(client.user?.id ?? ''))
			void message.reply(`You said: ${message.content}`);
	});
	const ready = new Promise(resolve => client.once(Events.ClientReady, resolve));
	await client.login(local.token);
	await ready;
	await client.application?.commands.set([
		{
			name: 'echo',
			description: 'Says it again',
			nameLocalizations: { 'zh-CN': '复述' },
			options: [
				{
					name: 'text',
					description: 'What to say',
					type: ApplicationCommandOptionType.String,
					required: true,
					maxLength: 80,
					autocomplete: true,
				},
				{ name: 'public', description: 'For everyone to see', type: ApplicationCommandOptionType.Boolean },
				{
					name: 'times',
					description: 'How often',
					type: ApplicationCommandOptionType.Integer,
					minValue: 1,
					maxValue: 3,
				},
			],
		},
		{
			name: 'list',
			description: 'Lists',
			options: [
				{
					name: 'all',
					description: 'Everything there is',
					type: ApplicationCommandOptionType.Subcommand,
					options: [{ ...kind, required: false }],
				},
				{
					name: 'some',
					description: 'Some of it',
					type: ApplicationCommandOptionType.Subcommand,
					options: [{ ...kind, required: true }],
				},
			],
		},
		{ name: 'form', description: 'Opens a form' },
		{ name: 'slow', description: 'Thinks first' },
		{ name: 'silent', description: 'Never answers' },
		{ name: 'Count words', type: ApplicationCommandType.Message },
	]);
	return client;
}

const finish = new Map<string, () => void>();

/** Lets a `/slow` answer. */
export function finishThinking(): void {
	for (const done of finish.values()) done();
	finish.clear();
}

async function answer(interaction: Interaction): Promise<unknown> {
	if (interaction.isAutocomplete()) {
		const typed = interaction.options.getFocused();
		const words = typed === 'none' ? [] : ['alpha', 'beta'];
		return interaction.respond(words.map(word => ({ name: `${typed} ${word}`, value: `${typed}-${word}` })));
	}
	if (interaction.isButton()) {
		if (interaction.customId === 'share')
			return interaction.reply({ content: `Shared by ${interaction.user.username}` });
		return interaction.update({ components: [card('Turned over.')], flags: MessageFlags.IsComponentsV2 });
	}
	if (interaction.isStringSelectMenu())
		return interaction.reply({ content: `Chosen: ${interaction.values.join(', ')}`, flags: MessageFlags.Ephemeral });
	if (interaction.isUserSelectMenu()) {
		const names = interaction.users.map(user => user.username).join(' and ');
		return interaction.reply({ content: `Picked ${names}`, flags: MessageFlags.Ephemeral });
	}
	if (interaction.isModalSubmit()) return interaction.reply(`Name: ${interaction.fields.getTextInputValue('name')}`);
	if (interaction.isMessageContextMenuCommand()) {
		const words = interaction.targetMessage.content.split(/\s+/).length;
		return interaction.reply({ content: `${words} words`, flags: MessageFlags.Ephemeral });
	}
	if (!interaction.isChatInputCommand()) return;
	switch (interaction.commandName) {
		case 'echo': {
			const text = interaction.options.getString('text', true);
			const isPublic = interaction.options.getBoolean('public') ?? false;
			return interaction.reply({
				content: text.repeat(interaction.options.getInteger('times') ?? 1),
				...(!isPublic && { flags: MessageFlags.Ephemeral }),
			});
		}
		case 'list':
			return interaction.reply({
				components: [card(`List of ${interaction.options.getString('kind') ?? 'everything'}.`)],
				flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
			});
		case 'form':
			return interaction.showModal(
				new ModalBuilder()
					.setCustomId('form')
					.setTitle('A form')
					.addLabelComponents(
						new LabelBuilder()
							.setLabel('Your name')
							.setTextInputComponent(new TextInputBuilder().setCustomId('name').setStyle(TextInputStyle.Short)),
					),
			);
		case 'slow': {
			await interaction.deferReply();
			await new Promise<void>(resolve => finish.set(interaction.id, resolve));
			return interaction.editReply('Thought it over.');
		}
		default:
			return;
	}
}
