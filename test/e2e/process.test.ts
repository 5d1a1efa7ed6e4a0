import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.js';
import { buttonOf, markdownOf, quotationsIn } from '../support/sent.js';
import { messageOf } from './served.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
	for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** `node dist/…`, in a folder, with nothing of this machine's settings. */
const start = (env: Record<string, string>, script: 'main' | 'cli' = 'main', cwd = '.') => {
	const { PATH = '' } = process.env;
	const options = { cwd, env: { PATH, DISCORD_TOKEN: '', PORT: '0', ...env } };
	const child = spawn(process.execPath, [resolve('dist', `${script}.js`)], options);
	cleanups.push(() => child.kill('SIGKILL'));
	return child;
};

/** A bot that serves a local Discord, its commands registered. */
const serving = async (env: Record<string, string> = {}) => {
	const local = await startLocalDiscord({ port: 0 });
	cleanups.push(() => local.close());
	const registered = local.world.next(change => change.type === 'commands-changed');
	const child = start({ DISCORD_TOKEN: local.token, DISCORD_API_URL: local.apiUrl, ...env });
	await registered;
	return { local, child };
};

/** Lets so many commands fail, each with a page in the log, that no pipe holds it. */
const logMuch = async ({ world, restFaults }: LocalDiscord): Promise<void> => {
	const commands = 250;
	let left = 2 * commands;
	const failed = new Promise<void>(resolve => {
		const path = Object.assign(/\/callback$/, {
			test(tried: string) {
				if (!tried.endsWith('/callback')) return false;
				if (--left === 0) resolve();
				return true;
			},
		});
		const fault = { kind: 'refused', status: 400, code: 50035, message: 'Invalid Form Body' } as const;
		restFaults.add({ path, fault, times: left });
	});
	const { id } = world.channelNamed('general');
	const reader = world.person('reader');
	for (let i = 0; i < commands; i++) void reader.run(id, 'help').catch(() => {});
	await failed;
};

/** What a process that ends by itself leaves. */
const ended = async (child: ReturnType<typeof start>) => {
	const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
	return { code, out, err };
};

