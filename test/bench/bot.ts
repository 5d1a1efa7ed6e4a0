import { bare, pilcrow, type RunningBot, startBot } from './bot/bots.js';
import { closedLoop, type Load, openLoop } from './bot/load.js';
import { asking } from './bot/visits.js';
import { type Extent, type Report, ratio, shown } from './report/report.js';
import { median, quantile, randomFrom } from './report/stats.js';

const rates = [50, 200, 1000] as const;

/** What one bot did under load. */
interface Trial {
	readonly bot: RunningBot;
	/** The rounds of each rate. */
	readonly open: Map<number, Load[]>;
	/** Answers a second with nobody waiting to ask, a number a round. */
	readonly most: number[];
	/** Processor time of the bot for one answer, in ms, a number a round. */
	readonly cpu: number[];
	/** MB at the end of each round. */
	readonly memory: number[];
}

/** How many answers a second, how soon, and in how much memory, beside a bot that does nothing but answer. */
export const bot = async ({ quick, say }: Extent): Promise<Report> => {
	const rounds = quick ? 1 : 5;
	const seconds = quick ? 0.3 : 10;
	const count = quick ? 200 : 15_000;
	const trials: Trial[] = [];
	for (const contender of [pilcrow, bare]) {
		const running = await startBot(contender);
		const trial = { bot: running, open: new Map(), most: [], cpu: [], memory: [] };
		await closedLoop(asking(running), { users: 8, count: quick ? 50 : 3000 });
		trials.push(trial);
	}
	const inTurn = async (what: string, measure: (trial: Trial, round: number) => Promise<void>): Promise<void> => {
		for (let round = 0; round < rounds; round++) {
			// The other one begins in each round, so that neither gains from its place.
			for (const trial of round % 2 === 0 ? trials : trials.toReversed()) {
				say(`${trial.bot.name}: ${what}, round ${round + 1} of ${rounds}`);
				await measure(trial, round);
			}
		}
	};
	const atRate = (rate: number) =>
		inTurn(`${rate} a second`, async (trial, round) => {
			const random = randomFrom(round * 10_000 + rate);
			const load = await openLoop(asking(trial.bot), { rate, count: Math.ceil(rate * seconds), random });
			trial.open.set(rate, [...(trial.open.get(rate) ?? []), load]);
		});
	await atRate(50);
	await atRate(200);
	await inTurn('as many as it can', async ({ bot, most, cpu, memory }) => {
		const before = await bot.usage();
		const load = await closedLoop(asking(bot), { users: 32, count });
		const after = await bot.usage();
		most.push(load.latencies.length / load.seconds);
		cpu.push((after.cpu - before.cpu) / 1000 / count);
		memory.push(after.rss / 2 ** 20);
	});
	// Last, since what it leaves behind, if it is too much, would burden the others.
	await atRate(1000);
	for (const { bot } of trials) await bot.stop();
	return report(trials as [Trial, Trial]);
};

const report = (trials: readonly [Trial, Trial]): Report => {
	const [ours, limit] = trials;
	const row = (name: string, unit: string, of: (trial: Trial) => number): string[] => {
		const [mine, theirs] = [of(ours), of(limit)];
		return [name, `${shown(mine)}${unit}`, `${shown(theirs)}${unit}`, ratio(mine, theirs)];
	};
	const at =
		(rate: number, p: number) =>
		({ open }: Trial): number =>
			median((open.get(rate) ?? []).map(({ latencies }) => quantile(latencies, p)));
	const unanswered =
		(...rates: readonly number[]) =>
		({ open }: Trial): number =>
			rates.flatMap(rate => open.get(rate) ?? []).reduce((sum, { unanswered }) => sum + unanswered, 0);
	const both = (of: (trial: Trial) => number) =>
		[ours, limit].map(trial => ({ label: trial.bot.name, value: of(trial) }));
	const compared = (of: (trial: Trial) => number): number => of(ours) / of(limit);
	const sustained = ({ open }: Trial): number =>
		median((open.get(1000) ?? []).map(({ latencies, seconds }) => latencies.length / seconds));
	const throughput = ({ most }: Trial) => median(most);
	const memory = ({ memory }: Trial) => median(memory);
	return {
		title: 'Bot under load',
		how: 'A person runs /ask with the development questions over the local Discord, which runs in the bench’s process (with a large young heap, so that its collections are not taken for the bots’), each bot in its own. Open loop with random arrivals; latency counts from the moment when the question was due. Figures are medians of all rounds. The bare bot answers every question with the same line.',
		table: {
			head: ['', ours.bot.name, limit.bot.name, 'ratio'],
			rows: [
				...rates.flatMap(rate => [
					row(`${rate} a second: median`, ' ms', at(rate, 0.5)),
					row(`${rate} a second: 99th percentile`, ' ms', at(rate, 0.99)),
				]),
				row('1000 a second: answers a second', '', sustained),
				row('Most answers a second (32 at once)', '', throughput),
				row('Processor time an answer', ' ms', ({ cpu }) => median(cpu)),
				row('Memory (resident set)', ' MB', memory),
				['Unanswered at 50 and 200 a second', ...trials.map(trial => shown(unanswered(50, 200)(trial))), ''],
				['Unanswered at 1000 a second', ...trials.map(trial => shown(unanswered(1000)(trial))), ''],
			],
		},
		chart: {
			title: 'Pilcrow beside a bare discord.js bot',
			panels: [
				{ kind: 'bars', title: 'Most answers a second', bars: both(throughput) },
				{ kind: 'bars', title: '99th percentile at 200 a second, ms', bars: both(at(200, 0.99)) },
				{ kind: 'bars', title: 'Memory, MB', bars: both(memory) },
			],
		},
		figures: [
			{
				name: 'Throughput at 1000 a second beside the bare bot',
				value: compared(sustained),
				unit: ' ×',
				goal: { atLeast: 0.8 },
			},
			{
				name: 'Most answers a second beside the bare bot',
				value: compared(throughput),
				unit: ' ×',
				goal: { atLeast: 0.8 },
			},
			{ name: 'Memory beside the bare bot', value: compared(memory), unit: ' ×', goal: { atMost: 1.25 } },
			{ name: '99th percentile at 200 a second', value: at(200, 0.99)(ours), unit: ' ms', goal: { atMost: 25 } },
			{ name: 'Unanswered at 50 and 200 a second', value: unanswered(50, 200)(ours), goal: { atMost: 0 } },
		],
	};
};
