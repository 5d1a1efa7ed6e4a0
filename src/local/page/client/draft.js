/// <reference lib="dom" />
import { count } from './length.js';

/** The field for what is written to the channel. */
export const text = /** @type {HTMLTextAreaElement | null} */ (document.getElementById('text'));

/** Puts a text into the field. @param {string} written */
export function write(written) {
	if (!text) return;
	text.value = written;
	count(text);
	measure();
}

/** Makes the field as high as its text. */
export function measure() {
	// Some browsers see to the height by themselves.
	if (!text || text.hidden || CSS.supports('field-sizing', 'content')) return;
	text.style.height = 'auto';
	text.style.height = `${text.scrollHeight}px`;
}
