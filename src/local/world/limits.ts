/** The longest texts that Discord takes, in UTF-16 units. */
export const longest = {
	/** What a message says. */
	message: 2000,
	/** A command's option, if it does not say. */
	option: 6000,
	/** A field of a form, if it does not say. */
	field: 4000,
} as const;
