/// <reference lib="dom" />
import { hasCommand, typeInCommand, writes } from './command.js';
import { text } from './draft.js';

/** What takes the keys that are typed in it; an open select menu is worked with them. */
const taking = 'textarea, select, input:not([type=checkbox]), [aria-expanded=true][role=combobox]';

function isTaken() {
	return document.activeElement?.matches(taking) || document.querySelector('dialog[open], .menu:popover-open');
}

// A press with the mouse leaves the keyboard where one writes, and no button to be pressed again by the next space.
document.addEventListener('mousedown', event => {
	if (!(event.target instanceof Element) || !event.target.closest('button')) return;
	event.preventDefault();
	const focused = document.activeElement;
	if (focused instanceof HTMLElement && !focused.matches(taking)) focused.blur();
});

// What is typed beside all fields is meant for the channel; the key's own text goes into the field that has the focus.
document.addEventListener('keydown', event => {
	if (!writes(event) || isTaken()) return;
	if (hasCommand()) typeInCommand();
	else text?.focus();
});
