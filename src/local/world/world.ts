import { EventEmitter } from 'node:events';
import type { APIApplication, APIOverwrite, APIUser, Snowflake } from 'discord-api-types/v10';
import { OverwriteType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Person } from '../person/person.js';
import { AuditLog } from './audit.js';
import type { Change } from './changes.js';
import { type Channel, guildIdOf, isDirect, newDirectChannel } from './channels.js';
import { Commands } from './commands.js';
import { refusal } from './errors.js';
import type { Guild } from './guilds.js';
import { Interactions } from './interactions.js';
import { Messages } from './messages.js';
import { Pins } from './pins.js';

/** All that there is in the local Discord. It knows nothing of HTTP and sockets. */
export class World {
	readonly users = new Map<Snowflake, APIUser>();
	/** Everybody but the bot, by user name. */
	readonly people = new Map<string, Person>();
	/** Servers; the bot need not be a member of each. */
	readonly guilds = new Map<Snowflake, Guild>();
	readonly channels = new Map<Snowflake, Channel>();
	readonly messages = new Messages();
	readonly pins = new Pins(this);
	readonly commands = new Commands(this);
	readonly interactions = new Interactions(this);
	readonly auditLog = new AuditLog();
	/** Users who have installed the application for themselves. */
	readonly installedBy = new Set<Snowflake>();
	/** Whether the bot is connected and has identified. */
	botOnline = false;

	/** Direct-message channels by the ids of their two users. */
	readonly #direct = new Map<string, Channel>();
	readonly #changes = new EventEmitter<{ change: [Change] }>().setMaxListeners(0);

	/** @param application The one application; its `bot` is the bot's user. */
	constructor(
		readonly application: APIApplication,
		readonly bot: APIUser,
	) {
		this.users.set(bot.id, bot);
	}

	/** A person by user name. The seeded world has `owner`, `you` (may moderate) and `reader` (a plain member). */
	person(name: string): Person {
		const person = this.people.get(name);
		if (!person) throw new Error(`There is nobody called ${name} in the local Discord.`);
		return person;
	}

	user(id: Snowflake): APIUser {
		const user = this.users.get(id);
		if (!user) throw refusal(RESTJSONErrorCodes.UnknownUser);
		return user;
	}

	channel(id: Snowflake): Channel {
		const channel = this.channels.get(id);
		if (!channel) throw refusal(RESTJSONErrorCodes.UnknownChannel);
		return channel;
	}

	/** A channel, thread or group by name; where several have it, the oldest. */
	channelNamed(name: string): Channel {
		for (const channel of this.channels.values()) if (channel.name === name) return channel;
		throw new Error(`There is no channel called ${name} in the local Discord.`);
	}

	/** The server of a channel; `undefined` for direct messages. */
	guildOf(channel: Channel): Guild | undefined {
		return this.guilds.get(guildIdOf(channel) ?? '');
	}

	addChannel<T extends Channel>(channel: T): T {
		this.channels.set(channel.id, channel);
		this.guildOf(channel)?.channels.add(channel.id);
		this.tell({ type: 'channel-created', channel });
		return channel;
	}

	/** The direct-message channel of two users, made when it is not there; with oneself there is none. */
	directChannel(one: APIUser, other: APIUser): Channel {
		if (one.id === other.id) throw refusal(RESTJSONErrorCodes.InvalidRecipients);
		const pair = [one.id, other.id].sort().join(':');
		const channel = this.#direct.get(pair) ?? this.addChannel(newDirectChannel([one, other]));
		this.#direct.set(pair, channel);
		return channel;
	}

	/**
	 * Sets a channel's overwrite for a member, or for a role by its id (@everyone: the server's id): the bits in
	 * `allow` are granted there, those in `deny` refused, all others as the roles say.
	 */
	overwrite(
		channelId: Snowflake,
		targetId: Snowflake,
		bits: { readonly allow?: bigint; readonly deny?: bigint },
	): void {
		const channel = this.channel(channelId);
		if (isDirect(channel)) throw refusal(RESTJSONErrorCodes.CannotExecuteActionOnDMChannel);
		const isRole = this.guildOf(channel)?.data.roles.some(role => role.id === targetId);
		const overwrite: APIOverwrite = {
			id: targetId,
			type: isRole ? OverwriteType.Role : OverwriteType.Member,
			allow: String(bits.allow ?? 0n),
			deny: String(bits.deny ?? 0n),
		};
		const others = (channel.permission_overwrites ?? []).filter(one => one.id !== targetId);
		channel.permission_overwrites = [...others, overwrite];
		this.tell({ type: 'channel-updated', channel });
	}

	/** Gives a member exactly those roles of the server, by name; none: a plain member. */
	setRoles(guildId: Snowflake, userId: Snowflake, names: readonly string[]): void {
		const guild = this.guilds.get(guildId);
		const member = guild?.members.get(userId);
		if (!guild || !member) throw refusal(RESTJSONErrorCodes.UnknownMember);
		member.roles = guild.data.roles.filter(role => names.includes(role.name)).map(role => role.id);
		this.tell({ type: 'member-updated', guildId, userId });
	}

	/** Calls `listener` on each change, at once and in order; returns what stops it. */
	onChange(listener: (change: Change) => void): () => void {
		this.#changes.on('change', listener);
		return () => this.#changes.off('change', listener);
	}

	/** The next change, from now on, that fits. */
	next(fits: (change: Change) => boolean): Promise<Change> {
		return new Promise(resolve => {
			const stop = this.onChange(change => {
				if (!fits(change)) return;
				stop();
				resolve(change);
			});
		});
	}

	/** For the parts of the world: announces a change that has been made. */
	tell(change: Change): void {
		this.#changes.emit('change', change);
	}
}
