/** A slash command, and its subcommand, as people type it: `/pin remove`. */
export const slash = (...parts: readonly { readonly name: string }[]): string =>
	`/${parts.map(({ name }) => name).join(' ')}`;
