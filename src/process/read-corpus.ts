import { Worker } from 'node:worker_threads';
import type { Loaded } from '../corpus/fault.js';
import type { Library } from '../corpus/work.js';

/**
 * Loads a library in a thread of its own: at the start the bot's modules are read beside it, and while it is loaded
 * anew the bot goes on answering.
 * @param folder the corpus
 */
export const readCorpus = (folder: string): Promise<Loaded<Library>> =>
	new Promise((resolve, reject) => {
		const thread = new Worker(new URL('../corpus-thread.js', import.meta.url), { workerData: folder });
		thread.once('message', resolve).once('messageerror', reject).once('error', reject);
		thread.once('exit', code => reject(new Error(`the thread that reads the corpus has ended with ${code}`)));
	});
