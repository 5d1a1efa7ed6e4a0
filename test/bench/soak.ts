import { bare, type Contender, pilcrow, startBot } from './bot/bots.js';
import { type Ask, closedLoop } from './bot/load.js';
import { asking, visiting } from './bot/visits.js';
import { type Extent, type Report, ratio, shown } from './report/report.js';
import { median, randomFrom } from './report/stats.js';

/** Memory is looked at so often in a run. */
const looks = 100;

/** One run: MB of memory after each hundredth of it. */
interface Run {
	readonly memory: readonly number[];
	readonly unanswered: number;
	readonly seconds: number;
}

/** An hour's work without a pause: does memory grow with what has been done? */
export const soak = async ({ quick, say }: Extent): Promise<Report> => {
	const count = quick ? 400 : 200_000;
	const ours = await run(pilcrow, count, say, bot => visiting(bot, randomFrom(1)));
	// The bare bot knows one command only; what its memory does is what the library does.
	const theirs = await run(bare, count, say, asking);

	// A garbage collector makes single values jump: each is the median of the five around it.
	const around = ({ memory }: Run, at: number): number => median(memory.slice(Math.max(0, at - 5), at));
	const early = (run: Run) => around(run, looks / 10 + 2);
	const late = (run: Run) => around(run, looks);
	const row = (name: string, unit: string, of: (run: Run) => number): string[] => [
		name,
		`${shown(of(ours))}${unit}`,
		`${shown(of(theirs))}${unit}`,
		ratio(of(ours), of(theirs)),
	];
	const line = (label: string, { memory }: Run) => ({
		label,
		points: memory.map((mb, at) => [((at + 1) * count) / looks, mb] as const),
	});
	return {
		title: 'Soak',
		how: `${shown(count)} interactions, 16 at a time without a pause: questions, suggestions while typing, look-ups, paragraphs, buttons. The bare bot gets as many questions.`,
		table: {
			head: ['', pilcrow.name, bare.name, 'ratio'],
			rows: [
				row('Memory after the first tenth', ' MB', early),
				row('Memory at the end', ' MB', late),
				row('Unanswered', '', ({ unanswered }) => unanswered),
				row('Took', ' s', ({ seconds }) => seconds),
			],
		},
		chart: {
			title: 'Memory over the interactions that have been answered',
			panels: [
				{
					kind: 'lines',
					title: 'Resident set, MB',
					across: 'interactions',
					series: [line(pilcrow.name, ours), line(bare.name, theirs)],
				},
			],
		},
		figures: [
			{
				name: 'Memory at the end beside that after the first tenth',
				value: late(ours) / early(ours),
				unit: ' ×',
				goal: { atMost: 1.1 },
			},
			{ name: 'Unanswered', value: ours.unanswered, goal: { atMost: 0 } },
			{
				name: 'The bare bot’s memory at the end beside that after the first tenth',
				value: late(theirs) / early(theirs),
				unit: ' ×',
			},
		],
	};
};

const run = async (
	contender: Contender,
	count: number,
	say: Extent['say'],
	asks: (bot: Awaited<ReturnType<typeof startBot>>) => Ask,
): Promise<Run> => {
	const bot = await startBot(contender);
	const ask = asks(bot);
	const memory: number[] = [];
	let [unanswered, seconds] = [0, 0];
	for (let look = 0; look < looks; look++) {
		const load = await closedLoop(n => ask((look * count) / looks + n), { users: 16, count: count / looks });
		unanswered += load.unanswered;
		seconds += load.seconds;
		memory.push((await bot.usage()).rss / 2 ** 20);
		if ((look + 1) % 10 === 0) say(`${contender.name}: ${look + 1} % of ${shown(count)}`);
	}
	await bot.stop();
	return { memory, unanswered, seconds };
};
