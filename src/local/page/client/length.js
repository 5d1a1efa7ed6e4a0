/// <reference lib="dom" />
import { mentioning } from './mentions.js';

/** @type {ReadonlyMap<string, string>} */
const ids = new Map(JSON.parse(document.body.dataset['names'] ?? '[]'));

/** By how many characters the text of a message's field is too long as it is sent. @param {HTMLTextAreaElement} field */
function excessOf(field) {
	return Math.max(0, mentioning(field.value.trim(), ids).length - Number(field.dataset['longest']));
}

/** Shows beside a message's field by how much its text is too long, as Discord's client does. @param {HTMLTextAreaElement} field */
export function count(field) {
	const excess = excessOf(field);
	const counter = field.parentElement?.querySelector('.excess');
	if (counter) counter.textContent = excess > 0 ? `-${excess}` : '';
}

/** Whether the text of a message's field is too long to be sent; its form says so. @param {HTMLTextAreaElement} field */
export function isTooLong(field) {
	const excess = excessOf(field);
	complain(field, excess > 0 ? `Too long by ${excess}: a message holds ${field.dataset['longest']} characters.` : '');
	return excess > 0;
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} fault
 */
function complain(field, fault) {
	const complaint = field.form?.querySelector('.complaint');
	if (complaint) complaint.textContent = fault;
}

document.addEventListener(
	'input',
	({ target }) => {
		if (!(target instanceof HTMLTextAreaElement) || target.dataset['longest'] === undefined) return;
		count(target);
		complain(target, '');
	},
	// Before what is typed may become a command, which has complaints of its own.
	{ capture: true },
);
