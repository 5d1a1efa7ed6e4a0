import { afterAll, expect, it } from 'vitest';
import { startLocalDiscord } from '../../src/local/index.js';
import { start } from '../support/program.js';
import { buttonOf } from '../support/sent.js';
import { messageOf } from './served.js';

const local = await startLocalDiscord({ port: 0 });
afterAll(() => local.close());

/** Stands in all that people write here, and nowhere else. */
const SECRET = 'xyzzyplugh';

it('hold neither what people write nor the token, even where handlers and requests fail and all is logged', async () => {
	const { world, restFaults, token, apiUrl } = local;
	const bot = start('main', { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, LOG_LEVEL: 'trace', HEALTH_PORT: '0' });
	await bot.says(/"msg":"commands registered"/);
	/** They stand in the addresses of requests. */
	const tokens: string[] = [];
	world.onChange(change => {
		if (change.type === 'interaction-created') tokens.push(change.interaction.token);
	});
	const reader = world.person('reader');
	const { id } = world.channelNamed('general');
	const reply = () =>
		world.next(
			change => change.type === 'message-created' && world.messages.get(change.messageId)?.data.author.bot === true,
		);

	for (const [command, option] of [
		['ask', 'question'],
		['search', 'words'],
		['passage', 'reference'],
		['quote', 'text'],
	] as const) {
		if (command === 'ask' || command === 'passage') {
			await reader.complete(id, command, { [option]: SECRET }, option);
		}
		await reader.run(id, command, { [option]: `${SECRET} sovereignty` });
	}
	const answer = messageOf(await reader.run(id, 'search', { words: `sovereignty ${SECRET}`, public: true }));
	await reader.press(answer.id, buttonOf(answer, 'Remove'));
	const said = reader.send(id, `"${SECRET}" she said`);
	await reader.runOnMessage(said.id, 'Find in the essay');
	await reader.runOnMessage(said.id, 'Check quotations');
	const mention = reply();
	reader.send(id, `<@${world.bot.id}> ${SECRET}`);
	await mention;

	// discord.js tries a request four times in all.
	restFaults.add({ path: /\/callback$/, fault: { kind: 'status', status: 500 }, times: 4 });
	await reader.run(id, 'quote', { text: SECRET });
	restFaults.add({
		path: /\/callback$/,
		fault: { kind: 'refused', status: 400, code: 50035, message: `Invalid Form Body ${SECRET}` },
	});
	await reader.run(id, 'ask', { question: SECRET });
	restFaults.add({
		path: /\/messages$/,
		fault: { kind: 'refused', status: 403, code: 50013, message: 'Missing Permissions' },
	});
	reader.send(id, `<@${world.bot.id}> ${SECRET}`);
	await bot.says(/may not answer here/);
	local.gateway.connections[0]?.cut();
	await bot.says(/"msg":"resumed"/);
	bot.signal('SIGTERM');

	const { code, out, err } = await bot.ended;
	expect(code).toBe(0);
	expect(err).toMatch(/"what":"\/quote".*handler failed/);
	expect(err).toMatch(/"what":"\/ask".*handler failed/);
	expect(tokens.length).toBeGreaterThan(10);
	for (const secret of [SECRET, token, ...tokens]) expect(out + err).not.toContain(secret);
});
