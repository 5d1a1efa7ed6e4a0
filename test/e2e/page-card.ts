import {
	ActionRowBuilder,
	ButtonBuilder,
	ButtonStyle,
	ContainerBuilder,
	SectionBuilder,
	SeparatorBuilder,
	StringSelectMenuBuilder,
	TextDisplayBuilder,
	UserSelectMenuBuilder,
} from 'discord.js';

/** A reply with all kinds of components in it. */
export function card(text: string): ContainerBuilder {
	return new ContainerBuilder()
		.setAccentColor(0x5865f2)
		.addTextDisplayComponents(new TextDisplayBuilder().setContent(`## ${text}\n> “A **quotation**” — ¶4\n-# in small`))
		.addSeparatorComponents(new SeparatorBuilder())
		.addSectionComponents(
			new SectionBuilder()
				.addTextDisplayComponents(new TextDisplayBuilder().setContent('A section with a button'))
				.setButtonAccessory(
					new ButtonBuilder().setCustomId('turn').setLabel('Turn over').setStyle(ButtonStyle.Secondary),
				),
		)
		.addActionRowComponents<ButtonBuilder | StringSelectMenuBuilder | UserSelectMenuBuilder>(
			new ActionRowBuilder<ButtonBuilder>().addComponents(
				new ButtonBuilder().setCustomId('share').setLabel('Share').setStyle(ButtonStyle.Primary),
				new ButtonBuilder().setCustomId('never').setLabel('Not now').setStyle(ButtonStyle.Success).setDisabled(true),
				new ButtonBuilder().setURL('https://example.org/').setLabel('Source').setStyle(ButtonStyle.Link),
			),
			new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
				new StringSelectMenuBuilder()
					.setCustomId('pick')
					.setPlaceholder('Pick a paragraph')
					.addOptions(
						{ label: '¶1', value: '1', description: 'The first' },
						{ label: '¶2', value: '2', description: 'The second' },
					),
			),
			new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
				new UserSelectMenuBuilder().setCustomId('people').setPlaceholder('Pick readers').setMaxValues(2),
			),
		);
}
