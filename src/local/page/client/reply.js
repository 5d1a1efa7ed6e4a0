/// <reference lib="dom" />
import { hasCommand, leaveCommand } from './command.js';

const bar = document.getElementById('replying');
/** The message that the next one replies to. @type {string | undefined} */
let original;

/**
 * Begins a reply.
 * @param {string} id
 */
export function replyTo(id) {
	const author = document.getElementById(`message-${id}`)?.dataset['author'];
	// It may be gone by now.
	if (!bar || author === undefined) return;
	if (hasCommand()) leaveCommand();
	original = id;
	bar.hidden = false;
	/** @type {HTMLElement} */ (bar.querySelector('b')).textContent = author;
	document.getElementById('text')?.focus();
}

export function noReply() {
	original = undefined;
	if (bar) bar.hidden = true;
}

/** What is sent of the reply with the next message, which ends it. */
export function takeReply() {
	const { checked } = /** @type {HTMLInputElement} */ (document.getElementById('ping'));
	const reply = { ping: checked, ...(original && { reply: original }) };
	noReply();
	return reply;
}

document.getElementById('no-reply')?.addEventListener('click', noReply);
