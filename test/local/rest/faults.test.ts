import { describe, expect, it } from 'vitest';
import { rest, startLocal } from '../support.js';

async function inGeneral() {
	const local = await startLocal();
	const general = local.world.channelNamed('general').id;
	return { local, general, api: rest(local), you: local.world.person('you') };
}

describe('scripted faults', () => {
	it('strike the requests that they are for, as often as told, before or after they are carried out', async () => {
		const { api, general, local, you } = await inGeneral();
		const path = `/channels/${general}/messages`;
		const { restFaults } = local;
		restFaults.add({ method: 'POST', path: /\/messages$/, fault: { kind: 'status', status: 502 }, times: 2 });
		restFaults.add({ method: 'POST', path: /\/messages$/, when: 'after', fault: { kind: 'status', status: 500 } });
		const statuses: number[] = [];
		for (let n = 0; n < 4; n++) statuses.push((await api('POST', path, { content: `${n}` })).status);
		expect(statuses).toEqual([502, 502, 500, 200]);
		expect(you.history(general).map(({ content }) => content)).toEqual(['2', '3']);
	});

	it('are rate limits of each scope, refusals, silence and broken lines', async () => {
		const { api, local } = await inGeneral();
		const { restFaults } = local;
		for (const scope of ['user', 'shared', 'global'] as const) {
			restFaults.add({ path: /@me/, fault: { kind: 'rate-limited', scope, retryAfter: 1.5 } });
			const answer = await api('GET', '/users/@me');
			expect(answer).toMatchObject({ status: 429, body: { retry_after: 1.5, global: scope === 'global' } });
			expect(answer.headers.get('x-ratelimit-scope')).toBe(scope);
			expect(answer.headers.get('retry-after')).toBe('2');
		}
		restFaults.add({ path: /@me/, fault: { kind: 'refused', status: 400, code: 30046, message: 'x' } });
		expect(await api('GET', '/users/@me')).toMatchObject({ status: 400, body: { code: 30046 } });
		restFaults.add({ path: /@me/, fault: { kind: 'cut' } });
		await expect(api('GET', '/users/@me')).rejects.toThrow();
		const end = restFaults.add({ path: /@me/, fault: { kind: 'hang' }, times: Number.POSITIVE_INFINITY });
		const silent = fetch(`${local.apiUrl}/v10/users/@me`, { signal: AbortSignal.timeout(50) });
		await expect(silent).rejects.toThrow('timeout');
		end();
		expect((await api('GET', '/users/@me')).status).toBe(200);
	});
});
