import { fileURLToPath } from 'node:url';
import type { Work } from '../../src/corpus/work.js';
import { articles, type Exam, essay } from './data.js';
import {
	answered,
	coverage,
	dangling,
	divergence,
	length,
	paragraphsOf,
	redundancy,
	spread,
	whole,
} from './summary/measures.js';
import { type Made, type Summariser, summarisers } from './summary/summarisers.js';

/** The essay's main parts: each a number of paragraphs, of which so many are wanted. */
const PARTS = [
	{ of: [3], wanted: 1 },
	{ of: [4], wanted: 1 },
	{ of: [5], wanted: 1 },
	{ of: [6], wanted: 1 },
	{ of: [9, 10, 11], wanted: 2 },
	{ of: [12], wanted: 1 },
	{ of: [14, 15], wanted: 1 },
];

const ESSAY_LINES = 8;
/** An article has five paragraphs. */
const ARTICLE_LINES = 5;

type Row = Record<string, string>;

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/** Main parts of the essay that a summary has, of 8. */
const mainParts = (made: Made): number => {
	const has = paragraphsOf(made);
	return PARTS.reduce(
		(sum, { of, wanted }) => sum + Math.min(wanted, of.filter(number => has.includes(number)).length),
		0,
	);
};

/** Whether a second run gives the same lines. */
const again = ({ summarise }: Summariser, work: Work, made: Made): boolean =>
	JSON.stringify(summarise([structuredClone(work)], ESSAY_LINES)[0]?.lines) === JSON.stringify(made.lines);

const essayRow = (summariser: Summariser): Row => {
	const work = essay({ guide: false });
	const [made] = summariser.summarise([work], ESSAY_LINES);
	if (!made) throw new Error(`${summariser.name} made nothing`);
	return {
		[`essay, ${ESSAY_LINES} lines`]: summariser.name,
		'main parts of 8': String(mainParts(made)),
		'¶': paragraphsOf(made).join(' '),
		words: String(length(made)),
		'words covered': percent(coverage(work, made)),
		divergence: divergence(work, made).toFixed(3),
		redundancy: redundancy(made).toFixed(2),
		dangling: percent(dangling(work, made)),
		'lines cited': String(made.cited),
		'whole sentences': whole(made) ? 'yes' : 'no',
		'same again': again(summariser, work, made) ? 'yes' : 'no',
	};
};

const articleRow = (summariser: Summariser, exams: readonly Exam[]): Row => {
	const made = summariser.summarise(
		exams.map(({ work }) => work),
		ARTICLE_LINES,
	);
	const all = exams.flatMap((exam, i) => (made[i] ? [{ ...exam, made: made[i] }] : []));
	const average = (measure: (one: (typeof all)[number]) => number): number => mean(all.map(measure));
	const words = average(({ made }) => length(made));
	const answers = average(({ asked, made }) => answered(asked, made));
	return {
		[`${exams.length} articles, ${ARTICLE_LINES} lines`]: summariser.name,
		'text spread over': percent(average(({ work, made }) => spread(work, made))),
		words: words.toFixed(0),
		'words covered': percent(average(({ work, made }) => coverage(work, made))),
		divergence: average(({ work, made }) => divergence(work, made)).toFixed(3),
		redundancy: average(({ made }) => redundancy(made)).toFixed(2),
		dangling: percent(average(({ work, made }) => dangling(work, made))),
		'questions answered': percent(answers),
		'per 100 words': percent(words > 0 ? (100 * answers) / words : 0),
	};
};

const table = (rows: readonly Row[]): string => {
	const heads = Object.keys(rows[0] ?? {});
	const lines = [heads, heads.map(() => '---'), ...rows.map(row => heads.map(head => row[head] ?? ''))];
	return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n');
};

/**
 * Measures summaries of the essay, and of other texts, beside those of other packages and the first lines of the text.
 * @returns tables in Markdown
 */
export const summaryTables = (): string => {
	const compared = summarisers();
	const exams = articles();
	const tables = [compared.map(essayRow)];
	if (exams.length > 0) tables.push(compared.map(summariser => articleRow(summariser, exams)));
	return tables.map(table).join('\n\n');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(summaryTables());
