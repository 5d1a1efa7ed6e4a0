import {
	type APIChannel,
	type APIGuild,
	type APIGuildMember,
	ChannelType,
	DiscordAPIError,
	type REST,
	Routes,
} from 'discord.js';
import { en } from '../view/catalogue/en.js';
import { advice, type Finding, fault, good } from './finding.js';
import { permissionsIn } from './permissions.js';

/** What the bot must be allowed in a channel to do all that it offers there. */
const NEEDED = [
	'ViewChannel',
	'SendMessages',
	'SendMessagesInThreads',
	'ReadMessageHistory',
	'PinMessages',
] as const satisfies (keyof typeof en.permissions)[];

const SUBJECT = 'channel';

const THREADS: ReadonlySet<ChannelType> = new Set([
	ChannelType.PublicThread,
	ChannelType.PrivateThread,
	ChannelType.AnnouncementThread,
]);

/** Whether the bot may do its work in a channel. */
export const examineChannel = async (
	rest: REST,
	botId: string,
	channelId: string,
	askChannels: readonly string[] | undefined,
): Promise<readonly Finding[]> => {
	const channel = await found<APIChannel>(rest, Routes.channel(channelId));
	if (!channel) {
		const remedy = 'check the id (“Copy Channel ID”), and let the bot into the server and see the channel';
		return [fault(SUBJECT, `the bot cannot see ${channelId}`, remedy)];
	}
	if (!('guild_id' in channel) || !channel.guild_id) return [good(SUBJECT, `${channelId} is a direct message`)];
	const parentId = THREADS.has(channel.type) && 'parent_id' in channel ? channel.parent_id : undefined;
	const home = parentId ? await found<APIChannel>(rest, Routes.channel(parentId)) : channel;
	const guild = await found<APIGuild>(rest, Routes.guild(channel.guild_id));
	const member = await found<APIGuildMember>(rest, Routes.guildMember(channel.guild_id, botId));
	if (!guild || !member) {
		const remedy = 'invite it with the link of the README, with the scope `bot`';
		return [fault(SUBJECT, `the bot is no member of the server of ${channelId}`, remedy)];
	}
	const permissions = permissionsIn(guild, member, home ?? channel);
	const missing = NEEDED.filter(name => !permissions.has(name));
	const name = `“${channel.name}” in “${guild.name}”`;
	if (channel.type === ChannelType.GuildCategory) {
		return [fault(SUBJECT, `${name} is a category, in which nobody can write`, 'give the id of one of its channels')];
	}
	if ('thread_metadata' in channel && channel.thread_metadata?.locked) {
		return [fault(SUBJECT, `${name} is a locked thread, in which only moderators can write`, 'unlock it')];
	}
	return [
		missing.length === 0
			? good(SUBJECT, `the bot may do all that it needs in ${name}`)
			: fault(
					SUBJECT,
					`in ${name} the bot lacks ${missing.map(each => en.permissions[each]).join(', ')}`,
					'grant it in the permissions of the channel, or of the bot’s role',
				),
		...(askChannels && !askChannels.some(id => id === channelId || id === parentId)
			? [advice(SUBJECT, `mentions are not answered in ${name}`, 'add its id to ASK_CHANNELS if they are to be')]
			: []),
	];
};

/** What is at a route; `undefined` if the bot may not see it, or there is nothing. */
const found = async <Value>(rest: REST, route: `/${string}`): Promise<Value | undefined> => {
	try {
		return (await rest.get(route)) as Value;
	} catch (error) {
		if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return undefined;
		throw error;
	}
};
