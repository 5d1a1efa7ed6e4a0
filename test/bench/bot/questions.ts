import { readFileSync } from 'node:fs';
import { root } from '../built.js';
import type { RunningBot } from './bots.js';
import type { Ask } from './load.js';

/** The questions on the essay by which its answers are measured, the ones that it leaves open too. */
export const questions: readonly string[] = readFileSync(new URL('test/eval/essay-dev.jsonl', root), 'utf8')
	.split('\n')
	.filter(line => line !== '')
	.map(line => (JSON.parse(line) as { readonly question: string }).question);

/** The question of each turn. */
export const questionAt = (n: number): string => questions[n % questions.length] as string;

/** Runs `/ask` in a channel as a plain member does. */
export const asking = ({ local }: RunningBot): Ask => {
	const reader = local.world.person('reader');
	const { id } = local.world.channelNamed('general');
	return async n => (await reader.run(id, 'ask', { question: questionAt(n) })).kind === 'message';
};
