import { nameOf, type Viewer } from '../viewer.js';

/** What a person typed with each `@Name` of a user that they see turned into a mention, as Discord's client does. */
export function withMentions(typed: string, { users }: Viewer): string {
	const ids = new Map<string, string>();
	for (const user of users.values()) {
		ids.set(user.username.toLowerCase(), user.id);
		ids.set(nameOf(user).toLowerCase(), user.id);
	}
	// The longest name first: "@Ann Lee" is not "@Ann" and a word.
	const names = [...ids.keys()]
		.sort((a, b) => b.length - a.length)
		.map(name => name.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
	if (names.length === 0) return typed;
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}<@])@(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
	return typed.replace(pattern, (whole, name: string) => {
		const id = ids.get(name.toLowerCase());
		return id === undefined ? whole : `<@${id}>`;
	});
}

/**
 * A message's text as its author would have typed it, to be changed: with names for the mentions of users. Where these
 * would not lead back to the same text, as in `<@1>s`, it stays as it is.
 */
export function withNames(content: string, viewer: Viewer): string {
	const named = content.replace(/<@(\d+)>/g, (mention, id: string) => {
		const user = viewer.users.get(id);
		return user ? `@${nameOf(user)}` : mention;
	});
	return withMentions(named, viewer) === content ? named : content;
}