describe('the process', () => {
	it('prints the address when the local Discord is ready to serve, and nothing else; ends on SIGINT with 0', async () => {
		const child = start({ LOG_LEVEL: 'warn' });
		const [line] = await once(child.stdout, 'data');
		expect(String(line)).toMatch(/^Local Discord: http:\/\/127\.0\.0\.1:\d+\n$/);
		const page = await fetch(String(line).slice('Local Discord: '.length).trim());
		expect(page.status).toBe(200);
		const end = ended(child);
		child.kill('SIGINT');
		expect(await end).toEqual({ code: 0, out: '', err: '' });
	});

	it('goes on though nobody reads standard output', async () => {
		const child = start({});
		child.stdout.destroy();
		let err = '';
		for await (const chunk of child.stderr) {
			err += chunk;
			if (err.includes('"msg":"ready"')) child.kill('SIGTERM');
		}
		expect(err).toContain('"msg":"stopping"');
	});

	it.skipIf(!existsSync('/dev/full'))('goes on though the log cannot be written', async () => {
		const { PATH = '' } = process.env;
		const full = openSync('/dev/full', 'w');
		const env = { PATH, DISCORD_TOKEN: '', PORT: '0' };
		const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', full] });
		cleanups.push(
			() => child.kill('SIGKILL'),
			() => closeSync(full),
		);
		const end = once(child, 'exit');
		expect(String(await once(child.stdout as Readable, 'data'))).toContain('Local Discord');
		child.kill('SIGTERM');
		expect(await end).toEqual([0, null]);
	});

	it('goes on answering, and ends, though whoever reads the log stalls', async () => {
		const { local, child } = await serving();
		await logMuch(local);
		const { id } = local.world.channelNamed('general');
		messageOf(await local.world.person('reader').run(id, 'help'));
		const end = once(child, 'exit');
		child.kill('SIGTERM');
		expect(await end).toEqual([0, null]);
	});

	it('leaves its log whole, to the last line, to a reader that has been slow', async () => {
		const { local, child } = await serving();
		await logMuch(local);
		const loggedOut = local.world.next(change => change.type === 'bot-offline');
		child.kill('SIGTERM');
		await loggedOut;
		const lines = (await ended(child)).err.trim().split('\n');
		expect(lines.map(line => JSON.parse(line).msg).slice(-1)).toEqual(['stopping']);
	});

	it('finishes a request that is under way when SIGTERM comes, and ends with 0', async () => {
		const { local, child } = await serving({ LOG_LEVEL: 'silent' });
		const end = ended(child);
		// Discord asks the bot to wait for half a second; the signal comes as soon as it has asked.
		const asked = new Promise<void>(resolve => {
			const path = Object.assign(/\/callback$/, {
				test(tried: string) {
					if (!tried.endsWith('/callback')) return false;
					resolve();
					return true;
				},
			});
			local.restFaults.add({ path, fault: { kind: 'rate-limited', scope: 'user', retryAfter: 0.5 } });
		});
		const { id } = local.world.channelNamed('general');
		const outcome = local.world.person('reader').run(id, 'ask', { question: 'Should cyberspace be a battleground?' });
		await asked;
		child.kill('SIGTERM');
		expect(quotationsIn(messageOf(await outcome)).length).toBeGreaterThan(0);
		expect((await end).code).toBe(0);
	});

	it('has all that it is made of: cites, which loads a library late, in each style', async () => {
		const { local } = await serving({ LOG_LEVEL: 'silent' });
		const reader = local.world.person('reader');
		const passage = messageOf(
			await reader.run(local.world.channelNamed('general').id, 'passage', { reference: '3.4' }),
		);
		const cited = messageOf(await reader.press(passage.id, buttonOf(passage, 'Cite')));
		expect(markdownOf(cited)).toContain('(Wang Jun, n.d., para. 3)');
		for (const style of ['MLA', 'Chicago', 'BibTeX']) {
			expect(markdownOf(messageOf(await reader.press(cited.id, buttonOf(cited, style))))).toContain('Wang Jun');
		}
	});

	it('stops with 2 and a line that names the variable when the environment is wrong', async () => {
		const wrong = {
			PORT: 'http',
			LOG_LEVEL: 'loud',
			DISCORD_API_URL: 'ftp:nowhere',
			ASK_CHANNELS: '#general',
			DISCORD_TOKEN: 'a b',
		};
		for (const [name, value] of Object.entries(wrong)) {
			const { code, out, err } = await ended(start({ [name]: value }));
			expect({ code, out }).toEqual({ code: 2, out: '' });
			expect(err).toMatch(new RegExp(`^${name}: [^\n]+\n$`));
			expect(err).not.toContain(value);
		}
	});

	it.each([
		['a folder', path => mkdirSync(path)],
		['in UTF-16', path => writeFileSync(path, '\uFEFFDISCORD_TOKEN=abc\n', 'utf16le')],
		['a link to itself', path => symlinkSync(path, path)],
	] as [string, (path: string) => void][])(
		'stops with 2 and one line when .env is %s, the command too',
		async (_, make) => {
			const folder = mkdtempSync(join(tmpdir(), 'dotenv-'));
			cleanups.push(() => rmSync(folder, { recursive: true }));
			make(join(folder, '.env'));
			const env = { CORPUS_DIR: resolve('corpus') };
			const stopped = { code: 2, out: '', err: expect.stringMatching(/^\.env: [^\n]+\n$/) };
			expect(await ended(start(env, 'main', folder))).toEqual(stopped);
			expect(await ended(start(env, 'cli', folder))).toEqual(stopped);
		},
	);

	it('stops with 1 and a line a fault when the corpus is broken, before it logs in', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
		cleanups.push(() => rmSync(folder, { recursive: true }));
		mkdirSync(join(folder, 'broken'));
		writeFileSync(join(folder, 'broken/text.md'), '---\ntitle: A\n---\n');
		const { code, out, err } = await ended(start({ CORPUS_DIR: folder, LOG_LEVEL: 'silent' }));
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err.trim().split('\n')).toEqual([
			expect.stringMatching(/broken\/text\.md:\d+: .*author/),
			expect.stringMatching(/broken\/text\.md:\d+: .*body is empty/),
		]);
	});

	it('says that the port is taken', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		cleanups.push(() => server.close());
		const { port } = server.address() as AddressInfo;
		const { code, err } = await ended(start({ PORT: String(port), LOG_LEVEL: 'silent' }));
		expect(code).toBe(5);
		expect(err).toBe(`PORT: ${port} is taken; set PORT to another one, or to 0 for any\n`);
	});

	it('ends with 3 and one line on a wrong token, and does not show it', async () => {
		const local = await startLocalDiscord({ port: 0 });
		cleanups.push(() => local.close());
		const env = { DISCORD_TOKEN: 'wrong-token', DISCORD_API_URL: local.apiUrl, LOG_LEVEL: 'silent' };
		const { code, out, err } = await ended(start(env));
		expect({ code, out }).toEqual({ code: 3, out: '' });
		expect(err).toMatch(/^DISCORD_TOKEN: [^\n]+\n$/);
		expect(err).not.toContain('wrong-token');
	});
});
