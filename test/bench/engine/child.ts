// Measures one engine on one corpus, alone in its process. Writes JSON on standard output.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { corpusOf } from './corpus.js';
import { engines } from './engines.js';
import type { Measured, Order } from './measure.js';

const order = JSON.parse(process.argv[2] ?? '') as Order;
const corpus = corpusOf(order.corpus);
if (!corpus) throw new Error('There is no such corpus');
const { work, questions } = corpus;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Bytes in use, after all that is not has been given back. */
const used = (): number => {
	collect();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
};

const before = used();
const begin = performance.now();
const ask = await engines[order.engine](work);
const index = performance.now() - begin;
const memory = used() - before;

for (const question of questions.slice(0, order.warmUp)) await ask(question);
const times: number[] = [];
const end = performance.now() + order.seconds * 1000;
// Each question once at least; then the clock decides.
for (let n = 0; n < Math.min(order.atLeast, questions.length) || performance.now() < end; n++) {
	const question = questions[n % questions.length] as string;
	const at = performance.now();
	const found = ask(question);
	// Only one of them answers with a promise; the others need not wait a turn.
	if (found instanceof Promise) await found;
	times.push(performance.now() - at);
}
process.stdout.write(JSON.stringify({ index, memory, times } satisfies Measured));
