import type { GatewayMessageCreateDispatchData, GuildMemberFlags } from 'discord-api-types/v10';
import { GatewayDispatchEvents, MessageType } from 'discord-api-types/v10';
import type { LocalDiscord } from '../../../src/local/index.js';

/** So many messages the bot gets to hear at once. */
const AT_ONCE = 1_000;

/**
 * Lets so many people whom the bot does not know write one message each, spread over all channels, and waits until the
 * bot has heard them all. Nothing is addressed to it, so that Discord would withhold what they say.
 */
export const crowd = async ({ gateway, world }: LocalDiscord, people: number): Promise<void> => {
	const [connection] = gateway.connections;
	const channels = [...world.channels.values()].flatMap(channel =>
		'guild_id' in channel && channel.guild_id ? { id: channel.id, guild: channel.guild_id } : [],
	);
	const reader = world.person('reader');
	const general = world.channelNamed('general').id;
	for (let number = 0; number < people; number++) {
		const channel = channels[number % channels.length];
		if (!channel || !connection?.session) throw new Error('nobody listens');
		const d = messageBy(number, channel.id, channel.guild);
		connection.write(connection.session.record({ t: GatewayDispatchEvents.MessageCreate, d }));
		if ((number + 1) % AT_ONCE > 0 && number + 1 < people) continue;
		// The bot takes events in order: when it answers this, it has had the others.
		const outcome = await reader.run(general, 'ask', { question: 'war' });
		if (outcome.kind !== 'message') throw new Error('the bot no longer answers');
	}
};

const messageBy = (number: number, channel_id: string, guild_id: string): GatewayMessageCreateDispatchData => ({
	id: String(1_400_000_000_000_000_000n + BigInt(number)),
	channel_id,
	guild_id,
	author: {
		id: String(1_300_000_000_000_000_000n + BigInt(number)),
		username: `person-${number}`,
		global_name: `Person ${number}`,
		discriminator: '0',
		avatar: null,
	},
	member: { roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0 as GuildMemberFlags },
	content: '',
	timestamp: new Date().toISOString(),
	edited_timestamp: null,
	tts: false,
	mention_everyone: false,
	mentions: [],
	mention_roles: [],
	attachments: [],
	embeds: [],
	pinned: false,
	type: MessageType.Default,
});
