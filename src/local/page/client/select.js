/// <reference lib="dom" />
import { Listbox } from './listbox.js';
import { once } from './send.js';

/** The select menu that is open. @type {Listbox | undefined} */
let open;

/** @param {HTMLElement} menu */
function listOf(menu) {
	return new Listbox(
		/** @type {HTMLElement} */ (menu.querySelector('button')),
		/** @type {HTMLElement} */ (menu.querySelector('[role=listbox]')),
	);
}

/** @param {HTMLElement} menu */
function toggle(menu) {
	const wasOpen = open?.box === listOf(menu).box;
	if (open) void close(open);
	if (wasOpen) return;
	open = listOf(menu);
	open.input.focus();
	open.open();
	open.activate(chosen(open)[0] ?? open.options[0]);
	// Upwards where there is no room below.
	const room =
		(document.getElementById('log')?.getBoundingClientRect().bottom ?? 0) - open.box.getBoundingClientRect().bottom;
	open.box.classList.toggle('up', room < 0);
	open.box.scrollIntoView({ block: 'nearest' });
}

/** @param {Listbox} list */
function chosen(list) {
	return list.options.filter(option => option.getAttribute('aria-selected') === 'true');
}

/** Closes a menu; one for several values sends them now. @param {Listbox} list */
async function close(list) {
	open = undefined;
	list.close();
	const menu = /** @type {HTMLElement} */ (list.box.parentElement);
	if (menu.dataset['changed'] !== undefined && chosen(list).length >= Number(menu.dataset['min'])) await submit(menu);
}

/** @param {HTMLElement} menu */
async function submit(menu) {
	const list = listOf(menu);
	const { choose: path, customId } = menu.dataset;
	delete menu.dataset['changed'];
	await once(list.input, path ?? '', { customId, chosen: chosen(list).map(option => option.dataset['value']) });
}

/** @param {HTMLElement} option */
function pick(option) {
	const menu = /** @type {HTMLElement} */ (option.closest('.select'));
	const list = listOf(menu);
	const most = Number(menu.dataset['max']);
	const isChosen = option.getAttribute('aria-selected') === 'true';
	if (most === 1) for (const other of chosen(list)) other.setAttribute('aria-selected', 'false');
	else if (!isChosen && chosen(list).length >= most) return;
	option.setAttribute('aria-selected', String(most === 1 || !isChosen));
	const names = chosen(list).map(one => one.querySelector('b')?.textContent ?? '');
	const shown = /** @type {HTMLElement} */ (list.input.querySelector('span'));
	shown.textContent = names.length > 0 ? names.join(', ') : list.input.ariaLabel;
	list.input.classList.toggle('empty', names.length === 0);
	menu.dataset['changed'] = '';
	if (most === 1) void close(list);
}

// Pressing an option must not take the focus from the menu.
document.addEventListener('mousedown', event => {
	if (event.target instanceof Element && event.target.closest('.listbox')) event.preventDefault();
});

document.addEventListener('click', event => {
	if (!(event.target instanceof Element)) return;
	const menu = event.target.closest('.select');
	const option = event.target.closest('.select [role=option]');
	if (option instanceof HTMLElement) pick(option);
	else if (menu instanceof HTMLElement && event.target.closest('.select-button:enabled')) toggle(menu);
	else if (open) void close(open);
});

document.addEventListener('keydown', event => {
	if (!open || !(event.target instanceof Element) || event.target !== open.input) return;
	const { active } = open;
	if (event.key === 'ArrowDown' || event.key === 'ArrowUp') open.move(event.key === 'ArrowDown' ? 1 : -1);
	else if ((event.key === 'Enter' || event.key === ' ') && active) pick(active);
	else if (event.key === 'Escape' || event.key === 'Tab') {
		void close(open);
		if (event.key === 'Tab') return;
	} else return;
	event.preventDefault();
});
