import { setFlagsFromString } from 'node:v8';
import { config as readDotenv } from 'dotenv';
import { readConfig } from './config.js';
import { EXIT, fail } from './process/exit.js';
import { serve } from './process/serve.js';

readDotenv({ quiet: true });
const read = readConfig(process.env);
if (!read.ok) fail(EXIT.config, read.line);
else if (read.config.shards) {
	const { serveShards } = await import('./process/shards.js');
	await serveShards(read.config, read.config.shards);
} else {
	await serve(read.config);
	// What lives is small; V8 would let a multiple of it pile up while answers wait for the network. The start goes
	// through more than lives, and would be kept up.
	setFlagsFromString('--heap-growing-percent=45');
}
