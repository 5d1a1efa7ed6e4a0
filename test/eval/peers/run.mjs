// Runs one of the packages here in a process of its own: some of what they depend on changes JavaScript's own objects.
// Standard input: { "name": …, "texts": [ … ], "lines": 8 }; standard output: a list of lines for each text.
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import lexrank from 'lexrank';
import { SummarizerManager } from 'node-summarizer';

const summarise = {
	lexrank: async (text, lines) => (await promisify(lexrank.summarize)(text, lines)).map(({ text: line }) => line),
	'node-summarizer, frequency': async (text, lines) => [
		new SummarizerManager(text, lines).getSummaryByFrequency().summary,
	],
	'node-summarizer, rank': async (text, lines) => [
		(await new SummarizerManager(text, lines).getSummaryByRank()).summary,
	],
};

const { name, texts, lines } = JSON.parse(readFileSync(0, 'utf8'));
const made = [];
for (const text of texts) made.push((await summarise[name](text, lines)).map(String));
process.stdout.write(JSON.stringify(made));
