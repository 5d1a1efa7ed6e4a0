import type { Guide } from '../../src/corpus/guide.js';
import type { Work } from '../../src/corpus/work.js';
import type { Asked } from './data.js';

/**
 * Exams made of the guide itself. In each fold every sentence loses one of its questions, and with that question its
 * place has to be found by the rest; likewise for what the work leaves open. In `gone` the whole note is taken away:
 * so fare questions about what nobody noted as left open.
 */
export interface Fold {
	readonly work: Work;
	readonly asked: readonly Asked[];
	/** Questions left open whose note has its other questions still. */
	readonly noted: readonly string[];
	/** Questions left open whose note is taken away. */
	readonly gone: readonly string[];
}

export const foldsOf = (work: Work, folds: number): Fold[] =>
	Array.from({ length: folds }, (_, fold) => {
		const { guide } = work;
		if (!guide) throw new Error(`${work.slug} has no guide`);
		const asked: Asked[] = [];
		const noted: string[] = [];
		const gone: string[] = [];
		const paragraphs = guide.paragraphs.map(notes => ({
			...notes,
			sentences: notes.sentences.map(entry => {
				const out = (fold * 2 + entry.sentence) % Math.max(1, entry.questions.length);
				const question = entry.questions[out];
				if (question === undefined) return entry;
				const sentences = new Set([`${notes.paragraph}.${entry.sentence}`]);
				asked.push({ question, kind: 'guide', answerable: true, passages: [notes.paragraph], sentences });
				return { ...entry, questions: entry.questions.filter((_, i) => i !== out) };
			}),
		}));
		const unsaid: Guide['unsaid'] = [];
		for (const [i, note] of guide.unsaid.entries()) {
			if (i % folds === fold) {
				gone.push(...note.questions.slice(0, 2));
				continue;
			}
			const out = (fold * 2 + i) % Math.max(1, note.questions.length);
			noted.push(...note.questions.slice(out, out + 1));
			unsaid.push({ ...note, questions: note.questions.filter((_, i) => i !== out) });
		}
		return { work: { ...work, guide: { paragraphs, unsaid } }, asked, noted, gone };
	});
