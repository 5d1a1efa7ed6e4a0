import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { summarise } from '../../../src/answer/summary/summary.js';
import { verifyQuote } from '../../../src/answer/verify-quote.js';
import type { Sentence, Work } from '../../../src/corpus/work.js';

/** What a summariser made of a work. */
export interface Made {
	/** As it came. */
	readonly lines: readonly string[];
	/** The work's sentences that stand in it whole. */
	readonly sentences: readonly Sentence[];
	/** How many lines come with the place in the work where they stand, letter for letter. */
	readonly cited: number;
}

export interface Summariser {
	readonly name: string;
	/** A summary for each work, of so many lines. */
	summarise(works: readonly Work[], lines: number): readonly Made[];
}

const sentencesOf = (work: Work): Sentence[] => work.paragraphs.flatMap(({ sentences }) => sentences);

/** Finds the work's sentences in what a summariser gave out. */
const found = (work: Work, lines: readonly string[]): Made => ({
	lines,
	sentences: sentencesOf(work).filter(({ text }) => lines.some(line => line.includes(text))),
	cited: 0,
});

const pilcrow: Summariser = {
	name: 'Pilcrow',
	summarise: (works, size) =>
		works.map(work => {
			const made = summarise(work, { lines: size });
			const lines = made.kind === 'summary' && made.style === 'quotes' ? made.lines : [];
			for (const { place, text } of lines) verifyQuote(work, place, text);
			return {
				lines: lines.map(({ text }) => text),
				sentences: lines.flatMap(({ sentences }) => sentences),
				cited: lines.filter(({ citation }) => citation.startsWith('¶')).length,
			};
		}),
};

const lead: Summariser = {
	name: 'lead',
	summarise: (works, size) =>
		works.map(work => {
			const sentences = sentencesOf(work).slice(0, size);
			return { lines: sentences.map(({ text }) => text), sentences, cited: 0 };
		}),
};

const folder = fileURLToPath(new URL('../peers/', import.meta.url));

/** A package of ../peers. */
const peer = (name: string): Summariser => ({
	name,
	summarise(works, lines) {
		const texts = works.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('\n'));
		const output = execFileSync(process.execPath, ['run.mjs'], {
			cwd: folder,
			input: JSON.stringify({ name, texts, lines }),
			encoding: 'utf8',
			maxBuffer: 1 << 26,
		});
		const made = JSON.parse(output) as string[][];
		return works.map((work, i) => found(work, made[i] ?? []));
	},
});

/** Installs the packages of ../peers the first time. */
const installed = (): boolean => {
	try {
		if (!existsSync(`${folder}node_modules`)) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'ignore' });
		return true;
	} catch {
		console.error('lexrank and node-summarizer are left out; run npm ci in test/eval/peers to have them');
		return false;
	}
};

/** All that are compared, ours first. */
export const summarisers = (): Summariser[] => {
	const packages = ['lexrank', 'node-summarizer, frequency', 'node-summarizer, rank'];
	return [pilcrow, ...(installed() ? packages.map(peer) : []), lead];
};
