import type { APIAllowedMentions, APIMessage, APIUser, Snowflake } from 'discord-api-types/v10';
import { AllowedMentionsTypes, PermissionFlagsBits } from 'discord-api-types/v10';
import { type Channel, guildIdOf } from './channels.js';
import { permissionsIn } from './permissions.js';
import type { World } from './world.js';

export type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/** Whose message is written where, and what was asked to be mentioned. */
export interface MentionContext {
	readonly channel: Channel;
	readonly author: APIUser;
	/** Absent: all that the text mentions (of a response to an interaction: users only), and the author replied to. */
	readonly allowed?: APIAllowedMentions | undefined;
	readonly isResponse: boolean;
	/** The user that a reply would ping. */
	readonly repliedTo?: APIUser | undefined;
}

/** Whom a text pings, within what was allowed: the fields that the message carries. */
export function mentionsIn(world: World, text: string, context: MentionContext): Mentions {
	const { allowed, author, channel, isResponse } = context;
	const all = (kind: AllowedMentionsTypes) =>
		allowed ? Boolean(allowed.parse?.includes(kind)) : !isResponse || kind === AllowedMentionsTypes.User;
	const may = (kind: AllowedMentionsTypes, list: readonly Snowflake[] | undefined, id: Snowflake) =>
		all(kind) || Boolean(list?.includes(id));
	const users = new Map<Snowflake, APIUser>();
	for (const id of idsIn(text, /<@!?(\d{17,20})>/g)) {
		const user = world.users.get(id);
		if (user && may(AllowedMentionsTypes.User, allowed?.users, id)) users.set(id, user);
	}
	if (context.repliedTo && (allowed?.replied_user ?? !allowed)) users.set(context.repliedTo.id, context.repliedTo);
	const roles = world.guilds.get(guildIdOf(channel) ?? '')?.data.roles ?? [];
	const mentioned = idsIn(text, /<@&(\d{17,20})>/g);
	const mayAll = Boolean(permissionsIn(world, channel, author.id) & PermissionFlagsBits.MentionEveryone);
	return {
		mentions: [...users.values()],
		mention_roles: roles
			.filter(role => mentioned.has(role.id) && (role.mentionable || mayAll))
			.filter(role => may(AllowedMentionsTypes.Role, allowed?.roles, role.id))
			.map(role => role.id),
		mention_everyone: mayAll && all(AllowedMentionsTypes.Everyone) && /@(everyone|here)\b/.test(text),
	};
}

function idsIn(text: string, pattern: RegExp): Set<Snowflake> {
	return new Set([...text.matchAll(pattern)].map(match => match[1] as Snowflake));
}
