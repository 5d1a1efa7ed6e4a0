import { Counter, Registry } from 'prom-client';
import { reportWhenAsked } from '../../src/process/reports.js';

// The process of a shard that has given one answer; it says when it can be asked.
const registry = new Registry();
new Counter({ name: 'answers_total', help: 'Answers.', registers: [registry] }).inc();
reportWhenAsked(() => ({ shard: 0, state: 'Ready', ping: -1, guilds: 0 }), registry);
process.send?.('ready');
