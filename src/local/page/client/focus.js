/// <reference lib="dom" />

/**
 * Puts an element in the place of another. What had the keyboard's focus in the old one has it in the new one, if it is
 * there still; else its message has, so that no key presses something else.
 * @param {Element} old
 * @param {Element} element
 */
export function replace(old, element) {
	const focused = focusedIn(old);
	old.replaceWith(element);
	if (!focused) return;
	const message = focused.closest('.item');
	const home = message ? document.getElementById(message.id) : element;
	const same = home && counterpart(focused, home);
	if (same) same.focus({ preventScroll: true });
	else rest(home ?? element);
}

/** Takes a message away; the focus goes to one beside it. @param {Element} message */
export function remove(message) {
	const hadFocus = focusedIn(message);
	const beside = message.nextElementSibling ?? message.previousElementSibling;
	message.remove();
	if (!hadFocus) return;
	if (beside) rest(beside);
	else document.getElementById('text')?.focus();
}

/** @param {Element} element */
function focusedIn(element) {
	const { activeElement } = document;
	return activeElement instanceof HTMLElement && element.contains(activeElement) ? activeElement : undefined;
}

/**
 * The control that does the same, or is called the same.
 * @param {HTMLElement} control
 * @param {Element} home
 */
function counterpart(control, home) {
	const found = /** @type {NodeListOf<HTMLElement>} */ (home.querySelectorAll(':is(button, a, input):not(:disabled)'));
	const deed = deedOf(control);
	return (
		[...found].find(other => deed !== '' && deedOf(other) === deed) ??
		[...found].find(other => nameOf(other) === nameOf(control))
	);
}

/** @param {HTMLElement} control */
function deedOf(control) {
	const { body = '', post = '' } = control.dataset;
	return `${control.getAttribute('href') ?? ''}${post}${body}`;
}

/** Without its numbers: who reads on goes from one to the next. @param {HTMLElement} control */
function nameOf(control) {
	return (control.ariaLabel ?? control.textContent).replace(/\d+/g, '');
}

/** Gives the focus to what does nothing with a key. @param {Element} element */
function rest(element) {
	const place = /** @type {HTMLElement} */ (element.querySelector(':scope > .message') ?? element);
	place.tabIndex = -1;
	place.focus({ preventScroll: true });
}
