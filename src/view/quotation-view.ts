import type { APIButtonComponentWithCustomId, APIComponentInContainer } from 'discord-api-types/v10';
import type { Checked, Difference, QuotationCheck, Stretch } from '../answer/quotation.js';
import { verifyQuote } from '../answer/verify-quote.js';
import { type Place, runCitation, shortCitation } from '../corpus/citation.js';
import type { Work } from '../corpus/work.js';
import { ACCENT, button, container, line, rows, text, type View, view } from './layout.js';
import { beginning, blockQuote, escapeMarkdown, inline, small } from './markdown.js';
import { CUT } from './quote.js';
import { footer, type Reader, removeFor, workName } from './reader.js';
import { runsOf, runsText, stretchText } from './stretches.js';
import { roomOf } from './window.js';

/** Quotations of one message that are shown. */
export const MAX_QUOTATIONS = 4;

/** Room for what was typed, and for what the work has, where one quotation is shown. */
const TYPED_ROOM = 400;
const FOUND_ROOM = 2000;

const ACCENT_OF = {
	verbatim: ACCENT.answer,
	parts: ACCENT.answer,
	nearly: ACCENT.unsure,
	'not-found': ACCENT.nothing,
} as const;

/** Whether a quotation is in the work, word for word, with a comparison if it is nearly. */
export const quotationView = (
	{ quotation, check }: Checked & { readonly check: Exclude<QuotationCheck, { kind: 'empty' }> },
	reader: Reader,
): View => {
	const { words } = reader;
	const stretch = stretchOf(check);
	return view(
		container(
			ACCENT_OF[check.kind],
			...findings({ quotation, check }, reader, TYPED_ROOM, FOUND_ROOM),
			text(small(words.quotation.disregarded)),
			...(stretch ? [text(footer(stretch.work, placeOf(stretch)))] : []),
		),
		...rows([
			...(stretch ? [readButton(stretch, reader)] : []),
			...(stretch && check.kind === 'verbatim' ? citeButtons(stretch, reader) : []),
			...removeFor(reader),
		]),
	);
};

/**
 * The quotations of a message, or the parts of one, one below the other.
 * @param shown {@link MAX_QUOTATIONS} at most
 * @param total how many the message has
 */
export const quotationsView = (shown: readonly Checked[], total: number, reader: Reader): View => {
	const { words } = reader;
	if (shown.length === 0) return view(text(words.quotation.none));
	const read = new Map<string, APIButtonComponentWithCustomId>();
	for (const { check } of shown) {
		const stretch = stretchOf(check);
		if (!stretch) continue;
		const made = readButton(stretch, reader);
		read.set(made.custom_id, made);
	}
	return view(
		container(
			ACCENT.answer,
			...shown.flatMap((each, i) => [...(i > 0 ? [line()] : []), ...findings(each, reader, 200, 450)]),
			...(total > shown.length ? [text(small(words.quotation.more(total - shown.length)))] : []),
			text(small(words.quotation.disregarded)),
		),
		...rows([...read.values(), ...removeFor(reader)]),
	);
};

/** What was quoted, what came of it, and the text of the work beside it. */
const findings = (
	{ quotation, check }: Checked,
	reader: Reader,
	typedRoom: number,
	foundRoom: number,
): APIComponentInContainer[] => {
	const { quotation: words } = reader.words;
	const said = text(`“${inline(quotation, typedRoom / 2)}”`);
	switch (check.kind) {
		case 'empty':
			return [said, text(words.empty)];
		case 'verbatim':
			return [
				said,
				text(`${words.verbatim(citationOf(check.work, [check], reader))}\n${stretchText(check, foundRoom)}`),
			];
		case 'parts': {
			const runs = runsOf(check, check.parts, foundRoom);
			return [said, text(`${words.parts(citationOf(check.work, runs, reader))}\n${runsText(runs, foundRoom)}`)];
		}
		case 'nearly': {
			const compared = `${comparison(check, foundRoom)}\n${small(words.nearlyKey)}`;
			return [said, text(`${words.nearly(citationOf(check.work, [check], reader))}\n${compared}`)];
		}
		case 'not-found': {
			const { nearest } = check;
			const near = nearest
				? `\n${words.nearest} ${citationOf(nearest.work, [nearest], reader)}\n${stretchText(nearest, foundRoom)}`
				: '';
			return [said, text(`${words.notFound(reader.several)}${near}`)];
		}
	}
};

