import type { Passage } from '../../src/answer/answer.js';
import type { Finder } from '../../src/answer/finder.js';
import { placeOf } from './data.js';
import type { Result } from './measure.js';

/** Whether a question went as it should. */
const missed = ({ asked, ranked }: Result): boolean => {
	if (asked.kind === 'off-topic') return ranked.verdict !== 'not-found';
	if (!asked.answerable) return ranked.verdict === 'answered';
	const right = ranked.sentence !== undefined && asked.sentences.has(ranked.sentence);
	return !right || ranked.verdict !== 'answered';
};

const shown = ({ sentence, score, reasons }: Passage): string => {
	const words = reasons.map(({ word, met, through }) => `${word} → ${met} (${through})`).join(', ');
	return `- ¶${placeOf(sentence)} ${score.toFixed(2)}: ${words || 'no word met'}`;
};

/** Every miss with the reason to be seen: which words matched where. */
export const missReport = (title: string, results: readonly Result[], finder: Finder): string => {
	const lines = results.filter(missed).map(({ asked, ranked }) => {
		const { passages, remark } = finder.ask(asked.question);
		const wanted = asked.answerable ? [...asked.sentences].map(place => `¶${place}`).join(', ') : 'nothing';
		const note = remark ? [`- remark: ${remark.text}`] : [];
		return [
			`### ${asked.question}`,
			`${asked.kind}; answers: ${wanted}; verdict: ${ranked.verdict}`,
			...passages.slice(0, 3).map(shown),
			...note,
		].join('\n');
	});
	return `## ${title}: ${lines.length} of ${results.length}\n\n${lines.join('\n\n')}\n`;
};
