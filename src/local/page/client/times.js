/// <reference lib="dom" />

/** @type {readonly [Intl.RelativeTimeFormatUnit, number][]} */
const units = [
	['year', 31_536_000],
	['month', 2_592_000],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
	['second', 1],
];

/** Keeps "2 minutes ago" true while the page is open. */
function refresh() {
	for (const time of document.querySelectorAll('time[data-style=R]')) {
		const seconds = Math.round((Date.parse(time.getAttribute('datetime') ?? '') - Date.now()) / 1000);
		const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
		const { lang } = /** @type {HTMLElement} */ (time);
		time.textContent = new Intl.RelativeTimeFormat(lang).format(Math.round(seconds / length), unit);
	}
}

setInterval(refresh, 15_000);
