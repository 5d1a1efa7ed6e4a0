import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Loaded } from '../corpus/fault.js';
import type { Library } from '../corpus/work.js';

/**
 * Loads a library in a thread of its own: at the start the bot's modules are read beside it, and while it is loaded
 * anew the bot goes on answering, however long that takes.
 * @param folder the corpus
 */
export const readCorpus = async (folder: string): Promise<Loaded<Library>> => {
	const thread = new Worker(new URL('../corpus-thread.js', import.meta.url), { workerData: folder });
	const [loaded] = await once(thread, 'message');
	return loaded;
};
