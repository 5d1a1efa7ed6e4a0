import { hearSignals } from './process/signals.js';

// All else is read later, since signals are to be heard from the first moment.
const signals = hearSignals();
const { run } = await import('./process/run.js');
await run(signals);
