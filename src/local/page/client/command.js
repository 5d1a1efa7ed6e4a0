/// <reference lib="dom" />
import { complete } from './complete.js';
import { measure, text, write } from './draft.js';
import { toEnd } from './fragments.js';
import { Listbox } from './listbox.js';
import { choose, faultOf, filledIn, fillIn, host, inputs, listOf, show, values } from './options.js';
import { send } from './send.js';

const form = host?.closest('form');
const complaint = document.getElementById('complaint');

/** Whether the text field has become a command's form. */
export function hasCommand() {
	return host?.hidden === false;
}

/** The names of the command and its subcommand. */
function path() {
	return host?.querySelector('[data-run]')?.getAttribute('data-run') ?? '';
}

/**
 * Turns the text field into a command's form, from the template in the list of commands. A draft that stood in it is
 * there again when the command has been sent or left.
 * @param {HTMLElement} option
 * @param {string} typed What has been typed already for its first option.
 */
export function chooseCommand(option, typed) {
	const template = option.querySelector('template');
	const list = option.closest('.popup');
	if (!host || !text || !template) return;
	if (list instanceof HTMLElement) new Listbox(text, list).close();
	if (text.value.startsWith('/')) write('');
	showForm(template.content.cloneNode(true));
	const first = inputs()[0];
	if (first) {
		first.value = typed;
		return first.focus();
	}
	// Nothing has to be filled in: Enter sends it, Tab goes on to what may be added.
	focusName();
	if (typed.trim() === '') return;
	const added = addOption();
	if (added) added.value = typed;
	// It is the draft again when the command has been sent.
	else write(typed);
	if (added) suggest(added);
}

/** Opens the next option that may be added, for what is typed behind the command's name; says so when there is none. */
function addOption() {
	const add = host?.querySelector('[data-add]:not([hidden])');
	if (add instanceof HTMLElement) show(add.dataset['add'] ?? '', true);
	else if (inputs().length > 0) focusLast();
	else if (complaint) complaint.textContent = 'This command has no options.';
	return inputs().at(-1);
}

/** @param {readonly Node[]} nodes */
function showForm(...nodes) {
	if (!host || !text || !complaint) return;
	complaint.textContent = '';
	host.replaceChildren(...nodes);
	host.hidden = false;
	text.hidden = true;
}

/** Back to plain text. */
export function leaveCommand() {
	if (!host || !text || !complaint) return;
	host.replaceChildren();
	host.hidden = true;
	text.hidden = false;
	measure();
	complaint.textContent = '';
	text.focus();
}

/** Sends the command off, if nothing is missing or wrong. It comes back when it could not be sent. */
export async function submitCommand() {
	if (!complaint || !host || !text) return;
	const wrong = inputs().find(input => {
		const fault = faultOf(input);
		input.setAttribute('aria-invalid', String(fault !== ''));
		complaint.textContent = fault;
		return fault !== '';
	});
	if (wrong) return wrong.focus();
	const body = { command: path(), options: values() };
	const nodes = [...host.childNodes];
	leaveCommand();
	const draft = text.value;
	toEnd();
	if (await send(`${form?.dataset['path']}/run`, body)) return;
	// Whoever has gone on writing meanwhile is not to lose that instead.
	if (hasCommand() || text.value !== draft) return;
	const hadFocus = document.activeElement === text;
	showForm(...nodes);
	if (hadFocus) focusLast();
}

/** Shows what may be chosen for the option that has the focus. @param {HTMLInputElement} input */
function suggest(input) {
	const list = listOf(input);
	list.open();
	if (input.dataset['strict'] !== undefined) {
		list.filter(input.dataset['chosen'] === undefined ? input.value : '');
		list.activate(list.options[0]);
	} else if (input.dataset['autocomplete'] !== undefined) {
		void complete(`${form?.dataset['path']}/complete`, list.box, {
			command: path(),
			focused: input.name,
			options: { ...values(), [input.name]: input.value },
		});
	}
}

/** Goes back from an empty option, which goes if it may; from the first one that has to be there, to plain text. @param {HTMLInputElement} input */
function goBack(input) {
	const before = inputs()[inputs().indexOf(input) - 1];
	if (input.required && !before) return leaveCommand();
	if (!input.required) show(input.name, false);
	if (before) before.focus();
	else focusName();
}

function focusLast() {
	const last = inputs().at(-1);
	if (last) last.focus();
	else focusName();
}

/** Goes on where a command is being typed. */
export function typeInCommand() {
	if (inputs().length > 0) focusLast();
	else addOption();
}

function focusName() {
	/** @type {HTMLElement | null | undefined} */ (host?.querySelector('.command-name'))?.focus();
}

/** The command that is being typed, with all that has been filled in; nothing when there is none. */
export function typedCommand() {
	return hasCommand() ? { path: path(), options: filledIn() } : undefined;
}

/** Opens a command as it was filled in. Whether it is offered. @param {NonNullable<ReturnType<typeof typedCommand>>} typed */
export function reopenCommand({ options, path }) {
	const template = document.querySelector(`#commands [data-command="${CSS.escape(path)}"] template`);
	if (!(template instanceof HTMLTemplateElement)) return false;
	showForm(template.content.cloneNode(true));
	fillIn(options);
	focusLast();
	return true;
}

/** @param {KeyboardEvent} event */
function keyBesideFields(event) {
	const isName = event.target instanceof Element && event.target.matches('.command-name');
	if (event.key === 'Escape' || (isName && event.key === 'Backspace')) leaveCommand();
	else if (isName && event.key === 'Enter') void submitCommand();
	// The key's own text goes into the option, which has the focus by then.
	else if (isName && writes(event)) return void addOption();
	else return;
	event.preventDefault();
}

/** Whether a key writes something, or pastes it. @param {KeyboardEvent} event */
export function writes({ altKey, ctrlKey, key, metaKey }) {
	if (ctrlKey || metaKey) return key === 'v';
	return !altKey && key !== ' ' && [...key].length === 1;
}

/** @param {KeyboardEvent} event */
function key(event) {
	const input = event.target;
	if (!hasCommand() || event.isComposing) return;
	if (!(input instanceof HTMLInputElement) || !inputs().includes(input)) return keyBesideFields(event);
	const list = listOf(input);
	if (event.key === 'ArrowDown' || event.key === 'ArrowUp') list.move(event.key === 'ArrowDown' ? 1 : -1);
	else if (event.key === 'Enter' && list.isOpen && list.active) choose(input, list.active);
	else if (event.key === 'Enter') void submitCommand();
	else if (event.key === 'Tab' && list.isOpen && list.active && !event.shiftKey) return choose(input, list.active);
	else if (event.key === 'Escape' && list.isOpen) list.close();
	else if (event.key === 'Escape') leaveCommand();
	else if (event.key === 'Backspace' && input.value === '') goBack(input);
	else return;
	event.preventDefault();
}

form?.addEventListener('keydown', key);
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
		(inputs()[inputs().indexOf(input) + 1] ?? input).focus();
	}
	const add = event.target.closest('[data-add]');
	if (add instanceof HTMLElement) show(add.dataset['add'] ?? '', true);
});
