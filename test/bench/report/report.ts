import type { Chart } from './chart.js';

/** What a topic has found. */
export interface Report {
	readonly title: string;
	/** How it was measured: a sentence or two. */
	readonly how: string;
	readonly table: Table;
	readonly chart: Chart;
	/** What to quote: mostly ratios, which another machine gives too. */
	readonly figures: readonly Figure[];
}

export interface Table {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

export interface Figure {
	readonly name: string;
	readonly value: number;
	readonly unit?: string;
	readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
}

/** How much is measured. */
export interface Extent {
	/** A few seconds a topic: shows that it works, and its figures mean nothing. */
	readonly quick: boolean;
	/** A folder that holds `xquad-dev.json`; without it paragraphs are made up. */
	readonly data: string;
	/** Tells the person who waits what is being done. */
	readonly say: (line: string) => void;
}

/** Measures one topic. */
export type Topic = (extent: Extent) => Promise<Report>;

/** A number with three significant digits. */
export const shown = (value: number): string =>
	Number.isNaN(value)
		? '–'
		: value >= 100
			? Math.round(value).toLocaleString('en')
			: String(Number(value.toPrecision(3)));

/** Ratio of ours to a peer's. */
export const ratio = (ours: number, theirs: number): string => `${shown(ours / theirs)} ×`;

const isMet = ({ goal, value }: Figure): boolean =>
	!goal || ('atMost' in goal ? value <= goal.atMost : value >= goal.atLeast);

const goalText = ({ goal, unit = '' }: Figure): string =>
	!goal ? '' : 'atMost' in goal ? `≤ ${goal.atMost}${unit}` : `≥ ${goal.atLeast}${unit}`;

/** A report as Markdown. */
export const markdown = ({ title, how, table, figures }: Report): string =>
	[
		`## ${title}`,
		how,
		grid(table),
		grid({
			head: ['To quote', 'Value', 'Goal', ''],
			rows: figures.map(figure => [
				figure.name,
				`${shown(figure.value)}${figure.unit ?? ''}`,
				goalText(figure),
				!figure.goal ? '' : isMet(figure) ? 'met' : 'missed',
			]),
		}),
	].join('\n\n');

/** A Markdown table, its columns aligned so that it can be read as it is. */
const grid = ({ head, rows }: Table): string => {
	const widths = head.map((name, at) => Math.max(3, name.length, ...rows.map(row => row[at]?.length ?? 0)));
	const line = (cells: readonly string[]): string =>
		`| ${widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width))).join(' | ')} |`;
	const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
	return [line(head), line(rule), ...rows.map(line)].join('\n');
};
