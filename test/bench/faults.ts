import { pilcrow, startBot } from './bot/bots.js';
import { closedLoop } from './bot/load.js';
import { brew } from './bot/storm.js';
import { asking } from './bot/visits.js';
import { type Extent, type Report, shown } from './report/report.js';

/** Is everybody answered, and once, while connections break and requests fail? */
export const faults = async ({ quick, say }: Extent): Promise<Report> => {
	const count = quick ? 150 : 100_000;
	const parts = quick ? 1 : 20;
	const bot = await startBot(pilcrow);
	const pace = quick
		? { small: 10, middling: 75, great: Number.POSITIVE_INFINITY }
		: { small: 100, middling: 1000, great: 5000 };
	const storm = brew(bot.local, pace);
	const ask = storm.through(asking(bot));
	for (let part = 0; part < parts; part++) {
		await closedLoop(n => ask((part * count) / parts + n), { users: 16, count: count / parts });
		say(`${shown(((part + 1) * count) / parts)} of ${shown(count)}`);
	}
	const { struck, answered, lost, unanswered, twice } = storm.tally();
	await bot.stop();
	const apologies = bot.complaints.filter(line => line.includes('handler failed')).length;
	return {
		title: 'Faults',
		how: `${shown(count)} questions, 16 at a time, while the local Discord goes wrong by a script: at every ${pace.small}th question with one request or event, at every ${shown(pace.middling)}th with the connection, at every ${shown(pace.great)}th so that the session or a request is lost. Lost are interactions that a fault kept from the bot or from Discord: sent into a void session, or whose answer Discord never took.`,
		table: {
			head: ['', ''],
			rows: [
				...[...struck].map(([name, times]) => [`Fault: ${name}`, shown(times)]),
				['Answered', shown(answered)],
				['of these with “something went wrong” and an error id', shown(apologies)],
				['Lost with a session or request', shown(lost)],
				['Unanswered for no such reason', shown(unanswered)],
				['Answered twice', shown(twice)],
			],
		},
		chart: {
			title: `${shown(count)} questions under faults`,
			panels: [
				{
					kind: 'bars',
					title: 'How often each fault struck',
					bars: [...struck].map(([label, value]) => ({ label, value })),
				},
				{
					kind: 'bars',
					title: 'What came of the questions',
					bars: [
						{ label: 'answered once', value: answered - twice },
						{ label: 'lost with a session', value: lost },
						{ label: 'unanswered', value: unanswered },
						{ label: 'answered twice', value: twice },
					],
				},
			],
		},
		figures: [
			{ name: 'Unanswered', value: unanswered, goal: { atMost: 0 } },
			{ name: 'Answered twice', value: twice, goal: { atMost: 0 } },
			{ name: 'Lost with a session or request, of all', value: (100 * lost) / count, unit: ' %' },
		],
	};
};
