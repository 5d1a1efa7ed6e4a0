import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createFinder } from '../../src/answer/finder.js';
import type { Work } from '../../src/corpus/work.js';
import { type Asked, articles, type Exam, essay, essayQuestions, together } from './data.js';
import { largestOverlap } from './leak.js';
import { type Measured, measured, type Result, rankerOf, resultsOf, verdictsOf } from './measure.js';
import { missReport } from './misses.js';
import { rivalsOf } from './rivals.js';
import { summaryTables } from './summary.js';

/**
 * `npm run eval [-- --xquad FILE] [--check] [--alone]`: how well questions are answered, beside search libraries on the
 * same data. `--check` adds the held-out questions, as totals; `--alone` leaves the libraries and the summaries out.
 */
const { values: options } = parseArgs({
	options: { xquad: { type: 'string' }, check: { type: 'boolean' }, alone: { type: 'boolean' } },
});

const percent = (share: number): string => `${(100 * share).toFixed(1)}`;

const row = ({ questions, p1, p3, s1, mrr }: Measured): Record<string, string | number> => ({
	questions,
	'p@1': percent(p1),
	'p@3': percent(p3),
	's@1': percent(s1),
	MRR: percent(mrr),
});

const showKinds = (results: readonly Result[]): void => {
	const kinds = [...new Set(results.filter(({ asked }) => asked.answerable).map(({ asked }) => asked.kind))];
	console.table(
		Object.fromEntries(kinds.map(kind => [kind, row(measured(results.filter(({ asked }) => asked.kind === kind)))])),
	);
};

const showVerdicts = (results: readonly Result[]): void => {
	console.table(
		Object.fromEntries(
			[...verdictsOf(results)].map(([sort, verdicts]) => {
				const n = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
				const shares = Object.entries(verdicts).map(([verdict, count]) => [verdict, percent(count / n)]);
				return [sort, { questions: n, ...Object.fromEntries(shares) }];
			}),
		),
	);
};

/** Ours in the first row, or rows; then the libraries, over the same paragraphs. */
const compare = async (work: Work, asked: readonly Asked[], ours: Record<string, readonly Result[]>): Promise<void> => {
	const rows = Object.fromEntries(Object.entries(ours).map(([name, results]) => [name, row(measured(results))]));
	if (!options.alone) {
		for (const [name, make] of Object.entries(rivalsOf(work))) {
			rows[name] = row(measured(await resultsOf(await make(), asked)));
		}
	}
	console.table(rows);
};

const evaluateEssay = async (): Promise<string> => {
	const [work, bare] = [essay({ guide: true }), essay({ guide: false })];
	const finder = createFinder({ works: [work] });
	const asked = essayQuestions('essay-dev.jsonl', work);
	const results = await resultsOf(rankerOf(finder, work), asked);
	const without = await resultsOf(rankerOf(createFinder({ works: [bare] }), bare), asked);
	console.log('\nThe essay, development questions (%)');
	const answerable = asked.filter(one => one.answerable);
	await compare(bare, answerable, { 'Pilcrow with the guide': results, 'Pilcrow without': without });
	console.log('\nBy kind');
	showKinds(results);
	console.log('\nVerdicts');
	showVerdicts(results);
	if (options.check) {
		const checked = await resultsOf(rankerOf(finder, work), essayQuestions('essay-check.jsonl', work));
		console.log('\nHeld-out questions, to which no weight is fitted: totals');
		console.table({ 'Pilcrow with the guide': row(measured(checked)) });
		showVerdicts(checked);
	}
	const leak = largestOverlap(work, asked);
	if (leak) {
		console.log(`\nLeak check: largest overlap of guide and questions ${percent(leak.overlap)} %`);
		console.log(`  question: ${leak.question}\n  guide:    ${leak.wording}`);
	}
	return missReport('The essay', results, finder);
};

const evaluateArticles = async (exams: readonly Exam[]): Promise<string> => {
	const all = together(exams);
	const finder = createFinder({ works: [all.work] });
	const results = await resultsOf(rankerOf(finder, all.work), all.asked);
	const library = createFinder({ works: exams.map(({ work }) => work) });
	const apart: Result[] = [];
	for (const { work, asked } of exams) apart.push(...(await resultsOf(rankerOf(library, work), asked)));
	console.log('\nXQuAD, no guide (%)');
	await compare(all.work, all.asked, { 'Pilcrow, one work': results, [`Pilcrow, ${exams.length} works`]: apart });
	console.log('\nVerdicts');
	showVerdicts(results);
	return missReport('XQuAD', results, finder);
};

const reports = [await evaluateEssay()];
const exams = articles(options.xquad);
if (exams.length > 0) reports.push(await evaluateArticles(exams));
else console.log('\nNo XQuAD: give its file with --xquad FILE.');
if (!options.alone) console.log(`\n${summaryTables()}`);
const folder = fileURLToPath(new URL('../../artifacts/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}misses.md`, `# Misses\n\n${reports.join('\n')}`);
console.log('\nEvery miss, with the words that matched: artifacts/misses.md');
