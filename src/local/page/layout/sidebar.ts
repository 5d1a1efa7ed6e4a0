import { ChannelType, type Snowflake } from 'discord-api-types/v10';
import { type Channel, guildIdOf, isThread } from '../../world/channels.js';
import { avatar } from '../avatar.js';
import { type Html, html } from '../html.js';
import { channelIcon, icons } from '../icons.js';
import type { Scene } from '../scene.js';
import { channelName } from '../viewer.js';

/** The column of servers, and beside it the channels of the one that is open. */
export function sidebar(scene: Scene): Html {
	const { channel, guild, person } = scene;
	const listed = person.channels().filter(other => guildIdOf(other) === guildIdOf(channel));
	return html`<nav id="sidebar" class="sidebar" aria-label="Servers and channels">
<div class="rail">${servers(scene)}</div>
<div class="channels"><h2>${guild?.data.name ?? 'Direct Messages'}</h2>${
		guild ? inServer(listed, scene) : listed.map(direct => link(direct, scene))
	}</div>
</nav>`;
}

function servers({ channel, person, unread, viewer, world }: Scene): Html[] {
	const channels = person.channels();
	const first = (guildId: Snowflake | undefined) => channels.find(other => guildIdOf(other) === guildId);
	const places = [...new Set(channels.map(guildIdOf))].sort(
		(a, b) => Number(a !== undefined) - Number(b !== undefined),
	);
	return places.map(guildId => {
		const name = guildId === undefined ? 'Direct Messages' : (world.guilds.get(guildId)?.data.name ?? '');
		const letters = name
			.split(/\s+/)
			.map(word => word[0])
			.join('');
		const isUnread = channels.some(other => guildIdOf(other) === guildId && unread.has(person, other.id));
		const current = guildId === guildIdOf(channel) && html` aria-current="true"`;
		return html`<a class="server${isUnread && ' unread'}" href="${viewer.path(first(guildId)?.id ?? channel.id)}" title="${name}" aria-label="${name}${isUnread && ', unread'}"${current}><span aria-hidden="true">${guildId === undefined ? icons.direct : letters}</span></a>`;
	});
}

function inServer(listed: readonly Channel[], scene: Scene): Html[] {
	const position = (channel: Channel) => ('position' in channel ? channel.position : 0);
	return listed
		.filter(channel => !isThread(channel))
		.sort((a, b) => position(a) - position(b))
		.map(channel => {
			const threads = listed.filter(thread => isThread(thread) && thread.parent_id === channel.id);
			return html`${link(channel, scene)}${threads.map(thread => link(thread, scene))}`;
		});
}

function link(channel: Channel, { channel: open, person, unread, viewer, world }: Scene): Html {
	const isUnread = unread.has(person, channel.id);
	const classes = `channel${isThread(channel) ? ' nested' : ''}${isUnread ? ' unread' : ''}`;
	const other = channel.type === ChannelType.DM && channel.recipients?.find(user => user.id !== viewer.id);
	const isBot = other && other.id === world.bot.id;
	const mark = other ? avatar(isBot ? world.bot : other, 'medium') : channelIcon(channel);
	return html`<a class="${classes}" href="${viewer.path(channel.id)}"${channel.id === open.id && html` aria-current="page"`}>${mark}<span>${channelName(channel, viewer.id)}</span>${isUnread && html`<span class="spoken">unread</span>`}</a>`;
}
