import type {
	APIApplicationCommandOptionChoice,
	APIMessage,
	APIModalInteractionResponseCallbackData,
	Snowflake,
} from 'discord-api-types/v10';

/** A form that the bot opened for a person; it is handed back with the values. */
export interface OpenModal {
	readonly interactionId: Snowflake;
	readonly data: APIModalInteractionResponseCallbackData;
}

/**
 * What comes of a person's command, press, choice or form.
 * - `message`: the bot sent a message (`flags & 64`: only this person sees it). A deferred response counts when
 *   its "is thinking…" has been replaced.
 * - `update`: the message that carries the component has changed.
 * - `modal`: the bot opened a form.
 * - `acknowledged`: the bot took note, and shows nothing (yet).
 * - `failed`: nothing came of it; `text` is what Discord's client would tell the person.
 */
export type Outcome =
	| { readonly kind: 'message'; readonly message: APIMessage }
	| { readonly kind: 'update'; readonly message: APIMessage }
	| { readonly kind: 'modal'; readonly modal: OpenModal }
	| { readonly kind: 'acknowledged' }
	| { readonly kind: 'failed'; readonly text: string };

/** What a person sees under an option that they are typing. */
export type Completion =
	| { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
	| { readonly kind: 'failed'; readonly text: string };
