import { scaleLinear, scaleLog } from 'd3-scale';

/** A drawing: panels from left to right, in rows of at most three. */
export interface Chart {
	readonly title: string;
	readonly panels: readonly Panel[];
}

export type Panel = Bars | Lines;

/** Bars from left to right, one below the other; from zero, or by orders of magnitude. */
export interface Bars {
	readonly kind: 'bars';
	readonly title: string;
	readonly log?: boolean;
	readonly bars: readonly { readonly label: string; readonly value: number }[];
}

/** Lines over a common axis; the first series is ours. Both axes by orders of magnitude, or both from zero. */
export interface Lines {
	readonly kind: 'lines';
	readonly title: string;
	readonly log?: boolean;
	readonly across: string;
	readonly series: readonly { readonly label: string; readonly points: readonly (readonly [x: number, y: number])[] }[];
}

const width = 300;
const height = 220;
const barStep = 30;
const gap = 24;
const perRow = 3;

/** Colours that hold on light and on dark pages. */
const style = `text{font:12px system-ui,sans-serif;fill:#24292f}.t{font-weight:600}.n{fill:#57606a;font-size:11px}.g{stroke:#d0d7de}
.s0{fill:#5865f2;stroke:#5865f2}.s1{fill:#8c959f;stroke:#8c959f}.s2{fill:#bf8700;stroke:#bf8700}.s3{fill:#2da44e;stroke:#2da44e}
path{fill:none!important;stroke-width:2}rect{stroke:none!important}text.l{stroke:none}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.n{fill:#9198a1}.g{stroke:#3d444d}}`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

const text = (x: number, y: number, content: string, classes = '', anchor = 'start'): string =>
	`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" class="${classes}" text-anchor="${anchor}">${escaped(content)}</text>`;

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

/** The axis of values, for pixels `from` to `to`. Zero has no place on a logarithmic one: it begins below the smallest value. */
const axis = (values: readonly number[], log: boolean, from: number, to: number) => {
	const known = values.filter(value => Number.isFinite(value) && value > 0);
	const [least, most] = [Math.min(...known), Math.max(...known)];
	return log
		? scaleLog([10 ** Math.floor(Math.log10(least) - 0.01), 10 ** Math.ceil(Math.log10(most))], [from, to])
		: scaleLinear([0, most], [from, to]).nice(4);
};

const drawBars = ({ bars, log = false }: Bars): string => {
	const labels = 12 + 6.3 * Math.max(...bars.map(({ label }) => label.length));
	const scale = axis(
		bars.map(({ value }) => value),
		log,
		labels,
		width - 44,
	);
	const step = Math.min(barStep, (height - 40) / bars.length);
	return bars
		.map(({ label, value }, at) => {
			const y = 34 + at * step;
			const end = Number.isFinite(value) ? scale(Math.max(value, scale.domain()[0] ?? 0)) : labels;
			const bar = `<rect x="${labels}" y="${y}" width="${Math.max(1, end - labels).toFixed(1)}" height="${step - 8}" class="${at === 0 ? 's0' : 's1'}"/>`;
			const middle = y + step / 2;
			return text(labels - 6, middle, label, '', 'end') + bar + text(end + 4, middle, compact.format(value), 'n');
		})
		.join('');
};

const drawLines = ({ series, across, log = false }: Lines): string => {
	const points = series.flatMap(one => one.points);
	const all = (which: 0 | 1) => points.map(point => point[which]);
	const [x, y] = [axis(all(0), log, 40, width - 16), axis(all(1), log, height - 40, 30)];
	const rules = (log ? y.ticks().filter(tick => Number.isInteger(Math.log10(tick))) : y.ticks(4)).map(
		tick =>
			`<line x1="40" x2="${width - 16}" y1="${y(tick)}" y2="${y(tick)}" class="g"/>${text(34, y(tick) + 4, compact.format(tick), 'n', 'end')}`,
	);
	const marks = (log ? x.ticks().filter(tick => Number.isInteger(Math.log10(tick))) : x.ticks(3)).map(tick =>
		text(x(tick), height - 24, compact.format(tick), 'n', 'middle'),
	);
	const lines = series.map(({ label, points }, at) => {
		const path = points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join('');
		return `<path d="${path}" class="s${at % 4}"/>${text(46 + 92 * (at % 3), 26 + 13 * Math.floor(at / 3), label, `l s${at % 4}`)}`;
	});
	return [...rules, ...marks, text(width - 16, height - 8, across, 'n', 'end'), ...lines].join('');
};

const heightOf = (panel: Panel): number =>
	panel.kind === 'bars' ? Math.min(height, 40 + barStep * panel.bars.length) : height;

/** Draws an SVG file. */
export const svg = ({ title, panels }: Chart): string => {
	const columns = Math.max(2, Math.min(perRow, panels.length));
	const rowHeight = Math.max(...panels.map(heightOf)) + gap;
	const w = columns * (width + gap) + gap;
	const h = 34 + Math.ceil(panels.length / perRow) * rowHeight;
	const drawn = panels.map((panel, at) => {
		const place = `translate(${gap + (at % perRow) * (width + gap)} ${34 + Math.floor(at / perRow) * rowHeight})`;
		const body = panel.kind === 'bars' ? drawBars(panel) : drawLines(panel);
		return `<g transform="${place}">${text(0, 12, panel.title, 't')}${body}</g>`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img"><title>${escaped(title)}</title><style>${style}</style>${text(gap, 22, title, 't')}\n${drawn.join('\n')}\n</svg>\n`;
};
