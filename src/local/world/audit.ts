import type { APIAuditLogEntry, AuditLogEvent, Snowflake } from 'discord-api-types/v10';
import { newSnowflake } from './snowflake.js';

/** How many entries are kept. */
const remembered = 500;

/** What was done with whose right, newest first: pins, deletions, with the reasons given. */
export class AuditLog {
	readonly entries: APIAuditLogEntry[] = [];

	record(
		action: AuditLogEvent,
		userId: Snowflake,
		target: { readonly userId: Snowflake; readonly channelId: Snowflake; readonly messageId: Snowflake },
		reason: string | undefined,
	): void {
		this.entries.unshift({
			id: newSnowflake(),
			action_type: action,
			user_id: userId,
			target_id: target.userId,
			options: { channel_id: target.channelId, message_id: target.messageId } as NonNullable<
				APIAuditLogEntry['options']
			>,
			...(reason && { reason }),
		});
		this.entries.length = Math.min(this.entries.length, remembered);
	}
}
