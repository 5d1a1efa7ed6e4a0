import { GatewayDispatchEvents as Event } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { populate } from '../../bench/bot/populate.js';
import { ownIntents, RawGateway, rest, startLocal } from '../support.js';

describe('a world of many servers', () => {
	it('is told to each shard in its part, and needs a shard for each 2500', async () => {
		const local = await startLocal();
		populate(local.world, 3000, { channels: 2, roles: 1 });
		expect((await rest(local)('GET', '/gateway/bot')).body.shards).toBe(4);
		const alone = new RawGateway(local);
		await alone.identify(local.token);
		expect(await alone.closed).toBe(4011);
		let told = 0;
		for (const id of [0, 1]) {
			const shard = new RawGateway(local);
			await shard.identify(local.token, ownIntents, { shard: [id, 2] });
			const ready = await shard.event(Event.Ready);
			const { guilds } = ready as { guilds: { id: string }[] };
			told += guilds.length;
			const last = await shard.next(({ d, t }) => t === Event.GuildCreate && d.id === guilds.at(-1)?.id);
			expect(last.d).toMatchObject({ channels: [{}, {}], roles: [{ name: '@everyone' }, { name: 'role-1' }] });
		}
		expect(told).toBe(3001);
	});
});
