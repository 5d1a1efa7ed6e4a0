#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command, CommanderError } from 'commander';
import type { Answer } from './answer/answer.js';
import { createFinder, type Finder } from './answer/finder.js';
import { verifyQuote } from './answer/verify-quote.js';
import { longCitation } from './corpus/citation.js';
import { faultLine } from './corpus/fault.js';
import { loadLibrary } from './corpus/load.js';
import type { Library } from './corpus/work.js';
import { readDotenv } from './process/dotenv.js';
import { EXIT, fail } from './process/exit.js';
import { systemReason } from './process/system-error.js';
import { isSnowflake } from './snowflake.js';
import { answerText } from './view/terminal.js';

/** The command line was used wrongly. */
const MISUSED = 2;

/** The questions could not be read, or the answers not be written. */
const CUT_SHORT = 1;

const BYTE_ORDER_MARK = /^\uFEFF/;

readDotenv();

/** A blank name counts as none, as it does in the environment. */
const corpusFolder = (given = ''): string =>
	[given, process.env.CORPUS_DIR ?? ''].find(folder => folder.trim() !== '') ?? 'corpus';

const program = new Command('pilcrow')
	.description('Ask an essay, and check the works that are asked.')
	.exitOverride()
	.configureHelp({ showGlobalOptions: true });

program
	.command('ask')
	.description('answer a question with the paragraphs that answer it')
	.argument('[question]', 'in your own words')
	.option('--json', 'one JSON object a question')
	.option('--stdin', 'read questions from standard input, one a line')
	.option('--explain', 'with --json: why each passage was found')
	.option('--corpus <dir>', 'folder of the works', corpusFolder, corpusFolder())
	.action(async (question: string | undefined, options: AskOptions, command: Command) => {
		if ((question === undefined) !== (options.stdin === true)) {
			command.error('error: give one question in quotes, or --stdin with a question a line');
		}
		if (options.explain && !options.json) command.error('error: --explain goes with --json');
		const finder = createFinder(open(options.corpus));
		if (question !== undefined) return print(finder, question, options);
		// Node takes a folder for an empty input.
		if (fstatSync(0).isDirectory()) fail(CUT_SHORT, 'error: standard input is a folder; give a file');
		process.stdin.on('error', error => fail(CUT_SHORT, `error: standard input cannot be read: ${systemReason(error)}`));
		for await (const line of createInterface({ input: process.stdin })) {
			print(finder, line.replace(BYTE_ORDER_MARK, ''), options);
		}
	});

program
	.command('check')
	.description('check the works and their guides')
	.option('--corpus <dir>', 'folder of the works', corpusFolder, corpusFolder())
	.action(({ corpus }: { corpus: string }) => {
		for (const { slug, title, author, paragraphs, guide } of open(corpus).works) {
			const sentences = paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
			const notes = guide ? 'with guide' : 'no guide';
			console.log(`${slug}: ${author}, “${title}”: ${paragraphs.length} paragraphs, ${sentences} sentences, ${notes}`);
		}
	});

program
	.command('doctor')
	.description('look over all that the bot needs: corpus, token, intents, logins, commands, a channel')
	.option('--channel <id>', 'a channel in which the bot is to work')
	.action(async ({ channel }: { channel?: string }, command: Command) => {
		if (channel !== undefined && !isSnowflake(channel)) command.error('error: --channel takes the id of a channel');
		const [{ readConfig }, { examine }, { findingText }] = await Promise.all([
			import('./config.js'),
			import('./doctor/doctor.js'),
			import('./doctor/finding.js'),
		]);
		const read = readConfig(process.env);
		if (!read.ok) return fail(EXIT.config, read.line);
		for await (const finding of examine(read.config, channel)) {
			process.stdout.write(findingText(finding));
			if (finding.state === 'fault') process.exitCode = 1;
		}
	});

interface AskOptions {
	readonly json?: true;
	readonly stdin?: true;
	readonly explain?: true;
	readonly corpus: string;
}

/** The library, or the end of the program with a line for each fault. */
function open(folder: string): Library {
	const loaded = loadLibrary(folder);
	return loaded.ok ? loaded.value : fail(EXIT.corpus, ...loaded.faults.map(faultLine));
}

function print(finder: Finder, question: string, { json, explain }: AskOptions): void {
	const answer = finder.ask(question);
	if (json) console.log(JSON.stringify(answerRecord(answer, explain)));
	else process.stdout.write(answerText(answer, { stream: process.stdout, columns: process.stdout.columns ?? 80 }));
}

/** An answer in the form that programs read. */
function answerRecord({ question, verdict, remark, passages }: Answer, explain = false) {
	return {
		question,
		verdict,
		...(remark && { remark: remark.text }),
		passages: passages.map(({ work, paragraph, sentence, score, reasons }) => {
			const place = { paragraph: paragraph.number, sentence: sentence.number };
			verifyQuote(work, place, sentence.text);
			return {
				work: work.slug,
				paragraph: paragraph.number,
				score: Number(score.toFixed(3)),
				sentence: sentence.number,
				quote: sentence.text,
				citation: longCitation(work, place),
				...(explain && { reasons }),
			};
		}),
	};
}

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	fail(CUT_SHORT, `error: the output cannot be written: ${systemReason(error)}`);
});

try {
	await program.parseAsync();
} catch (error) {
	if (!(error instanceof CommanderError)) throw error;
	process.exitCode = error.exitCode === 0 ? 0 : MISUSED;
}
