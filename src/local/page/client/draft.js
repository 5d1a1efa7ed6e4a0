/// <reference lib="dom" />

/** The field for what is written to the channel. */
export const text = /** @type {HTMLTextAreaElement | null} */ (document.getElementById('text'));
const counter = document.getElementById('excess');

/** Puts a text into the field. @param {string} written */
export function write(written) {
	if (!text) return;
	text.value = written;
	measure();
}

/** Makes the field as high as its text, and shows by how much this is too long, as Discord's client does. */
export function measure() {
	const tooMany = excess();
	if (counter) counter.textContent = tooMany > 0 ? `-${tooMany}` : '';
	// Some browsers see to the height by themselves.
	if (!text || text.hidden || CSS.supports('field-sizing', 'content')) return;
	text.style.height = 'auto';
	text.style.height = `${text.scrollHeight}px`;
}

/** By how many characters the text is too long for a message; not above 0 when it is not. */
function excess() {
	return text ? text.value.trim().length - longest() : 0;
}

/** What is wrong with the text as a message, if anything is. */
export function faultOfDraft() {
	return excess() > 0 ? `Too long by ${excess()}: a message holds ${longest()} characters.` : '';
}

function longest() {
	return Number(text?.dataset['longest']);
}
