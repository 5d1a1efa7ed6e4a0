/// <reference lib="dom" />
import { reopenCommand, typedCommand } from './command.js';
import { text, write } from './draft.js';

const form = document.getElementById('composer');

/** Of the names of person, server and channel: ids change when the local Discord is started again. */
const key = `unsent ${form?.dataset['place']}`;

/** A command that is to be there again, but is not offered yet, as when the bot has still to start. @type {ReturnType<typeof typedCommand>} */
let awaited;

/** Keeps what has been typed, in whatever state, for when this channel is opened again. */
function keep() {
	sessionStorage.setItem(key, JSON.stringify({ typed: text?.value, command: typedCommand() ?? awaited }));
}

/** Brings back what has been kept. */
export function takeUnsent() {
	const { command, typed = '' } = JSON.parse(sessionStorage.getItem(key) ?? '{}');
	write(typed);
	awaited = command;
	reopen();
}

function reopen() {
	if (awaited && reopenCommand(awaited)) awaited = undefined;
}

if (form) {
	addEventListener('pagehide', keep);
	new MutationObserver(reopen).observe(/** @type {Element} */ (form.querySelector('.field')), { childList: true });
}
