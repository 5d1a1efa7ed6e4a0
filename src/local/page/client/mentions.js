/**
 * What a person typed with each `@Name` turned into a mention, as Discord's client does. The page counts what the
 * server makes of it.
 * @param {string} typed
 * @param {ReadonlyMap<string, string>} ids The users' ids by their names in lower case.
 */
export function mentioning(typed, ids) {
	// The longest name first: "@Ann Lee" is not "@Ann" and a word.
	const names = [...ids.keys()]
		.sort((a, b) => b.length - a.length)
		.map(name => name.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
	if (names.length === 0) return typed;
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}<@])@(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
	return typed.replace(pattern, (whole, /** @type {string} */ name) => {
		const id = ids.get(name.toLowerCase());
		return id === undefined ? whole : `<@${id}>`;
	});
}
