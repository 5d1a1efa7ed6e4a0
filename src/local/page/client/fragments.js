/// <reference lib="dom" />
import { remove, replace } from './focus.js';

const log = document.getElementById('log');

/** How near its end, in pixels, the log counts as being read at its end. */
const NEAR = 80;

/**
 * Puts the server's markup in place: each element takes the place of the one with its id, or is appended to what its
 * `data-into` names (without it, to the page); `data-gone` takes an element away.
 * @param {string} markup
 */
export function put(markup) {
	const last = newest()?.id;
	const wasNear = isNearEnd();
	const read = inSight();
	const template = document.createElement('template');
	template.innerHTML = markup;
	const follows = wasNear || isBeginningInSight() || template.content.querySelector('[data-yours]');
	for (const element of [...template.content.children]) place(/** @type {HTMLElement} */ (element));
	if (follows && newest()?.id !== last) toEnd();
	else if (wasNear && log) log.scrollTop = log.scrollHeight;
	else keepInPlace(read);
}

/** The messages that are read and those below, and at which height they are. */
function inSight() {
	const top = log?.getBoundingClientRect().top ?? 0;
	return [...document.querySelectorAll('#messages > .item')]
		.map(item => ({ id: item.id, box: item.getBoundingClientRect() }))
		.filter(({ box }) => box.bottom > top);
}

/** Leaves what is read where it was, whatever has come or gone above. @param {ReturnType<typeof inSight>} read */
function keepInPlace(read) {
	const left = read.find(({ id }) => document.getElementById(id));
	const now = document.getElementById(left?.id ?? '')?.getBoundingClientRect();
	if (log && left && now) log.scrollTop += now.top - left.box.top;
}

function newest() {
	return document.getElementById('messages')?.lastElementChild;
}

function isNearEnd() {
	return log !== null && log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
}

function isBeginningInSight() {
	if (!log) return false;
	const { bottom, top } = log.getBoundingClientRect();
	const beginning = newest()?.getBoundingClientRect().top ?? top;
	return beginning >= top - 1 && beginning < bottom;
}

/** Shows the newest message: its end, or if it is higher than the log, its beginning. */
export function toEnd() {
	if (!log) return;
	log.scrollTop = log.scrollHeight;
	const hidden = log.getBoundingClientRect().top - (newest()?.getBoundingClientRect().top ?? Infinity);
	if (hidden > 0) log.scrollTop -= hidden;
}

/** @param {HTMLElement} element */
function place(element) {
	const { fades, gone, into } = element.dataset;
	// A dialog covers the page and all that passes over it.
	const complaint = element.matches('#notice.shown') && document.querySelector('dialog[open] .complaint');
	if (complaint) {
		complaint.textContent = element.textContent;
		return;
	}
	const old = document.getElementById(element.id);
	if (gone !== undefined) {
		if (old) remove(old);
	} else if (old) {
		renew(old, element);
	} else if (into !== undefined) {
		document.getElementById(into)?.append(element);
	} else if (!element.matches('.item')) {
		// A message that is not there is older than those that are shown.
		document.body.append(element);
	}
	if (fades !== undefined) setTimeout(() => element.replaceChildren(), 10_000);
	if (element instanceof HTMLDialogElement) element.showModal();
}

/**
 * Whatever was open in the old element is open in the new one.
 * @param {HTMLElement} old
 * @param {HTMLElement} element
 */
function renew(old, element) {
	const wasOpen = old.matches(':popover-open');
	if (old.classList.contains('open')) element.classList.add('open');
	// What failed is known to this page alone.
	element.append(...old.querySelectorAll('.item[id^=failure]'));
	replace(old, element);
	if (wasOpen) element.showPopover();
}

/**
 * A line that passes over the page; `stays` when there is nothing else left to say.
 * @param {string} text
 * @param {{ stays?: boolean }} [how]
 */
export function note(text, { stays = false } = {}) {
	const notice = document.createElement('div');
	notice.id = 'notice';
	notice.className = stays ? 'toast stays' : 'toast shown';
	notice.setAttribute('role', 'alert');
	notice.textContent = text;
	place(notice);
}
