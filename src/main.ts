import { EXIT, fail } from './process/exit.js';
import { hearSignals } from './process/signals.js';

// All else is read later: signals are to be heard from the first moment, and Node's own code for what cannot be read is
// 1, which says that the corpus is broken.
const signals = hearSignals();
const { run } = await import('./process/run.js').catch((error: Error) =>
	fail(EXIT.unexpected, `Pilcrow cannot be read: ${error.message}`),
);
await run(signals);
