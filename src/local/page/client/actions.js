/// <reference lib="dom" />
import { useCommand } from './composer.js';
import { remove } from './focus.js';
import { isTooLong } from './length.js';
import { openMenu } from './menu.js';
import { replyTo } from './reply.js';
import { once } from './send.js';

/** What a press on an element with one of these `data-` attributes does. @type {Record<string, (on: HTMLElement, value: string) => unknown>} */
const presses = {
	post: (on, path) =>
		on instanceof HTMLFormElement ? undefined : once(on, path, JSON.parse(on.dataset['body'] ?? '{}')),
	get: (on, path) => openMenu(path, on.getBoundingClientRect()),
	reply: on => replyTo(on.closest('[data-message]')?.getAttribute('data-message') ?? ''),
	replyTo: (_on, id) => replyTo(id),
	command: (on, path) => (on.closest('.popup') ? undefined : useCommand(path)),
	toggle: (_on, name) => document.querySelector(`#${name}, .${name}`)?.classList.toggle('open'),
	remove: on => remove(/** @type {Element} */ (on.closest('.item'))),
	open: (_on, id) => document.getElementById(id)?.showPopover(),
	hide: (_on, id) => document.getElementById(id)?.hidePopover(),
	close: on => on.closest('dialog')?.close(),
	copy: copy,
	spoiler: reveal,
};

/** @param {HTMLElement} on */
async function copy(on) {
	await navigator.clipboard.writeText(on.parentElement?.querySelector('code')?.textContent ?? '');
	on.textContent = 'Copied';
	setTimeout(() => {
		on.textContent = 'Copy';
	}, 2000);
}

/** @param {HTMLElement} on */
function reveal(on) {
	on.classList.add('open');
	on.setAttribute('aria-expanded', 'true');
	on.removeAttribute('role');
	on.removeAttribute('tabindex');
}

document.addEventListener('click', event => {
	// What is in a disabled button can still be pressed.
	if (event.target instanceof Element && event.target.closest(':disabled')) return;
	for (let on = event.target; on instanceof Element; on = on.parentElement) {
		if (!(on instanceof HTMLElement)) continue;
		// A spoiler that hides a button is opened first.
		const name = Object.keys(presses).find(name => on instanceof HTMLElement && name in on.dataset);
		if (name === undefined) continue;
		if (name === 'spoiler' && on.classList.contains('open')) continue;
		const menu = on.closest('.menu');
		if (menu instanceof HTMLElement) menu.hidePopover();
		return void presses[name]?.(on, on.dataset[name] ?? '');
	}
});

/** On a narrow screen a column that has been opened lies over the messages: a press beside it, or Escape, closes it. @param {Event} event */
function closeColumns(event) {
	const on = event.type === 'click' && event.target instanceof Element ? event.target : undefined;
	if (on?.closest('[data-toggle]') || !matchMedia('(max-width: 1100px)').matches) return;
	for (const column of document.querySelectorAll('.left.open, .members.open')) {
		if (!on || !column.contains(on)) column.classList.remove('open');
	}
}

document.addEventListener('click', closeColumns);
document.addEventListener('keydown', event => {
	if (event.key === 'Escape') closeColumns(event);
});

document.addEventListener('keydown', event => {
	const on = event.target;
	if (!(on instanceof HTMLElement) || on.dataset['spoiler'] === undefined || !['Enter', ' '].includes(event.key))
		return;
	event.preventDefault();
	reveal(on);
});

// A key that is held down presses once.
document.addEventListener('keydown', event => {
	if (event.repeat && event.key === 'Enter' && event.target instanceof Element && event.target.closest('[data-post]')) {
		event.preventDefault();
	}
});

document.addEventListener('submit', async event => {
	const form = event.target;
	if (!(form instanceof HTMLFormElement) || form.dataset['post'] === undefined) return;
	event.preventDefault();
	const message = form.querySelector('textarea[data-longest]');
	if (message instanceof HTMLTextAreaElement && isTooLong(message)) return;
	const fields = new FormData(form);
	const body = Object.fromEntries(
		[...new Set(fields.keys())].map(name => [
			name,
			form.querySelector(`select[multiple][name="${CSS.escape(name)}"]`) ? fields.getAll(name) : fields.get(name),
		]),
	);
	if (await once(form, form.dataset['post'], body)) form.closest('dialog')?.close();
});

// The focus goes back to where it was before the dialog; what had it may have been drawn anew, though, and be gone.
document.addEventListener(
	'close',
	event => {
		if (!(event.target instanceof HTMLDialogElement)) return;
		event.target.remove();
		if (document.activeElement === document.body) document.getElementById('text')?.focus();
	},
	// This event does not rise.
	{ capture: true },
);

document.addEventListener('contextmenu', event => {
	const on = event.target instanceof Element && event.target.closest('[data-message]');
	const button = on ? on.querySelector('.toolbar [data-get]') : null;
	if (!(button instanceof HTMLElement) || (event.target instanceof Element && event.target.closest('a'))) return;
	event.preventDefault();
	void openMenu(button.dataset['get'] ?? '', new DOMRect(event.clientX, event.clientY));
});
