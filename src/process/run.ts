import { setFlagsFromString } from 'node:v8';
import { readConfig } from '../config.js';
import { readDotenv } from './dotenv.js';
import { EXIT, fail } from './exit.js';
import { serve } from './serve.js';
import type { Signals } from './signals.js';

/** Runs what the environment asks for: the bot, or its shards. */
export const run = async (signals: Signals): Promise<void> => {
	readDotenv();
	const read = readConfig(process.env);
	if (!read.ok) return fail(EXIT.config, read.line);
	if (read.config.shards) {
		const { serveShards } = await import('./shards.js');
		return serveShards(read.config, read.config.shards, signals);
	}
	await serve(read.config, signals);
	// What lives is small; V8 would let a multiple of it pile up while answers wait for the network. The start goes
	// through more than lives, and would be kept up.
	setFlagsFromString('--heap-growing-percent=40');
};
