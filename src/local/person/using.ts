import type { Snowflake } from 'discord-api-types/v10';
import { ApplicationIntegrationType, InteractionType } from 'discord-api-types/v10';
import type { Message } from '../world/messages.js';
import type { OpenModal, Outcome } from '../world/outcome.js';
import type { World } from '../world/world.js';
import { buttonData, type FieldValues, modalData, type Sendable, selectData } from './components.js';
import { opening } from './invocation.js';
import type { Person } from './person.js';

/** Presses a button of a message. */
export async function press(world: World, person: Person, messageId: Snowflake, customId: string): Promise<Outcome> {
	return use(world, person, messageId, message => buttonData(message, customId));
}

/** Chooses in a select menu of a message. */
export async function choose(
	world: World,
	person: Person,
	messageId: Snowflake,
	customId: string,
	values: readonly string[],
): Promise<Outcome> {
	return use(world, person, messageId, message => selectData(world, message, person.user.id, customId, values));
}

/** Sends off a form that the bot has opened; it stays open until something has come of it. */
export async function submit(world: World, person: Person, modal: OpenModal, values: FieldValues): Promise<Outcome> {
	const form = modalData(modal, values);
	if (!form.ok) return { kind: 'failed', text: form.text };
	const { modals } = world.interactions;
	const asked = modals.get(modal.interactionId)?.interaction;
	if (asked?.userId !== person.user.id) return { kind: 'failed', text: 'This form is no longer open' };
	const { channel, payload, source } = asked;
	const installations = kindsIn(payload.authorizing_integration_owners);
	const act = { type: InteractionType.ModalSubmit, data: form.data, channel, installations, source };
	const outcome = (await world.interactions.open(opening(world, person, act))) as Outcome;
	if (outcome.kind !== 'failed') modals.delete(modal.interactionId);
	return outcome;
}

async function use(
	world: World,
	person: Person,
	messageId: Snowflake,
	dataOf: (message: Message) => Sendable<unknown>,
): Promise<Outcome> {
	const message = world.messages.get(messageId);
	if (!message || !person.message(messageId)) return { kind: 'failed', text: 'This message is gone' };
	const sent = dataOf(message);
	if (!sent.ok) return { kind: 'failed', text: sent.text };
	const { channel, data } = message;
	// Components act through the installation that their message came by; a plain message of the bot: the server's.
	const owners = data.interaction_metadata?.authorizing_integration_owners;
	const installations = owners ? kindsIn(owners) : [ApplicationIntegrationType.GuildInstall];
	const act = { type: InteractionType.MessageComponent, data: sent.data, channel, installations, source: message };
	return world.interactions.open(opening(world, person, act)) as Promise<Outcome>;
}

function kindsIn(owners: object): ApplicationIntegrationType[] {
	return Object.keys(owners).map(Number);
}
