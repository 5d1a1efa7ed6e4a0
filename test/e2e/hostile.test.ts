import type { APIApplicationCommandBasicOption, APIMessage } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { schemasFor, slashCommands } from '../../src/bot/commands/commands.js';
import type { Completion, Outcome } from '../../src/local/index.js';
import { encodeAction } from '../../src/view/action.js';
import { MAX_QUESTION } from '../../src/view/limits.js';
import { hostile } from '../support/hostile.js';
import { libraryOf, messageOf, served } from './served.js';

const [essay] = libraryOf('corpus').works;
if (!essay) throw new Error('no work');
// With two works, the commands that are about one take the option `work`.
const { get, person, channel } = served({ library: { works: [essay, { ...essay, slug: '__proto__', title: '*T*' }] } });

/** Nothing that a person sends makes a handler fail, or be late. */
afterEach(() => {
	expect(get().log.filter(line => JSON.parse(line).level >= 50 || line.includes('too late'))).toEqual([]);
});

/** What Discord's client says of the bot, not of what was typed. */
const BROKEN = /did not respond|interaction failed|something went wrong|options failed/i;

const expectAnswered = (outcome: Outcome | Completion): void => {
	if (outcome.kind === 'failed') expect(outcome.text).not.toMatch(BROKEN);
};

interface Leaf {
	readonly path: string;
	readonly options: readonly APIApplicationCommandBasicOption[];
}

/** The commands, and the subcommands where there are any, each with its options. */
const leaves = schemasFor(true).flatMap((schema): Leaf[] => {
	if (!slashCommands.some(command => command.schema.name === schema.name) || !('options' in schema)) return [];
	const options = schema.options ?? [];
	const nested = options.filter(option => option.type === ApplicationCommandOptionType.Subcommand);
	if (nested.length === 0) return [{ path: schema.name, options: options as APIApplicationCommandBasicOption[] }];
	return nested.map(({ name, options }) => ({ path: `${schema.name} ${name}`, options: options ?? [] }));
});

const valueOf = (option: APIApplicationCommandBasicOption): fc.Arbitrary<string | number | boolean> => {
	const { Boolean, Integer, String } = ApplicationCommandOptionType;
	if (option.type === Boolean) return fc.boolean();
	if (option.type === Integer) return fc.integer({ min: option.min_value ?? -9, max: option.max_value ?? 9 });
	if (option.type !== String) throw new Error(`an option of another type: ${option.name}`);
	if ('choices' in option && option.choices) return fc.constantFrom(...option.choices.map(({ value }) => value));
	const most = option.max_length ?? 6000;
	const typed = hostile.map(text => text.slice(0, most)).filter(text => text !== '');
	return option.name === 'work' ? fc.oneof(typed, fc.constantFrom('a-new-domain', '__proto__')) : typed;
};

const valuesOf = ({ options }: Leaf): fc.Arbitrary<Record<string, string | number | boolean>> =>
	fc.record(Object.fromEntries(options.map(option => [option.name, valueOf(option)])), {
		requiredKeys: options.filter(({ required }) => required).map(({ name }) => name),
	});

const some = { numRuns: 25 };

describe('any value of an option', () => {
	it.each(leaves)('of /$path is answered', async leaf => {
		await fc.assert(
			fc.asyncProperty(valuesOf(leaf), async values => {
				expectAnswered(await person('you').run(channel(), leaf.path, values));
			}),
			some,
		);
	});

	const completed = leaves.flatMap(leaf =>
		leaf.options
			.filter(option => 'autocomplete' in option && option.autocomplete)
			.map(({ name }) => ({ leaf, path: leaf.path, name })),
	);
	it.each(completed)('of /$path is completed: $name', async ({ leaf, name }) => {
		await fc.assert(
			fc.asyncProperty(valuesOf(leaf), hostile, async (values, typed) => {
				const text = typed.slice(0, 6000);
				expectAnswered(await person('you').complete(channel(), leaf.path, { ...values, [name]: text }, name));
			}),
			some,
		);
	});
});

describe('any message', () => {
	it.each(['Find in the essay', 'Check quotations'])('is looked over: %s', async command => {
		await fc.assert(
			fc.asyncProperty(hostile, async text => {
				const content = text.slice(0, 2000);
				if (content.trim() === '') return;
				const message = person().send(channel(), content);
				expectAnswered(await person().runOnMessage(message.id, command));
			}),
			some,
		);
	});
});

/** The message that a button's answer comes to, with another id on its only button. */
const forge = (message: APIMessage, custom_id: string, menu: boolean): void => {
	const stored = get().local.world.messages.get(message.id);
	if (!stored) throw new Error('no message');
	const component = menu
		? { type: 3, custom_id, options: ['4', '__proto__', 'x'.repeat(100)].map(value => ({ label: value, value })) }
		: { type: 2, style: 2, label: 'x', custom_id };
	stored.data = { ...stored.data, components: [{ type: 1, components: [component] }] } as typeof stored.data;
};

describe('any custom_id', () => {
	const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', '__proto__', 'constructor', '');
	const field = fc.oneof(
		fc.constantFrom('a-new-domain', '__proto__', 'gone', '', '4', '4.5', '3-6', '6-3', '999999', '99.99', '0', '-1'),
		fc.constantFrom('a', 'm', '123456789012345678', '8', '3', '12', 'quotes', 'plain', '%', '\u202e', '１'),
		hostile,
	);
	const id = fc
		.tuple(letter, fc.array(field, { maxLength: 6 }))
		.map(([first, fields]) => [first, ...fields].join(':').slice(0, 100))
		.filter(id => id !== '');

	it('of a form, and any text in its field, is answered', async () => {
		const message = messageOf(await person('you').run(channel(), 'passage', { reference: '4', work: 'a-new-domain' }));
		await fc.assert(
			fc.asyncProperty(hostile, fc.option(id), async (typed, custom_id) => {
				forge(message, encodeAction({ kind: 'ask-form', work: '__proto__' }), false);
				const opened = await person('you').press(message.id, encodeAction({ kind: 'ask-form', work: '__proto__' }));
				if (opened.kind !== 'modal') throw new Error(JSON.stringify(opened));
				const { modal } = opened;
				const sent = custom_id === null ? modal : { ...modal, data: { ...modal.data, custom_id } };
				const question = typed.slice(0, MAX_QUESTION);
				if (question !== '') expectAnswered(await person('you').submit(sent, { question }));
			}),
			some,
		);
	});

	it.each([
		['button', false],
		['menu', true],
	])('of a %s is answered', async (_, menu) => {
		const you = person('you');
		const shown = async () => messageOf(await you.run(channel(), 'passage', { reference: '4', work: 'a-new-domain' }));
		let message = await shown();
		await fc.assert(
			fc.asyncProperty(id, fc.constantFrom('4', '__proto__', 'x'.repeat(100)), async (custom_id, value) => {
				// It may have been the id of Remove that came before.
				if (!get().local.world.messages.get(message.id)) message = await shown();
				forge(message, custom_id, menu);
				const outcome = menu ? you.choose(message.id, custom_id, [value]) : you.press(message.id, custom_id);
				expectAnswered(await outcome);
			}),
			{ numRuns: 150 },
		);
	});
});
