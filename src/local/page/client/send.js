/// <reference lib="dom" />
import { note, put } from './fragments.js';

/**
 * Sends what a person does; the markup that comes back is put in place. Resolves with whether it was done.
 * @param {string} path
 * @param {unknown} body
 */
export function send(path, body) {
	return exchange(path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
}

/** What has been sent and not yet answered. An element cannot tell: the server may draw it anew meanwhile. @type {Set<string>} */
const pending = new Set();

/**
 * Sends what an element is for, unless that is under way. Resolves with whether it was done.
 * @param {HTMLElement} on
 * @param {string} path
 * @param {unknown} body
 */
export async function once(on, path, body) {
	const sending = JSON.stringify([path, body]);
	if (pending.has(sending)) return false;
	pending.add(sending);
	on.setAttribute('aria-busy', 'true');
	// What is said below the message of the last press holds no longer.
	on.closest('.item')?.querySelector(':scope > .failed')?.remove();
	try {
		return await send(path, body);
	} finally {
		on.removeAttribute('aria-busy');
		pending.delete(sending);
	}
}

/**
 * Asks for markup and puts it in place.
 * @param {string} path
 */
export function get(path) {
	return exchange(path, {});
}

/**
 * @param {string} path
 * @param {RequestInit} request
 */
async function exchange(path, request) {
	const response = await fetch(path, request).catch(() => undefined);
	if (!response) {
		note('The local Discord does not answer. Is it still running?');
		return false;
	}
	if (response.redirected) location.assign(response.url);
	else if (isMarkup(response)) put(await response.text());
	else if (!response.ok) note('Something went wrong in the local Discord.');
	return response.ok;
}

/** @param {Response} response */
export function isMarkup(response) {
	return response.headers.get('Content-Type')?.startsWith('text/html') === true;
}
