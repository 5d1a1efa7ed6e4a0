/// <reference lib="dom" />
import { chooseCommand, hasCommand, leaveCommand, submitCommand } from './command.js';
import { measure, text, write } from './draft.js';
import { toEnd } from './fragments.js';
import { isTooLong } from './length.js';
import { Listbox } from './listbox.js';
import { noReply, replyTo, takeReply } from './reply.js';
import { send } from './send.js';
import { takeUnsent } from './unsent.js';

const form = /** @type {HTMLFormElement | null} */ (document.getElementById('composer'));
/** When others were last told that the person types, in ms. */
let told = 0;

/** The list that is open beside the text field: the commands or the members. */
function openList() {
	return ['commands', 'mentions'].map(list).find(found => found.isOpen);
}

/** @param {string} id */
function list(id) {
	// Looked up each time, since the server may have sent a new one.
	return new Listbox(/** @type {HTMLElement} */ (text), /** @type {HTMLElement} */ (document.getElementById(id)));
}

/** Offers what fits before the cursor: commands after a slash, members after an @. */
function suggest() {
	if (!text) return;
	const before = text.value.slice(0, text.selectionStart);
	const commands = list('commands');
	const mentions = list('mentions');
	const slash = /^\/[^\n]*$/.exec(text.value)?.[0];
	const at = /(?:^|\s)(@[^\s@]{0,32})$/.exec(before)?.[1];
	if (slash !== undefined) {
		if (chooseTyped(slash)) return;
		offer(commands, slash);
	} else commands.close();
	if (at !== undefined && slash === undefined) offer(mentions, at);
	else mentions.close();
}

/**
 * A command typed out with a space after it is chosen; what follows goes into its first option.
 * @param {string} typed
 */
function chooseTyped(typed) {
	const { box } = list('commands');
	const options = /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll('[data-command]'));
	for (const option of options) {
		const name = [option.dataset['label'], `/${option.dataset['command']}`].find(name => typed.startsWith(`${name} `));
		if (name === undefined) continue;
		chooseCommand(option, typed.slice(name.length + 1));
		return true;
	}
	return false;
}

/**
 * @param {Listbox} found
 * @param {string} typed
 */
function offer(found, typed) {
	found.filter(typed);
	if (found.options.length === 0 && !found.box.querySelector('.none')) return found.close();
	found.open();
	found.activate(found.best(typed));
}

/** @param {HTMLElement} option */
function choose(option) {
	if (!text) return;
	openList()?.close();
	if (option.dataset['command'] !== undefined) return chooseCommand(option, '');
	const start = text.value.slice(0, text.selectionStart).lastIndexOf('@');
	text.setRangeText(`@${option.dataset['mention']} `, start, text.selectionStart, 'end');
	measure();
	text.focus();
}

/** Opens a command by its path, as a command that is mentioned in a message does. @param {string} path */
export function useCommand(path) {
	const option = document.querySelector(`#commands [data-command="${CSS.escape(path)}"]`);
	if (option instanceof HTMLElement) chooseCommand(option, '');
}

async function submit() {
	if (!form || !text) return;
	openList()?.close();
	if (hasCommand()) return submitCommand();
	const content = text.value.trim();
	if (content === '' || isTooLong(text)) return;
	write('');
	const reply = takeReply();
	toEnd();
	const sent = await send(`${form.dataset['path']}/send`, { content, ...reply });
	if (sent || text.value !== '' || hasCommand()) return;
	write(content);
	if (reply.reply !== undefined) replyTo(reply.reply);
}

/** @param {KeyboardEvent} event */
function key(event) {
	if (event.isComposing) return;
	const open = openList();
	const active = open?.active;
	if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) open.move(event.key === 'ArrowDown' ? 1 : -1);
	else if (active && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) choose(active);
	else if (event.key === 'Escape' && open) open.close();
	else if (event.key === 'Escape') noReply();
	else if (event.key === 'Enter' && !event.shiftKey) void submit();
	else return;
	event.preventDefault();
}

function typing() {
	measure();
	suggest();
	if (Date.now() - told < 8000 || text?.value === '' || text?.value.startsWith('/')) return;
	told = Date.now();
	void send(`${form?.dataset['path']}/typing`, {});
}

if (form && text) {
	takeUnsent();
	text.addEventListener('input', typing);
	text.addEventListener('keydown', key);
	text.addEventListener('blur', () => openList()?.close());
	form.addEventListener('submit', event => {
		event.preventDefault();
		void submit();
	});
	// Pressing an option must not take the focus from the text field.
	form.addEventListener('mousedown', event => {
		if (event.target instanceof Element && event.target.closest('.popup')) event.preventDefault();
	});
	form.addEventListener('click', event => {
		const option = event.target instanceof Element && event.target.closest('[data-command], [data-mention]');
		if (option instanceof HTMLElement && option.closest('.popup')) choose(option);
	});
	document.getElementById('slash')?.addEventListener('click', () => {
		if (!text) return;
		if (hasCommand()) leaveCommand();
		text.focus();
		// A draft stays where it is: all commands are offered over it.
		if (text.value === '') write('/');
		offer(list('commands'), '/');
	});
	text.focus({ preventScroll: true });
}
