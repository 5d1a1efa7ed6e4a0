import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bare, type Contender, end, launch, pilcrow, startLocal } from './bot/bots.js';
import { root } from './built.js';
import { type Extent, type Report, ratio, shown } from './report/report.js';
import { median, quantile } from './report/stats.js';

/** Runs something once; ms from the start of its process until it is done or ready. */
type Run = () => Promise<number>;

const untilEnd =
	(...parameters: string[]): Run =>
	async () => {
		const begin = performance.now();
		const child = spawn(process.execPath, parameters, { cwd: root, stdio: 'ignore' });
		const [code] = await once(child, 'exit');
		if (code !== 0) throw new Error(`node ${parameters.join(' ')} ended with ${code}`);
		return performance.now() - begin;
	};

/** Until it is ready, as it says itself: logged in, in the server. */
const untilReady =
	(contender: Contender, local: Parameters<typeof launch>[1]): Run =>
	async () => {
		const begin = performance.now();
		const { child } = await launch(contender, local);
		const took = performance.now() - begin;
		await end(child);
		return took;
	};

/** Without a token: until the page of the local Discord is served and the bot is there. */
const untilServed: Run = async () => {
	const begin = performance.now();
	const env = { ...process.env, DISCORD_TOKEN: '', DISCORD_API_URL: '', CORPUS_DIR: 'corpus', PORT: '0' };
	const child = spawn(process.execPath, [pilcrow.script], { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
	const exited = once(child, 'exit').then(([code]) =>
		Promise.reject(new Error(`${pilcrow.script} ended with ${code}`)),
	);
	await Promise.race([once(child.stdout, 'data'), exited]);
	const took = performance.now() - begin;
	exited.catch(() => {});
	await end(child);
	return took;
};

/** How long it takes to start, beside a bot that does next to nothing and Node itself. */
export const start = async ({ quick, say }: Extent): Promise<Report> => {
	const [ours, theirs] = [await startLocal(), await startLocal()];
	const runs = {
		node: { name: '`node -e 0`', run: untilEnd('-e', '0') },
		ask: { name: '`pilcrow ask`', run: untilEnd('dist/cli.js', 'ask', 'What about war?') },
		bare: { name: `${bare.name} until ready`, run: untilReady(bare, theirs) },
		bot: { name: `${pilcrow.name} until ready`, run: untilReady(pilcrow, ours) },
		local: { name: `${pilcrow.name} with its local Discord`, run: untilServed },
	} as const;
	const took: Record<string, number[]> = {};
	const rounds = quick ? 1 : 15;
	for (let round = 0; round < rounds; round++) {
		say(`round ${round + 1} of ${rounds}`);
		for (const [key, { run }] of Object.entries(runs)) took[key] = [...(took[key] ?? []), await run()];
	}
	await ours.close();
	await theirs.close();

	const of = (key: keyof typeof runs): number => median(took[key] ?? []);
	const keys = Object.keys(runs) as (keyof typeof runs)[];
	return {
		title: 'Start',
		how: `From the start of the process until it is done or ready; the median of ${rounds} runs, in turn. Both bots log in to the local Discord, which runs in the bench’s process.`,
		table: {
			head: ['', 'median', 'slowest', `beside ${bare.name}`],
			rows: keys.map(key => [
				runs[key].name,
				`${shown(of(key))} ms`,
				`${shown(quantile(took[key] ?? [], 1))} ms`,
				ratio(of(key), of('bare')),
			]),
		},
		chart: {
			title: 'From the start of the process until it is ready, ms',
			panels: [
				{
					kind: 'bars',
					title: 'Bots',
					bars: [
						{ label: 'Pilcrow', value: of('bot') },
						{ label: bare.name, value: of('bare') },
					],
				},
				{
					kind: 'bars',
					title: 'Command line',
					bars: [
						{ label: 'pilcrow ask', value: of('ask') },
						{ label: 'node -e 0', value: of('node') },
					],
				},
			],
		},
		figures: [
			{ name: 'Start beside the bare bot', value: of('bot') / of('bare'), unit: ' ×', goal: { atMost: 1.5 } },
			{ name: 'Start with the local Discord', value: of('local'), unit: ' ms', goal: { atMost: 1000 } },
			{ name: '`pilcrow ask` beside `node -e 0`', value: of('ask') / of('node'), unit: ' ×' },
		],
	};
};
