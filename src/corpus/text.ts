import * as z from 'zod';
import type { Loaded } from './fault.js';
import { splitSentences } from './sentences.js';
import type { Paragraph, Work } from './work.js';
import { parseYaml } from './yaml.js';

const line = (name: string) =>
	z
		.string({
			error: ({ input }) => {
				if (input === undefined) return `missing; add a line '${name}: …'`;
				return input === null ? `empty; write '${name}: …'` : undefined;
			},
		})
		.trim()
		.min(1, `empty; write '${name}: …'`);

const frontMatter = z.strictObject({
	title: line('title'),
	author: line('author'),
	note: line('note').optional(),
	source: line('source').optional(),
});

/** A text file in two: what stands between the `---` lines, and the body with the line it begins on. */
const FILE = /^---[ \t]*\r?\n(?<yaml>.*?)^---[ \t]*(?:\r?\n|$)(?<body>.*)$/ms;

/** What tells front matter from what stands between two rules of a text that has none. */
const LOOKS_LIKE_IT = /^(?:title|author)[ \t]*:/m;

/** A paragraph: lines that are not blank, one after the other. U+2028 and its like end no line. */
const PARAGRAPH = /(?<![^\n])[^\S\n]*\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g;

/** On which line the text ends, from 1. */
const linesOf = (text: string): number => text.split('\n').length;

/**
 * Reads the text of a work: front matter, then paragraphs separated by blank lines.
 * @param content the whole file, decoded
 * @param file path for the faults
 * @returns the work without its slug and guide
 */
export const parseText = (content: string, file: string): Loaded<Omit<Work, 'slug' | 'guide'>> => {
	const match = FILE.exec(content);
	const groups = match?.groups ?? {};
	const above = content.slice(0, match?.index);
	if (!match || (above.trim() !== '' && !LOOKS_LIKE_IT.test(groups.yaml ?? ''))) {
		const message = "no front matter; begin with '---', a line 'title: …', a line 'author: …' and another '---'";
		return { ok: false, faults: [{ file, line: 1, message }] };
	}
	if (above.trim() !== '') {
		const line = linesOf(above.slice(0, above.search(/\S/)));
		const message = "text above the front matter; move it below the second '---', or remove it";
		return { ok: false, faults: [{ file, line, message }] };
	}
	const body = (groups.body ?? '').replace(/\r\n?/g, '\n');
	const meta = parseYaml(groups.yaml ?? '', frontMatter, file, { firstLine: linesOf(above) + 1 });
	const paragraphs = [...body.matchAll(PARAGRAPH)].map(([block], i): Paragraph => {
		const text = block.trim();
		return { number: i + 1, text, sentences: splitSentences(text, i + 1) };
	});
	if (paragraphs.length === 0) {
		const line = linesOf(content.slice(0, content.length - (groups.body ?? '').length).trimEnd());
		const empty = { file, line, message: 'the body is empty; write the paragraphs below the front matter' };
		return { ok: false, faults: meta.ok ? [empty] : [...meta.faults, empty] };
	}
	if (!meta.ok) return meta;
	const { title, author, note, source } = meta.value.data;
	return {
		ok: true,
		value: {
			title,
			author,
			paragraphs,
			...(note === undefined ? {} : { note }),
			...(source === undefined ? {} : { source }),
		},
	};
};
