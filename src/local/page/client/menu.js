/// <reference lib="dom" />
import { get } from './send.js';

/**
 * Fetches a menu and shows it beside what was pressed.
 * @param {string} path
 * @param {DOMRect} beside
 */
export async function openMenu(path, beside) {
	document.getElementById('menu')?.remove();
	if (!(await get(path))) return;
	const menu = document.getElementById('menu');
	if (!menu) return;
	menu.showPopover();
	const { height, width } = menu.getBoundingClientRect();
	menu.style.left = `${clamp(beside.right - (beside.width > 0 ? width : 0), innerWidth - width)}px`;
	menu.style.top = `${clamp(beside.bottom + 4, innerHeight - height)}px`;
	items(menu)[0]?.focus();
	menu.addEventListener('toggle', event => {
		if (/** @type {ToggleEvent} */ (event).newState === 'closed') menu.remove();
	});
}

/**
 * At least 8 pixels from the edges.
 * @param {number} at
 * @param {number} most
 */
function clamp(at, most) {
	return Math.max(8, Math.min(at, most - 8));
}

/** @param {Element} menu */
function items(menu) {
	return [.../** @type {NodeListOf<HTMLElement>} */ (menu.querySelectorAll('[role^=menuitem]'))];
}

document.addEventListener('keydown', event => {
	const menu = event.target instanceof Element && event.target.closest('[role=menu]');
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (!menu || step === undefined) return;
	event.preventDefault();
	const all = items(menu);
	const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
	all[(at + step + all.length) % all.length]?.focus();
});
