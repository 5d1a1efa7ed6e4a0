import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Argument, Command } from 'commander';
import { bot } from './bot.js';
import { root } from './built.js';
import { engine } from './engine.js';
import { faults } from './faults.js';
import { growth } from './growth.js';
import { hostileQuestions } from './hostile.js';
import { svg } from './report/chart.js';
import { markdown, type Report, type Topic } from './report/report.js';
import { servers } from './servers.js';
import { soak } from './soak.js';
import { start } from './start.js';

const topics: Readonly<Record<string, Topic>> = {
	engine,
	growth,
	bot,
	start,
	soak,
	faults,
	servers,
	hostile: hostileQuestions,
};

/** All that was found, by topic, each with the circumstances under which it was measured. */
type Results = Record<string, Report & { readonly machine: Machine }>;

interface Machine {
	readonly processor: string;
	readonly cores: number;
	readonly node: string;
	/** Processes that wanted a processor in the minute before: above 0, others were at work. */
	readonly loadBefore: number;
}

const machine = (): Machine => ({
	processor: cpus()[0]?.model ?? 'unknown',
	cores: availableParallelism(),
	node: process.version,
	loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)),
});

const page = (results: Results): string =>
	`${[
		'# What the bench has measured',
		'`npm run bench` makes this page. On another machine the bare figures differ; compare the ratios.',
		...Object.entries(results).map(([name, { machine, ...report }]) => {
			const { processor, cores, node, loadBefore } = machine;
			const where = `${processor}, ${cores} cores, Node ${node}; load before: ${loadBefore}. \`npm run bench -- ${name}\``;
			return `${markdown(report)}\n\n${where}\n\n![${report.title}](${name}.svg)`;
		}),
	].join('\n\n')}\n`;

const write = (folder: string, found: Results): void => {
	const file = join(folder, 'results.json');
	const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};
	const all: Results = { ...before, ...found };
	const results = Object.fromEntries(Object.keys(topics).flatMap(name => (all[name] ? [[name, all[name]]] : [])));
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, `${JSON.stringify(results, null, '\t')}\n`);
	writeFileSync(join(folder, 'results.md'), page(results));
	for (const [name, { chart }] of Object.entries(found)) writeFileSync(join(folder, `${name}.svg`), svg(chart));
};

interface Options {
	readonly quick?: boolean;
	readonly data: string;
	readonly out?: string;
}

await new Command('bench')
	.description('Measure how fast Pilcrow is, beside others.')
	.addArgument(new Argument('[topics...]', 'by default all').choices(Object.keys(topics)))
	.option('--quick', 'a few seconds each, to see that it works; the figures mean nothing and are kept only with --out')
	.option('--data <dir>', 'folder of xquad-dev.json; without that file paragraphs are made up', '../shared/eval')
	.option('--out <dir>', 'folder for the results (default: test/bench/results)')
	.action(async (chosen: string[], { quick = false, data, out }: Options) => {
		const found: Results = {};
		for (const [name, topic] of Object.entries(topics)) {
			if (chosen.length > 0 && !chosen.includes(name)) continue;
			const circumstances = machine();
			const say = (line: string) => process.stderr.write(`${name}: ${line}\n`);
			const report = await topic({ quick, data, say });
			found[name] = { ...report, machine: circumstances };
			process.stdout.write(`${markdown(report)}\n\n`);
		}
		const folder = out ?? (quick ? undefined : fileURLToPath(new URL('test/bench/results', root)));
		if (folder) write(folder, found);
	})
	.parseAsync();
