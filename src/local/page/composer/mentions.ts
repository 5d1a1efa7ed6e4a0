import type { Snowflake } from 'discord-api-types/v10';
import { mentioning } from '../client/mentions.js';
import { nameOf, type Viewer } from '../viewer.js';

/** The ids of the users that the viewer can mention, by the names for it, in lower case. */
export function mentionable({ users }: Viewer): ReadonlyMap<string, Snowflake> {
	return new Map(
		[...users.values()].flatMap(user => [user.username, nameOf(user)].map(name => [name.toLowerCase(), user.id])),
	);
}

/** What a person typed with each `@Name` of a user that they see turned into a mention. */
export function withMentions(typed: string, viewer: Viewer): string {
	return mentioning(typed, mentionable(viewer));
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
