import { type Html, html } from './html.js';
import type { Viewer } from './viewer.js';

/** What Discord's time stamp styles show; `R` (relative) is worked out apart. */
const styles: Record<string, Intl.DateTimeFormatOptions> = {
	t: { timeStyle: 'short' },
	T: { timeStyle: 'medium' },
	d: { dateStyle: 'short' },
	D: { dateStyle: 'long' },
	f: { dateStyle: 'long', timeStyle: 'short' },
	F: { dateStyle: 'full', timeStyle: 'short' },
};

/** The largest date that JavaScript knows, in seconds. */
const LAST_SECOND = 8.64e12;

/** A `<t:…>`: `seconds` since 1970 in one of Discord's styles, with the full date as its title. */
export function timestamp(seconds: number, style: string, viewer: Viewer): Html {
	if (Math.abs(seconds) > LAST_SECOND) return html`<span class="timestamp">Invalid Date</span>`;
	const date = new Date(seconds * 1000);
	const shown = style === 'R' ? relative(date, viewer) : format(date, styles[style], viewer);
	return html`<time class="timestamp" datetime="${date.toISOString()}" title="${format(date, styles['F'], viewer)}"${style === 'R' && html` data-style="R" lang="${viewer.locale}"`}>${shown}</time>`;
}

const units: readonly [Intl.RelativeTimeFormatUnit, seconds: number][] = [
	['year', 31_536_000],
	['month', 2_592_000],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
	['second', 1],
];

/** "2 hours ago", "in 3 days". */
function relative(date: Date, viewer: Viewer): string {
	const seconds = Math.round((date.getTime() - viewer.now.getTime()) / 1000);
	const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
	return new Intl.RelativeTimeFormat(viewer.locale).format(Math.round(seconds / length), unit);
}

/** When a message was written: "Today at 14:03", "Yesterday at 9:20", or the date and the time. */
export function written(date: Date, viewer: Viewer): Html {
	const time = format(date, styles['t'], viewer);
	const days = daysBetween(date, viewer.now);
	const shown =
		days === 0
			? `Today at ${time}`
			: days === 1
				? `Yesterday at ${time}`
				: `${format(date, styles['d'], viewer)} ${time}`;
	return html`<time class="written" datetime="${date.toISOString()}" title="${format(date, styles['F'], viewer)}">${shown}</time>`;
}

/** The time alone, which stands beside a message that follows another by the same author. */
export function clock(date: Date, viewer: Viewer): Html {
	return html`<time class="clock" datetime="${date.toISOString()}">${format(date, styles['t'], viewer)}</time>`;
}

/** The day, as the line between two days has it. */
export function day(date: Date, viewer: Viewer): string {
	return format(date, styles['D'], viewer);
}

/** Calendar days from `earlier` to `later`. */
export function daysBetween(earlier: Date, later: Date): number {
	const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
	return (midnight(later) - midnight(earlier)) / 86_400_000;
}

function format(date: Date, options: Intl.DateTimeFormatOptions | undefined, viewer: Viewer): string {
	return new Intl.DateTimeFormat(viewer.locale, options).format(date);
}
