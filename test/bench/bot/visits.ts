import { readFileSync } from 'node:fs';
import { type APIButtonComponentWithCustomId, type APIMessage, ComponentType } from 'discord-api-types/v10';
import type { Person } from '../../../src/local/index.js';
import { root } from '../built.js';
import type { RunningBot } from './bots.js';
import type { Ask } from './load.js';

/** The questions on the essay by which its answers are measured, the ones that it leaves open too. */
const questions: readonly string[] = readFileSync(new URL('test/eval/essay-dev.jsonl', root), 'utf8')
	.split('\n')
	.filter(line => line !== '')
	.map(line => (JSON.parse(line) as { readonly question: string }).question);

const questionAt = (n: number): string => questions[n % questions.length] as string;

/** Runs `/ask` in a channel, as a plain member does. */
export const asking = ({ local }: RunningBot): Ask => {
	const { reader, channel } = placeIn(local);
	return async n => (await reader.run(channel, 'ask', { question: questionAt(n) })).kind === 'message';
};

/** Does what a server's members do: asks, types and gets suggestions, looks words up, reads on, presses buttons. */
export const visiting = ({ local }: RunningBot, random: () => number): Ask => {
	const { reader, channel } = placeIn(local);
	let last: string | undefined;
	const visit = async (n: number) => {
		const question = questionAt(n);
		const dice = random();
		if (dice < 0.1) return reader.complete(channel, 'ask', { question: question.slice(0, 12) }, 'question');
		if (dice < 0.15) return reader.run(channel, 'search', { words: question.split(' ').at(-2) ?? question });
		if (dice < 0.2) return reader.run(channel, 'passage', { reference: String(1 + (n % 17)) });
		// As it stands now: a button may have changed it.
		const message = dice < 0.3 && last !== undefined ? reader.message(last) : undefined;
		const buttons = message ? buttonsOf(message) : [];
		const button = buttons[Math.floor(random() * buttons.length)];
		if (message && button !== undefined) return reader.press(message.id, button);
		const outcome = await reader.run(channel, 'ask', { question });
		if (outcome.kind === 'message') last = outcome.message.id;
		return outcome;
	};
	return async n => (await visit(n)).kind !== 'failed';
};

const placeIn = ({ world }: RunningBot['local']): { readonly reader: Person; readonly channel: string } => ({
	reader: world.person('reader'),
	channel: world.channelNamed('general').id,
});

/** The `custom_id`s of a message's buttons that can be pressed, however deep they stand. */
const buttonsOf = ({ components }: APIMessage): string[] => {
	const found: string[] = [];
	JSON.stringify(components, (_, part: Partial<APIButtonComponentWithCustomId> | null) => {
		if (part?.type === ComponentType.Button && part.custom_id && !part.disabled) found.push(part.custom_id);
		return part;
	});
	return found;
};
