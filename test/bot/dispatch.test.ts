import type { APIInteraction } from 'discord-api-types/v10';
import { ComponentType, InteractionType } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { messageOf, served } from '../e2e/served.js';

const { get, person, channel } = served();

/** Sends the bot an interaction that no client would: a real one of /help with other parts. */
const send = async (parts: object): Promise<void> => {
	const { world } = get().local;
	const created = world.next(change => change.type === 'interaction-created');
	const message = messageOf(await person().run(channel(), 'help'));
	const { interaction } = (await created) as { interaction: APIInteraction };
	const payload = { ...interaction, message, ...parts, id: `${BigInt(interaction.id) + 1n}` } as APIInteraction;
	void world.interactions.open({ userId: person().user.id, channel: world.channel(channel()), source: null, payload });
};

it.each([
	[
		'completes an option when none has the focus',
		{ type: InteractionType.ApplicationCommandAutocomplete, data: { name: 'ask', type: 1, options: [] } },
	],
	['completes nothing', { type: InteractionType.ApplicationCommandAutocomplete, data: { name: 'ask', type: 1 } }],
	['presses no button', { type: InteractionType.MessageComponent, data: { component_type: ComponentType.Button } }],
])('an interaction that %s is an entry in the log, and the bot goes on', async (_, parts) => {
	get().log.length = 0;
	await send(parts);
	messageOf(await person().run(channel(), 'help'));
	expect(get().log.filter(line => line.includes('handler failed'))).toHaveLength(1);
});
