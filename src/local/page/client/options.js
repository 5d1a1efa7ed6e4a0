/// <reference lib="dom" />
import { Listbox, label } from './listbox.js';

/** Where the form of the command that is being typed stands. */
export const host = document.getElementById('command');

/** The fields of the options that are shown. */
export function inputs() {
	const found = /** @type {NodeListOf<HTMLInputElement>} */ (host?.querySelectorAll('.pill:not([hidden]) input'));
	return [...(found ?? [])];
}

/** What an option's field holds: what was chosen, or what was typed. @param {HTMLInputElement} input */
function valueOf(input) {
	const { chosen, number } = input.dataset;
	if (chosen !== undefined) return /** @type {string | number | boolean} */ (JSON.parse(chosen));
	return number === undefined ? input.value : Number(input.value);
}

/** What has been filled in so far, by the names of the options; what is no number, where one belongs, is left out. */
export function values() {
	return Object.fromEntries(
		inputs()
			.filter(input => input.value !== '' && !isNoNumber(input))
			.map(input => [input.name, valueOf(input)]),
	);
}

/** All that stands in the fields that are shown, wrong or not, with what was chosen for it. */
export function filledIn() {
	return inputs().map(({ dataset, name, value }) => ({ name, value, chosen: dataset['chosen'] }));
}

/** Shows the fields of these options with what stood in them. @param {ReturnType<typeof filledIn>} options */
export function fillIn(options) {
	for (const { chosen, name, value } of options) {
		show(name, true);
		const input = inputs().find(input => input.name === name);
		if (!input) continue;
		input.value = value;
		if (chosen !== undefined) input.dataset['chosen'] = chosen;
	}
}

/** @param {HTMLInputElement} input */
function isNoNumber(input) {
	return input.dataset['number'] !== undefined && !Number.isFinite(valueOf(input));
}

/** What is wrong with a field, in the words of Discord's client. @param {HTMLInputElement} input */
export function faultOf(input) {
	const { chosen, strict } = input.dataset;
	if (input.value === '') return 'This option is required. Specify a value.';
	if (strict !== undefined && chosen === undefined) return 'Choose one of the choices.';
	if (isNoNumber(input)) return 'Enter a number.';
	return lengthFaultOf(input) || (input.validity.valid ? '' : input.validationMessage);
}

/** The browser counts what is typed, but not what a script has put into the field. @param {HTMLInputElement} input */
function lengthFaultOf({ dataset, minLength, value }) {
	const longest = Number(dataset['longest'] ?? Infinity);
	if (value.length > longest) return `Must be ${longest} or fewer in length.`;
	return value.length < minLength ? `Must be ${minLength} or more in length.` : '';
}

/** The list of what one may choose for an option. @param {HTMLInputElement} input */
export function listOf(input) {
	return new Listbox(input, /** @type {HTMLElement} */ (document.getElementById(`${input.id}-list`)));
}

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} option
 */
export function choose(input, option) {
	input.value = label(option);
	input.dataset['chosen'] = option.dataset['value'] ?? '';
	input.setAttribute('aria-invalid', 'false');
	listOf(input).close();
}

/**
 * Shows an option's pill in the form, or the button to add it.
 * @param {string} name
 * @param {boolean} shown
 */
export function show(name, shown) {
	const pill = host?.querySelector(`.pill[data-option="${CSS.escape(name)}"]`);
	const add = host?.querySelector(`[data-add="${CSS.escape(name)}"]`);
	if (pill instanceof HTMLElement) pill.hidden = !shown;
	if (add instanceof HTMLElement) add.hidden = shown;
	if (shown) pill?.querySelector('input')?.focus();
}
