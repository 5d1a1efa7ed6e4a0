import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/answer/finder.js';
import { RANKING } from '../../src/answer/weights.js';
import { indexWork } from '../../src/answer/work-index.js';
import { chatter, essay, essayQuestions } from './data.js';
import { everydayFile, everydaySource } from './everyday.js';
import { caseOf, fitJudging, matrixOf, type Truth } from './judging.js';
import { largestOverlap } from './leak.js';
import { measured, rankerOf, resultsOf } from './measure.js';
import { missReport } from './misses.js';
import { fitRanking, lossOf, measureSamples, sample } from './ranking.js';
import { rivalsOf } from './rivals.js';
import { sourceOf } from './tune.js';

const work = essay({ guide: true });
const asked = essayQuestions('essay-dev.jsonl', work).filter((_, i) => i % 6 === 0);
const answerable = asked.filter(one => one.answerable);

describe('evaluation', () => {
	it('measures the libraries and us on the same questions', async () => {
		for (const make of Object.values(rivalsOf(work))) {
			const { questions, p1, p3, mrr } = measured(await resultsOf(await make(), asked));
			expect(questions).toBe(answerable.length);
			expect(p1).toBeLessThanOrEqual(p3);
			expect(mrr).toBeGreaterThan(0);
		}
		const finder = createFinder({ works: [work] });
		const results = await resultsOf(rankerOf(finder, work), asked);
		expect(measured(results).p1).toBeGreaterThan(0.8);
		expect(missReport('Sample', results, finder)).toContain(`of ${asked.length}`);
	});

	it('shows a leak', () => {
		const leaked = asked.map(({ question }) => question);
		const [notes] = work.guide?.paragraphs ?? [];
		if (!notes || !work.guide) throw new Error('no guide');
		const sentences = notes.sentences.map(entry => ({ ...entry, questions: [...entry.questions, ...leaked] }));
		const guide = { ...work.guide, paragraphs: [{ ...notes, sentences }, ...work.guide.paragraphs.slice(1)] };
		expect(largestOverlap({ ...work, guide }, asked)?.overlap).toBe(1);
	});
});

describe('tuning', () => {
	it('lowers the loss of ranking and writes what it found', () => {
		const index = indexWork(work);
		const samples = answerable.map((one, i) => sample(index, one, `${i}`));
		const poor = { ...RANKING.guided, fields: { ...RANKING.guided.fields, text: 0.05, terms: 0.05 } };
		const fitted = fitRanking(samples, poor, 0.001, 12);
		expect(lossOf(samples, fitted)).toBeLessThan(lossOf(samples, poor));
		expect(measureSamples(samples, fitted).questions).toBe(samples.length);
		const judging = { answers: { bias: 0 }, onTopic: { bias: 0 } };
		const source = sourceOf({ guided: fitted, plain: RANKING.plain }, { guided: judging, plain: judging });
		expect(source).toContain('export const RANKING');
	});

	it('knows everyday English by stems as they are made now', () => {
		expect(readFileSync(everydayFile, 'utf8')).toBe(everydaySource());
	});

	it('tells questions that are answered from those left open and from talk', () => {
		const index = indexWork(work);
		const truthOf = ({ answerable, kind }: (typeof posed)[number]): Truth =>
			answerable ? 'answered' : kind === 'off-topic' ? 'off' : 'near';
		const posed = essayQuestions('essay-train.jsonl', work).filter((_, i) => i % 2 === 0);
		const cases = [
			...posed.map(one => caseOf(index, one.question, RANKING.guided, { truth: truthOf(one), group: 'a' })),
			...chatter().map(line => caseOf(index, line, RANKING.guided, { truth: 'off', group: 'b' })),
		];
		const matrix = matrixOf(cases, fitJudging(cases, 'guided'));
		const share = (truth: keyof typeof matrix, verdict: string): number =>
			(matrix[truth][verdict] ?? 0) / Object.values(matrix[truth]).reduce((a, b) => a + b, 0);
		expect(share('answered', 'answered')).toBeGreaterThan(0.8);
		expect(share('near', 'answered')).toBeLessThan(0.3);
		expect(share('off', 'not-found')).toBeGreaterThan(0.8);
	});
});
