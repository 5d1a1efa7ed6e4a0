import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startLocal } from './support.js';

describe('a request that would rather have HTTP/2', () => {
	it.each([
		['GET', '/users/@me', ''],
		['POST', '/users/@me/channels', '{"recipient_id":"1"}'],
	])('is answered in HTTP/1.1: %s', async (method, path, body) => {
		const local = await startLocal();
		const asked = request(`${local.apiUrl}/v10${path}`, {
			method,
			headers: {
				Authorization: `Bot ${local.token}`,
				Connection: 'Upgrade, HTTP2-Settings',
				'Content-Length': body.length,
				'Content-Type': 'application/json',
				'HTTP2-Settings': 'AAMAAABkAAQCAAAAAAIAAAAA',
				Upgrade: 'h2c',
			},
		});
		asked.end(body);
		const [answer] = (await once(asked, 'response')) as [IncomingMessage];
		const expected = method === 'GET' ? { id: local.world.bot.id } : { code: 10013 };
		expect(await json(answer)).toMatchObject(expected);
	});
});
