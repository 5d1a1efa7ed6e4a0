import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { root } from '../built.js';
import type { CorpusName } from './corpus.js';
import type { EngineName } from './engines.js';

/** What a child process is to measure. */
export interface Order {
	readonly engine: EngineName;
	readonly corpus: CorpusName;
	/** At most so many of the corpus's questions, spread over all of them. */
	readonly questions: number;
	/** How often each is asked at least, and for how long more are. */
	readonly rounds: number;
	readonly seconds: number;
}

export interface Measured {
	/** ms to build the index from paragraphs that are loaded and split into sentences. */
	readonly index: number;
	/** Bytes that the index takes, beside the paragraphs. */
	readonly memory: number;
	/** ms of each question: the median of its rounds, so that what else the machine did meanwhile does not count. */
	readonly times: readonly number[];
}

/** Measures one engine on one corpus in a process of its own. */
export const measure = async (order: Order): Promise<Measured> => {
	const child = fileURLToPath(new URL('child.ts', import.meta.url));
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--max-old-space-size=8192', '--import', 'tsx', child, JSON.stringify(order)],
		{ cwd: root, maxBuffer: 2 ** 28 },
	);
	return JSON.parse(stdout) as Measured;
};
