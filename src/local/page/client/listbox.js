/// <reference lib="dom" />

/**
 * A list of options that is worked from another element, which keeps the keyboard's focus (the pattern "combobox" of
 * the ARIA practices): `input` says in `aria-activedescendant` which option is the active one.
 */
export class Listbox {
	/**
	 * @param {HTMLElement} input
	 * @param {HTMLElement} box
	 */
	constructor(input, box) {
		this.input = input;
		this.box = box;
	}

	get isOpen() {
		return !this.box.hidden;
	}

	/** The options that fit what has been typed. */
	get options() {
		const options = /** @type {NodeListOf<HTMLElement>} */ (this.box.querySelectorAll('[role=option]:not([hidden])'));
		return [...options];
	}

	get active() {
		return this.options.find(option => option.classList.contains('active'));
	}

	open() {
		this.box.hidden = false;
		this.#expanded('true');
		this.input.setAttribute('aria-controls', this.box.id);
	}

	close() {
		if (!this.isOpen) return;
		this.box.hidden = true;
		this.#expanded('false');
		this.activate(undefined);
	}

	/** A text field that is not always there to choose with has no such state. @param {'true' | 'false'} state */
	#expanded(state) {
		if (this.input.role === 'combobox') this.input.setAttribute('aria-expanded', state);
	}

	/** @param {HTMLElement | undefined} option */
	activate(option) {
		for (const other of this.box.querySelectorAll('.active')) other.classList.remove('active');
		this.input.removeAttribute('aria-activedescendant');
		if (!option) return;
		option.id ||= `${this.box.id}-${this.options.indexOf(option)}`;
		option.classList.add('active');
		option.scrollIntoView({ block: 'nearest' });
		this.input.setAttribute('aria-activedescendant', option.id);
	}

	/**
	 * Goes `by` options down, round the ends.
	 * @param {number} by
	 */
	move(by) {
		const { active, options } = this;
		const from = active ? options.indexOf(active) : by > 0 ? -1 : 0;
		this.activate(options[(from + by + options.length) % options.length]);
	}

	/**
	 * Shows only the options of which a name has the text in it.
	 * @param {string} text
	 */
	filter(text) {
		const wanted = text.toLowerCase();
		const all = /** @type {NodeListOf<HTMLElement>} */ (this.box.querySelectorAll('[role=option]'));
		for (const option of all) option.hidden = !names(option).some(name => name.includes(wanted));
		const none = /** @type {HTMLElement | null} */ (this.box.querySelector('.none'));
		if (none) none.hidden = this.options.length > 0;
	}

	/**
	 * The option to be active at first: one of which a name begins with the text, else the first that is shown.
	 * @param {string} text
	 */
	best(text) {
		const wanted = text.toLowerCase();
		return this.options.find(option => names(option).some(name => name.startsWith(wanted))) ?? this.options[0];
	}
}

/** What an option can be found by: its label, and a command also by its name in English. @param {HTMLElement} option */
function names(option) {
	const { command } = option.dataset;
	return [label(option), ...(command === undefined ? [] : [`/${command}`])].map(name => name.toLowerCase());
}

/** @param {HTMLElement} option */
export function label(option) {
	return option.dataset['label'] ?? option.textContent ?? '';
}
