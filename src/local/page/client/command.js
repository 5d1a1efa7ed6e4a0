/// <reference lib="dom" />
import { complete } from './complete.js';
import { toEnd } from './fragments.js';
import { Listbox, label } from './listbox.js';
import { send } from './send.js';

const host = document.getElementById('command');
const text = /** @type {HTMLTextAreaElement | null} */ (document.getElementById('text'));
const complaint = document.getElementById('complaint');

/** Whether the text field has become a command's form. */
export function hasCommand() {
	return host?.hidden === false;
}

/**
 * Turns the text field into a command's form, from the template in the list of commands.
 * @param {HTMLElement} option
 * @param {string} typed What has been typed already for its first option.
 */
export function chooseCommand(option, typed) {
	const template = option.querySelector('template');
	const list = option.closest('.popup');
	if (!host || !text || !template) return;
	if (list instanceof HTMLElement) list.hidden = true;
	host.replaceChildren(template.content.cloneNode(true));
	host.hidden = false;
	text.hidden = true;
	const first = inputs()[0];
	if (!first) return host.querySelector('button')?.focus() ?? focusSend();
	first.value = typed;
	first.focus();
}

function focusSend() {
	/** @type {HTMLElement | null | undefined} */ (host?.parentElement?.querySelector('button:not([type])'))?.focus();
}

/**
 * Back to plain text.
 * @param {string} value
 */
export function leaveCommand(value) {
	if (!host || !text || !complaint) return;
	host.replaceChildren();
	host.hidden = true;
	text.hidden = false;
	text.value = value;
	complaint.textContent = '';
	text.focus();
}

/** The fields of the options that are shown. */
function inputs() {
	const found = /** @type {NodeListOf<HTMLInputElement>} */ (host?.querySelectorAll('.pill:not([hidden]) input'));
	return [...(found ?? [])];
}

/** What an option's field holds: what was chosen, or what was typed. @param {HTMLInputElement} input */
function valueOf(input) {
	const { chosen, number } = input.dataset;
	if (chosen !== undefined) return /** @type {string | number | boolean} */ (JSON.parse(chosen));
	return number === undefined ? input.value : Number(input.value);
}

/** What has been filled in so far, by the names of the options. */
function values() {
	return Object.fromEntries(
		inputs()
			.filter(input => input.value !== '')
			.map(input => [input.name, valueOf(input)]),
	);
}

/** What is wrong with a field, in the words of Discord's client. @param {HTMLInputElement} input */
function faultOf(input) {
	const { chosen, number, strict } = input.dataset;
	if (input.value === '') return 'This option is required. Specify a value.';
	if (strict !== undefined && chosen === undefined) return 'Choose one of the choices.';
	if (number !== undefined && Number.isNaN(valueOf(input))) return 'Enter a number.';
	return input.validity.valid ? '' : input.validationMessage;
}

export async function submitCommand() {
	const command = host?.querySelector('[data-run]')?.getAttribute('data-run');
	if (!host || !complaint || command == null) return;
	const wrong = inputs().find(input => {
		const fault = faultOf(input);
		input.setAttribute('aria-invalid', String(fault !== ''));
		complaint.textContent = fault;
		return fault !== '';
	});
	if (wrong) return wrong.focus();
	const body = { command, options: values() };
	const path = host.closest('form')?.dataset['path'];
	leaveCommand('');
	toEnd();
	await send(`${path}/run`, body);
}

/** @param {HTMLInputElement} input */
function listOf(input) {
	return new Listbox(input, /** @type {HTMLElement} */ (document.getElementById(`${input.id}-list`)));
}

/** Shows what may be chosen for the option that has the focus. @param {HTMLInputElement} input */
function suggest(input) {
	const list = listOf(input);
	list.open();
	if (input.dataset['strict'] !== undefined) {
		list.filter(input.dataset['chosen'] === undefined ? input.value : '');
		list.activate(list.options[0]);
	} else if (input.dataset['autocomplete'] !== undefined) {
		const command = host?.querySelector('[data-run]')?.getAttribute('data-run') ?? '';
		void complete(`${host?.closest('form')?.dataset['path']}/complete`, list.box, {
			command,
			focused: input.name,
			options: { ...values(), [input.name]: input.value },
		});
	}
}

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} option
 */
function choose(input, option) {
	input.value = label(option);
	input.dataset['chosen'] = option.dataset['value'] ?? '';
	input.setAttribute('aria-invalid', 'false');
	listOf(input).close();
}

/** Takes an option's pill away; the first one takes the command with it. @param {HTMLInputElement} input */
function removeOption(input) {
	const before = inputs()[inputs().indexOf(input) - 1];
	if (!before) return leaveCommand('');
	if (!input.required) show(input.name, false);
	before.focus();
}

/**
 * @param {string} name
 * @param {boolean} shown
 */
function show(name, shown) {
	const pill = host?.querySelector(`.pill[data-option="${CSS.escape(name)}"]`);
	const add = host?.querySelector(`[data-add="${CSS.escape(name)}"]`);
	if (pill instanceof HTMLElement) pill.hidden = !shown;
	if (add instanceof HTMLElement) add.hidden = shown;
	if (shown) pill?.querySelector('input')?.focus();
}

/** @param {KeyboardEvent} event */
function key(event) {
	const input = event.target;
	if (!(input instanceof HTMLInputElement) || event.isComposing) return;
	const list = listOf(input);
	if (event.key === 'ArrowDown' || event.key === 'ArrowUp') list.move(event.key === 'ArrowDown' ? 1 : -1);
	else if (event.key === 'Enter' && list.isOpen && list.active) choose(input, list.active);
	else if (event.key === 'Enter') void submitCommand();
	else if (event.key === 'Tab' && list.isOpen && list.active && !event.shiftKey) return choose(input, list.active);
	else if (event.key === 'Escape' && list.isOpen && list.options.length > 0) list.close();
	else if (event.key === 'Escape') leaveCommand('');
	else if (event.key === 'Backspace' && input.value === '') removeOption(input);
	else return;
	event.preventDefault();
}

host?.addEventListener('keydown', key);
host?.addEventListener('input', event => {
	if (!(event.target instanceof HTMLInputElement)) return;
	delete event.target.dataset['chosen'];
	suggest(event.target);
});
host?.addEventListener('focusin', event => {
	if (event.target instanceof HTMLInputElement) suggest(event.target);
});
host?.addEventListener('focusout', event => {
	if (event.target instanceof HTMLInputElement) listOf(event.target).close();
});
host?.addEventListener('click', event => {
	if (!(event.target instanceof Element)) return;
	const option = event.target.closest('[role=option]');
	const input = event.target.closest('.pill')?.querySelector('input');
	if (option instanceof HTMLElement && input) {
		choose(input, option);
		const next = inputs()[inputs().indexOf(input) + 1];
		if (next) next.focus();
		else input.focus();
	}
	const add = event.target.closest('[data-add]');
	if (add instanceof HTMLElement) show(add.dataset['add'] ?? '', true);
});
