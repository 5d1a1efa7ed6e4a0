import { amountOf, FIELDS, type Meeting } from './meeting.js';
import type { Term } from './question.js';
import type { WorkIndex } from './work-index.js';

/**
 * The logarithm of how much likelier an entry's wording makes a word than words of the whole work do: of a mixture of
 * both (Jelinek and Mercer 1980; for ranking, Ponte and Croft 1998) to the whole work's alone. 0 for a word that the
 * entry has not.
 * @param meeting how the entry meets the word
 * @param amount all of the entry's wording
 * @param share the word's share of the work's wording
 */
export const tellingOf = (meeting: Meeting, amount: number, share: number): number =>
	meeting < 1 << FIELDS.length ? 0 : Math.log(1 + (MIXTURE * amountOf(meeting)) / ((amount + SMOOTHING) * share));

/** Of the mixture four fifths are the entry's own. */
const MIXTURE = 4;
/** Entries of few words prove less: so much of other wording is thought added. */
const SMOOTHING = 400;

/** The share of a work's wording that a term makes out. */
export const shareOf = ({ vocabulary }: Pick<WorkIndex, 'vocabulary'>, { stem, compound }: Term): number =>
	(vocabulary.get(stem)?.share ?? 0) + (compound === undefined ? 0 : (vocabulary.get(compound)?.share ?? 0));
