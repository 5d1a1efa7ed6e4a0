import type { Client } from 'discord.js';
import { type APIMessage, GatewayDispatchEvents, type GatewayDispatchPayload } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { describeError } from './fence.js';

/**
 * Fences what discord.js makes of events: what it cannot read is logged and lost, and the bot goes on. Without, one
 * odd event, which anybody may be able to cause, would end the process before a handler of ours has seen it.
 */
export const fencePackets = (client: Client, log: Logger): void => {
	const { ws } = client;
	// discord.js has no way in for this: the method is private to its types.
	const handle: (packet?: GatewayDispatchPayload, ...rest: unknown[]) => boolean = Reflect.get(ws, 'handlePacket').bind(
		ws,
	);
	Reflect.set(ws, 'handlePacket', (...[packet, ...rest]: Parameters<typeof handle>): boolean => {
		try {
			if (packet) withoutPolls(packet);
			return handle(packet, ...rest);
		} catch (error) {
			log.error(describeError(error), 'an event could not be read');
			return false;
		}
	});
};

/** A poll in a message of a channel that the client does not know makes discord.js throw; we have no use for any. */
const withoutPolls = ({ t, d }: GatewayDispatchPayload): void => {
	if (t !== GatewayDispatchEvents.InteractionCreate || !d.data || !('resolved' in d.data) || !d.data.resolved) return;
	if (!('messages' in d.data.resolved)) return;
	for (const message of Object.values<Pick<APIMessage, 'poll'>>(d.data.resolved.messages)) delete message.poll;
};
