import { describe, expect, it } from 'vitest';
import { TRANSLATIONS, type Words, wordsFor } from '../../src/view/catalogue/catalogue.js';

/** Everything that a catalogue says, with something or other for what it is told. */
const textsOf = (words: unknown): string[] => {
	if (typeof words === 'string') return [words];
	// A list is read as a text, too.
	if (typeof words === 'function') return textsOf(words(...Array(words.length).fill(['x'])));
	return Object.values(words as object).flatMap(textsOf);
};

/** The names by which Discord offers the slash commands and their options in a language. */
const namesOf = ({ find: _, check: __, ...commands }: Words['commands']): Set<string> =>
	new Set(
		Object.values(commands).flatMap(({ name, options }) => [
			`/${name}`,
			...Object.values(options).flatMap(option => [`/${name} ${option.name}`, option.name]),
		]),
	);

describe.each(['en-US', ...Object.keys(TRANSLATIONS)])('the catalogue for %s', locale => {
	const words = wordsFor(locale);
	const texts = textsOf(words).join('\n');

	it('names commands as Discord offers them in that language', () => {
		const named = texts.match(/(?<![\p{L}\p{N}.])\/\p{L}+/gu) ?? [];
		expect(new Set(named).size).toBeGreaterThan(5);
		expect(named.filter(name => !namesOf(words.commands).has(name))).toEqual([]);
	});

	it('names options and subcommands so', () => {
		const { ask, pin } = words.commands;
		expect(words.help('x')).toContain(`\`${ask.options.public.name}\``);
		expect(words.error.whichWork('x')).toContain(`\`${ask.options.work.name}\``);
		expect(words.pin.reason.unpin('x')).toContain(`/${pin.name} ${pin.options.remove.name}`);
	});
});
