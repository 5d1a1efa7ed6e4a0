/// <reference lib="dom" />
import { isMarkup } from './send.js';

/** Counts the questions to the bot, so that a late answer does not replace a newer one. */
let asked = 0;

/**
 * Asks the bot for what an option may hold, and fills its list.
 * @param {string} path
 * @param {HTMLElement} box
 * @param {unknown} body
 */
export async function complete(path, box, body) {
	const mine = ++asked;
	box.setAttribute('aria-busy', 'true');
	const response = await fetch(path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	}).catch(() => undefined);
	const markup = response?.ok && isMarkup(response) ? await response.text() : '';
	const options = box.querySelector('.options');
	if (mine !== asked || !options) return;
	options.innerHTML = markup;
	box.removeAttribute('aria-busy');
}
