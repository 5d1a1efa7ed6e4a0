/**
 * The schemas of Discord's OpenAPI description that we check bodies with. The package ships them as plain JavaScript;
 * this says no more of them than we use: whether a value fits, and where it does not.
 */
declare module 'discord-api-spec/zod' {
	/** A fault as zod reports it. */
	export interface Issue {
		readonly code: string;
		readonly path: readonly PropertyKey[];
		readonly expected?: string;
		readonly origin?: string;
		readonly minimum?: number;
		readonly maximum?: number;
		readonly values?: readonly unknown[];
		readonly format?: string;
		/** Of a union: the faults of each alternative. */
		readonly errors?: readonly (readonly Issue[])[];
	}

	export interface Schema {
		safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly Issue[] } };
	}

	export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
	export const ApplicationCommandPatchRequestPartialSchema: Schema;
	export const ApplicationCommandUpdateRequestSchema: Schema;
	export const CreateForumThreadRequestSchema: Schema;
	export const CreateMessageInteractionCallbackRequestSchema: Schema;
	export const CreatePrivateChannelRequestSchema: Schema;
	export const CreateTextThreadWithMessageRequestSchema: Schema;
	export const CreateTextThreadWithoutMessageRequestSchema: Schema;
	export const IncomingWebhookRequestPartialSchema: Schema;
	export const IncomingWebhookUpdateRequestPartialSchema: Schema;
	export const MessageCreateRequestSchema: Schema;
	export const MessageEditRequestPartialSchema: Schema;
	export const ModalInteractionCallbackRequestSchema: Schema;
	export const UpdateMessageInteractionCallbackRequestSchema: Schema;
}
