// Measures one engine on one corpus, alone in its process. Writes JSON on standard output.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from '../report/stats.js';
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

const step = Math.max(1, questions.length / order.questions);
const asked = Array.from({ length: Math.min(order.questions, questions.length) }, (_, n) => ({
	question: questions[Math.floor(n * step)] as string,
	times: [] as number[],
}));
const end = performance.now() + order.seconds * 1000;
// The first round only warms up.
for (let round = 0; round <= order.rounds || performance.now() < end; round++) {
	for (const { question, times } of asked) {
		const at = performance.now();
		const found = ask(question);
		// Only one of them answers with a promise; the others need not wait a turn.
		if (found instanceof Promise) await found;
		if (round > 0) times.push(performance.now() - at);
	}
}
const times = asked.map(({ times }) => median(times));
process.stdout.write(JSON.stringify({ index, memory, times } satisfies Measured));
