import { type APIComponentInContainer, ButtonStyle } from 'discord-api-types/v10';
import type { Answer, Passage } from '../answer/answer.js';
import { DEFAULT_LINES, summarise } from '../answer/summary/summary.js';
import type { Work } from '../corpus/work.js';
import type { Action } from './action.js';
import { languageName, type Words } from './catalogue/catalogue.js';
import { ACCENT, button, container, line, rows, text, typed, type View, view } from './layout.js';
import { TEXT_ROOM } from './limits.js';
import { inline, small } from './markdown.js';
import { passageSections } from './passages.js';
import { quote } from './quote.js';
import { askedBy, citationFor, footer, type Reader, remarkOf, shareOrRemove } from './reader.js';
import { summaryView } from './summary-view.js';
import { roomOf, windowAround } from './window.js';

/** Passages on a page of an answer. */
const PAGE = 3;

/** The most that the quoted sentence takes. */
const LEAD_ROOM = 700;

/** How many pages an answer has. */
export const answerPages = ({ passages }: Answer): number => Math.max(1, Math.ceil(passages.length / PAGE));

/** The passages on a page of an answer. */
const passagesOn = ({ passages }: Answer, page: number): readonly Passage[] =>
	passages.slice(page * PAGE, (page + 1) * PAGE);

/**
 * An answer: the question, the sentence that answers, the paragraphs in order of relevance; or that the work may not
 * say, or does not; or a summary, if one is asked for.
 * @param scope the one work that was asked, if one was chosen
 * @param page from 0; a page that the answer does not have shows its last
 */
export const answerView = (answer: Answer, reader: Reader, scope?: Work, page = 0): View => {
	const { words } = reader;
	const summary = answer.summaryOf && summarise(answer.summaryOf);
	if (summary && summary.kind !== 'no-guide') return summaryView(summary, '', DEFAULT_LINES, reader);
	const pages = answerPages(answer);
	const current = Math.min(page, pages - 1);
	const shown = passagesOn(answer, current);
	const head: APIComponentInContainer[] = [typed(answer.question), ...askedBy(reader).map(text)];
	const asked = scope ? { scope: scope.slug } : {};
	const share: Action = { kind: 'share-answer', page: current, ...asked };
	const [first] = shown;

	const unread = unreadLines(answer, words);
	if (answer.verdict === 'not-found' || !first) {
		const said = [words.answer.notFound(reader.several && !scope), words.answer.tryInstead];
		const lines = unread.length > 0 ? unread : said;
		return view(container(ACCENT.nothing, ...head, text(lines.join('\n'))), ...rows([shareOrRemove(reader, share)]));
	}

	const best = { paragraph: first.paragraph.number, sentence: first.sentence.number };
	const above: string[] = [];
	if (answer.verdict === 'unsure') {
		const remark = answer.remark ? [remarkOf(reader, answer.remark.text)] : [];
		above.push([...unread, words.answer.unsure(reader.several && !scope), ...remark].join('\n'));
	} else if (current === 0) {
		above.push(`${lead(first)}\n${small(citationFor(reader, first.work, best))}`);
	}
	const below = [footer(first.work, best), ...(pages > 1 ? [small(words.answer.page(current + 1, pages))] : [])].join(
		'\n',
	);
	const used = [...head.map(component => ('content' in component ? component.content : '')), ...above, below];
	const room = TEXT_ROOM - used.reduce((sum, content) => sum + roomOf(content), 0);

	const to = (target: number): Action => ({ kind: 'answer', page: target, ...asked });
	const why: Action = { kind: 'why', page: current, ...asked };
	return view(
		container(
			answer.verdict === 'unsure' ? ACCENT.unsure : ACCENT.answer,
			...head,
			...above.map(text),
			line(),
			...passageSections(shown, reader, room),
			text(below),
		),
		...rows([
			...(current > 0 ? [button(words.button.previousPage, to(current - 1))] : []),
			...(current < pages - 1 ? [button(words.button.nextPage, to(current + 1), ButtonStyle.Primary)] : []),
			button(words.button.why, why),
			button(words.button.cite, { kind: 'cite', work: first.work.slug, place: best }),
			shareOrRemove(reader, share),
		]),
	);
};

/** That a question is in another language than what it was put to. */
const unreadLines = ({ unread }: Answer, words: Words): string[] =>
	unread === undefined ? [] : [words.answer.unread(unread === 'und' ? undefined : languageName(unread, words))];

/** The sentence that answers, or the part of it with the question's words. */
const lead = ({ work, paragraph, sentence, matched }: Passage): string => {
	const alone = { ...paragraph, sentences: [sentence] };
	return quote(work, paragraph, windowAround(alone, { ...sentence, number: 1 }, LEAD_ROOM, matched), matched, sentence);
};

/**
 * Why the passages on a page were found: which word of the question met what.
 * @param answer has a passage at least
 * @param page from 0; of a page that the answer does not have, the last is meant
 */
export const whyView = (answer: Answer, reader: Reader, page: number): View => {
	const { words } = reader;
	const reasons = passagesOn(answer, Math.min(page, answerPages(answer) - 1)).map(
		({ work, paragraph, sentence, reasons }) => {
			const place = { paragraph: paragraph.number, sentence: sentence.number };
			const lines = reasons.slice(0, MAX_REASONS).map(({ word, through, met }) => {
				const [asked, found] = [inline(word, MAX_WORD), inline(met, MAX_WORD)];
				return `- ${through === 'text' ? words.answer.whyText(asked, found) : words.answer.whyGuide(asked, found)}`;
			});
			const shown = lines.length > 0 ? lines : [`- ${words.answer.whyNothing}`];
			return text([words.answer.why(citationFor(reader, work, place)), ...shown].join('\n'));
		},
	);
	return view(container(ACCENT.answer, ...reasons));
};

/** Words of a question that are told of for each passage; those of a whole page fit into a message. */
const MAX_REASONS = 6;

/** Characters of such a word. */
const MAX_WORD = 40;
