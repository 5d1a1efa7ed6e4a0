import { randomBytes } from 'node:crypto';
import type { APIInteraction, Snowflake } from 'discord-api-types/v10';
import { InteractionType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Channel } from './channels.js';
import { refusal } from './errors.js';
import type { Message } from './messages.js';
import type { Completion, OpenModal, Outcome } from './outcome.js';
import type { World } from './world.js';

/** ms in which the first response has to come. */
const patience = 3_000;
/** ms for which the token can be used for more. */
const lifetime = 15 * 60_000;
/** How many interactions are remembered; beyond that the tokens of the oldest are as good as expired. */
const remembered = 10_000;

/** What Discord's client says when nothing comes of it. */
const complaints: Record<Exclude<InteractionType, InteractionType.Ping>, string> = {
	[InteractionType.ApplicationCommand]: 'The application did not respond',
	[InteractionType.MessageComponent]: 'This interaction failed',
	[InteractionType.ApplicationCommandAutocomplete]: 'Loading options failed',
	[InteractionType.ModalSubmit]: 'Something went wrong. Try again.',
};

/** What a person asked of the bot, and how far the answer is. */
export interface OpenInteraction {
	readonly payload: APIInteraction;
	readonly userId: Snowflake;
	readonly channel: Channel;
	/** The message whose component was used, also by way of a form. */
	readonly source: Message | null;
	readonly openedAt: number;
	state: 'waiting' | 'answered' | 'lapsed';
	/** The message that `@original` stands for. */
	original: Message | null;
	followUps: number;
	/** Tells the person, the first time that it is called. */
	readonly settle: (answer: Outcome | Completion) => void;
	/** Ends the patience. */
	readonly timer: NodeJS.Timeout;
}

/** All that is needed to open an interaction but what is made with it: its id by the payload, its token here. */
export type Opening = Pick<OpenInteraction, 'userId' | 'channel' | 'source'> & {
	readonly payload: Omit<APIInteraction, 'token'>;
};

/** Interactions from their opening until they are forgotten. */
export class Interactions {
	/** What has come of all of them; `repeated` and `late` count refused first responses. */
	readonly tally = { opened: 0, answered: 0, lapsed: 0, repeated: 0, late: 0 };
	readonly #world: World;
	readonly #byToken = new Map<string, OpenInteraction>();
	/** Forms that have been opened and not sent off, by the interaction that they answered. */
	readonly modals = new Map<Snowflake, { readonly interaction: OpenInteraction; readonly modal: OpenModal }>();

	constructor(world: World) {
		this.#world = world;
	}

	/** Sends an interaction to the bot; resolves when it is answered, or with the client's complaint when not. */
	open({ payload, ...rest }: Opening): Promise<Outcome | Completion> {
		const token = Buffer.from(`interaction:${payload.id}:${randomBytes(24).toString('hex')}`).toString('base64url');
		return new Promise(resolve => {
			const interaction: OpenInteraction = {
				...rest,
				payload: { ...payload, token } as APIInteraction,
				openedAt: Date.now(),
				state: 'waiting',
				original: null,
				followUps: 0,
				settle: resolve,
				timer: setTimeout(() => this.#lapse(interaction), patience),
			};
			this.#byToken.set(token, interaction);
			this.tally.opened++;
			if (this.#byToken.size > remembered) this.#forgetOldest();
			this.#world.tell({ type: 'interaction-created', interaction: interaction.payload });
		});
	}

	/** The interaction that a first response is for, if it still waits for it; else 10062 or 40060. */
	waiting(id: Snowflake, token: string): OpenInteraction {
		const interaction = this.#byToken.get(token);
		if (!interaction || interaction.payload.id !== id) throw refusal(RESTJSONErrorCodes.UnknownInteraction);
		if (interaction.state === 'answered') {
			this.tally.repeated++;
			throw refusal(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
		}
		// The timer may be late when the process is busy: the clock decides.
		if (Date.now() - interaction.openedAt > patience) this.#lapse(interaction);
		if (interaction.state === 'lapsed') {
			this.tally.late++;
			throw refusal(RESTJSONErrorCodes.UnknownInteraction);
		}
		return interaction;
	}

	/** Marks it answered, so that there is no second first response. */
	take(interaction: OpenInteraction): void {
		interaction.state = 'answered';
		this.tally.answered++;
		clearTimeout(interaction.timer);
	}

	/** The answered interaction whose token is used for more. */
	withToken(token: string): OpenInteraction {
		const interaction = this.#byToken.get(token);
		if (!interaction || Date.now() - interaction.openedAt > lifetime) {
			throw refusal(RESTJSONErrorCodes.InvalidWebhookToken);
		}
		// Suggestions are all that comes of a completion.
		const isCompletion = interaction.payload.type === InteractionType.ApplicationCommandAutocomplete;
		if (isCompletion || interaction.state !== 'answered') throw refusal(RESTJSONErrorCodes.UnknownWebhook);
		return interaction;
	}

	/** Gives up all that is open, so that nobody waits and no timer runs. */
	close(): void {
		for (const interaction of this.#byToken.values()) this.#lapse(interaction);
		this.#byToken.clear();
	}

	#forgetOldest(): void {
		const [oldest] = this.#byToken;
		if (!oldest) return;
		const [token, interaction] = oldest;
		this.#byToken.delete(token);
		this.modals.delete(interaction.payload.id);
		this.#lapse(interaction);
	}

	/** Gives up waiting: the person is told, if they have not heard anything. */
	#lapse(interaction: OpenInteraction): void {
		if (interaction.state === 'waiting') {
			interaction.state = 'lapsed';
			this.tally.lapsed++;
		}
		clearTimeout(interaction.timer);
		const { type } = interaction.payload;
		if (type !== InteractionType.Ping) interaction.settle({ kind: 'failed', text: complaints[type] });
	}
}
