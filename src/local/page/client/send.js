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