const stretchOf = (check: QuotationCheck): Stretch | undefined => {
	if (check.kind === 'empty') return undefined;
	return check.kind === 'not-found' ? check.nearest : check;
};

/** The paragraphs of a stretch. */
const placeOf = ({ from, to }: Stretch) =>
	from.paragraph === to.paragraph ? { paragraph: from.paragraph } : { paragraph: from.paragraph, to: to.paragraph };

/** The sentences of one work, and which it is, where there are several. */
const citationOf = (work: Work, stretches: readonly Stretch[], { several }: Reader): string => {
	const sentences = stretches.map(({ from, to }) => runCitation(from, to)).join(', ');
	return several ? `${sentences}, “${workName(work)}”` : sentences;
};

const readButton = (stretch: Stretch, { words }: Reader): APIButtonComponentWithCustomId => {
	const place = placeOf(stretch);
	return button(words.button.read(shortCitation(place)), { kind: 'open', work: stretch.work.slug, place });
};

/** Paragraphs that can be cited, so that the buttons keep to one row. */
const MAX_CITED = 3;

/** Cites the sentence, where it is one, else its paragraph; of several each by its name, since one is cited at a time. */
const citeButtons = ({ work, from, to }: Stretch, { words }: Reader): APIButtonComponentWithCustomId[] => {
	const cite = (label: string, place: Place) => button(label, { kind: 'cite', work: work.slug, place });
	const { paragraph } = from;
	if (from === to) return [cite(words.button.cite, { paragraph, sentence: from.number })];
	if (paragraph === to.paragraph) return [cite(words.button.cite, { paragraph })];
	const cited = work.paragraphs.slice(paragraph - 1, to.paragraph).slice(0, MAX_CITED);
	return cited.map(({ number }) =>
		cite(words.button.citeOne(shortCitation({ paragraph: number })), { paragraph: number }),
	);
};

/** The two texts in one: bold is only in the work, struck only in the quotation; `[…]` where the room ends. */
const comparison = (check: QuotationCheck & { kind: 'nearly' }, room: number): string => {
	const own = check.differences.filter(({ kind }) => kind !== 'added').map(({ text }) => text);
	// Behind the last word there may be white space, and paragraphs of what cannot be seen.
	verifyQuote(check.work, placeOf(check), own.join('').replace(/[\s\p{DI}]+$/u, ''));
	let left = room;
	let markdown = '';
	for (const { kind, text: piece } of check.differences) {
		const flat = piece.replace(/\s+/g, ' ');
		const shown = beginning(flat, Math.max(0, Math.floor(left / 2)));
		const cut = shown.length < flat.length;
		markdown += set(kind, shown);
		left -= roomOf(escapeMarkdown(shown)) + 4;
		if (cut) return blockQuote(`${markdown} ${CUT}`);
	}
	return blockQuote(markdown.trim());
};

/** The marks stand close to the words: Discord reads none that have a space inside. */
const set = (kind: Difference['kind'], piece: string): string => {
	const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? [];
	if (words === '') return piece;
	const mark = { same: '', missing: '**', added: '~~' }[kind];
	// Discord ends struck words at the first two tildes, be one escaped: a space of no width keeps theirs from ours.
	const apart = kind === 'added' && words.endsWith('~') ? '\u200b' : '';
	return `${before}${mark}${escapeMarkdown(words)}${apart}${mark}${after}`;
};
