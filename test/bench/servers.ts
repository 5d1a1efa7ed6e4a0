import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { bare, type Contender, end, launch, pilcrow, startLocal, type Usage } from './bot/bots.js';
import { crowd } from './bot/crowd.js';
import type { populate } from './bot/populate.js';
import { built } from './built.js';
import { type Extent, type Report, ratio, shown } from './report/report.js';
import { median } from './report/stats.js';

/** What each generated server has. */
const each = { channels: 30, roles: 15 };
/** Servers of the largest bot, and its shards. */
const most = { servers: 100_000, shards: 64 };

/** Memory of one bot in so many servers, in MB. */
interface Trial {
	readonly contender: Contender;
	readonly servers: number;
	/** Once it is ready. */
	readonly ready: number;
	/** After many people whom it had not met have written. */
	readonly busy: number;
}

/** How much memory a bot needs in one server, in many, and in very many. */
export const servers = async ({ quick, say }: Extent): Promise<Report> => {
	const sizes = quick ? [4] : [1, Math.ceil(most.servers / most.shards), 2500];
	const people = quick ? 100 : 50_000;
	const rounds = quick ? 1 : 3;
	const settling = quick ? 0 : SETTLING_MS;
	const trials: Trial[] = [];
	for (const contender of [pilcrow, bare]) {
		for (const size of sizes) {
			say(`${contender.name}: ${size} servers`);
			const found: Usages[] = [];
			for (let round = 0; round < rounds; round++) found.push(await measure(contender, size, people, settling));
			const [ready, busy] = [median(found.map(({ ready }) => ready)), median(found.map(({ busy }) => busy))];
			trials.push({ contender, servers: size, ready, busy });
		}
	}
	say('the process that manages shards');
	const manager = await measure(pilcrow, 1, 0, settling, { SHARDS: '1' });
	return report(trials, manager.ready, people);
};

interface Usages {
	readonly ready: number;
	readonly busy: number;
}

/** What a process has made use of and no longer needs is given back within so many ms, or hardly at all. */
const SETTLING_MS = 3_000;

const measure = async (
	contender: Contender,
	size: number,
	people: number,
	settling: number,
	env: Readonly<Record<string, string>> = {},
): Promise<Usages> => {
	const local = await startLocal();
	const fill = (await built('populate.js')) as { populate: typeof populate };
	fill.populate(local.world, size - 1, each);
	const probe = fileURLToPath(new URL('bot/probe.js', import.meta.url));
	const { child } = await launch(contender, local, ['--import', probe], env);
	const usage = async (): Promise<number> => {
		await new Promise(resolve => setTimeout(resolve, settling));
		child.send('usage');
		const [{ rss }] = (await once(child, 'message')) as [Usage];
		return rss / 2 ** 20;
	};
	const ready = await usage();
	await crowd(local, people);
	const busy = await usage();
	await end(child);
	await local.close();
	return { ready, busy };
};

const report = (trials: readonly Trial[], manager: number, people: number): Report => {
	const of = (contender: Contender): Trial[] => trials.filter(trial => trial.contender === contender);
	const [ours, theirs] = [of(pilcrow), of(bare)];
	const [one, full, fullBare] = [ours[0], ours.at(-1), theirs.at(-1)];
	const shard = ours.at(-2) ?? full;
	if (!one || !shard || !full || !fullBare) throw new Error('nothing was measured');
	const all = most.shards * shard.busy + manager;
	const row = (name: string, mine: number, other: number): string[] => [
		name,
		`${shown(mine)} MB`,
		`${shown(other)} MB`,
		ratio(mine, other),
	];
	return {
		title: 'Many servers',
		how: `Resident set of the bot’s process over the local Discord, with generated servers of ${each.channels} channels and ${each.roles} roles: once it is ready, and after ${people.toLocaleString('en')} people whom it had not met have written a message each. ${most.servers.toLocaleString('en')} servers are ${most.shards} shards: the sum is ${most.shards} times that of one, and of a process that manages them.`,
		table: {
			head: ['', pilcrow.name, bare.name, 'ratio'],
			rows: ours.flatMap((trial, i) => {
				const other = theirs[i] ?? trial;
				const name = `${trial.servers.toLocaleString('en')} servers`;
				return [row(`${name}, ready`, trial.ready, other.ready), row(`${name}, busy`, trial.busy, other.busy)];
			}),
		},
		chart: {
			title: 'Memory in many servers',
			panels: [
				{
					kind: 'lines',
					title: 'MB after many messages',
					across: 'servers',
					series: [ours, theirs].map(list => ({
						label: list[0]?.contender.name ?? '',
						points: list.map(({ servers, busy }) => [servers, busy] as const),
					})),
				},
			],
		},
		figures: [
			{ name: 'In 1 server', value: one.busy, unit: ' MB' },
			{ name: `In ${full.servers.toLocaleString('en')} servers, one process`, value: full.busy, unit: ' MB' },
			{
				name: `In ${most.servers.toLocaleString('en')} servers, ${most.shards} shards`,
				value: all / 1024,
				unit: ' GB',
			},
			{ name: 'The process that manages shards', value: manager, unit: ' MB' },
			{ name: 'Busy beside the bare bot', value: full.busy / fullBare.busy, unit: ' ×', goal: { atMost: 1 } },
		],
	};
};
