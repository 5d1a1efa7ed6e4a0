import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { loadLibrary } from '../../src/corpus/load.js';
import { splitSentences } from '../../src/corpus/sentences.js';
import type { Paragraph, Work } from '../../src/corpus/work.js';

/** A question with what answers it. */
export interface Asked {
	readonly question: string;
	readonly kind: string;
	readonly answerable: boolean;
	/** ¶ numbers that answer, best first; empty if none does. */
	readonly passages: readonly number[];
	/** Sentences that answer, as `4.5`. */
	readonly sentences: ReadonlySet<string>;
}

/** One work and the questions to it. */
export interface Exam {
	readonly work: Work;
	readonly asked: readonly Asked[];
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const shared = here('../../../shared/eval/');

/** Where a data file lies: beside the project if it is there, else with the tests. */
const find = (name: string): string | undefined =>
	[`${shared}${name}`, here(`./${name}`)].find(path => existsSync(path));

/** The essay of the corpus; `guide: false` leaves its guide out. */
export const essay = ({ guide }: { readonly guide: boolean }): Work => {
	const loaded = loadLibrary(here('../../corpus'));
	if (!loaded.ok) throw new Error(loaded.faults.map(({ file, message }) => `${file}: ${message}`).join('\n'));
	const work = loaded.value.works.find(({ slug }) => slug === 'a-new-domain');
	if (!work) throw new Error('corpus/a-new-domain is missing');
	if (guide) return work;
	const { guide: _, ...bare } = work;
	return bare;
};

const line = z.object({
	question: z.string(),
	kind: z.string(),
	answerable: z.boolean(),
	passages: z.array(z.number()),
	sentences: z.array(z.string()),
});

export const placeOf = ({ paragraph, number }: { readonly paragraph: number; readonly number: number }): string =>
	`${paragraph}.${number}`;

/** The questions of a file of this folder, or of its newer copy in ../shared/eval. */
export const essayQuestions = (name: `essay-${'dev' | 'train' | 'check'}.jsonl`, work: Work): Asked[] => {
	const path = find(name);
	if (path === undefined) throw new Error(`${name} is missing`);
	const places = new Map(work.paragraphs.flatMap(({ sentences }) => sentences.map(s => [s.text, placeOf(s)] as const)));
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map(json => {
			const { sentences, ...asked } = line.parse(JSON.parse(json));
			return { ...asked, sentences: new Set(sentences.map(text => places.get(text) ?? `not in the text: ${text}`)) };
		});
};

const squad = z.object({
	data: z.array(
		z.object({
			title: z.string(),
			paragraphs: z.array(
				z.object({
					context: z.string(),
					qas: z.array(
						z.object({
							question: z.string(),
							answers: z.array(z.object({ answer_start: z.number(), text: z.string() })),
						}),
					),
				}),
			),
		}),
	),
});

/**
 * The articles of a file in SQuAD's format, each as a work without a guide; a sentence answers if it holds a part of
 * an answer span.
 * @param path by default xquad-dev.json in ../shared/eval
 * @returns nothing if there is no such file
 */
export const articles = (path = find('xquad-dev.json')): Exam[] => {
	if (path === undefined || !existsSync(path)) return [];
	const { data } = squad.parse(JSON.parse(readFileSync(path, 'utf8')));
	return data.map(({ title, paragraphs }, a) => {
		const read = paragraphs.map(({ context }, i): Paragraph => {
			return { number: i + 1, text: context, sentences: splitSentences(context, i + 1) };
		});
		const name = title.replaceAll('_', ' ');
		const asked = paragraphs.flatMap(({ qas }, i) =>
			qas.map(({ question, answers }): Asked => {
				const holds = (read[i]?.sentences ?? []).filter(({ start, end }) =>
					answers.some(({ answer_start: at, text }) => at < end && at + text.length > start),
				);
				const sentences = new Set(holds.map(placeOf));
				return { question, kind: name, answerable: true, passages: [i + 1], sentences };
			}),
		);
		return { work: { slug: `article-${a}`, title: name, author: 'Wikipedia', paragraphs: read }, asked };
	});
};

/** All of them as the paragraphs of one work. */
export const together = (exams: readonly Exam[]): Exam => {
	let before = 0;
	const paragraphs: Paragraph[] = [];
	const asked: Asked[] = [];
	for (const exam of exams) {
		const shift = before;
		for (const { number, text, sentences } of exam.work.paragraphs) {
			const moved = sentences.map(sentence => ({ ...sentence, paragraph: sentence.paragraph + shift }));
			paragraphs.push({ number: number + shift, text, sentences: moved });
		}
		for (const one of exam.asked) {
			const move = (place: string): string => place.replace(/^\d+/, n => String(Number(n) + shift));
			asked.push({
				...one,
				passages: one.passages.map(number => number + shift),
				sentences: new Set([...one.sentences].map(move)),
			});
		}
		before = paragraphs.length;
	}
	return { work: { slug: 'articles', title: 'Articles', author: 'Wikipedia', paragraphs }, asked };
};

/** Lines of talk that no work is asked about. */
export const chatter = (): string[] => readFileSync(here('./chatter.txt'), 'utf8').split('\n').filter(Boolean);
