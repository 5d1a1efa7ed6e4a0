/** One step along a quotation and the text beside it; `changed`: a token of each stands for the other. */
export type Step = 'same' | 'changed' | 'missing' | 'added';

/** How a quotation lies on a text. */
export interface Alignment {
	/** The tokens of the text that it covers: from the first to before the last. */
	readonly from: number;
	readonly to: number;
	readonly steps: readonly Step[];
	/** How many of the steps are not `same`. */
	readonly edits: number;
}

/**
 * What an alignment costs, as the digits of one number, so that the first that differs decides between two: edits,
 * then tokens that are the same, then ends of sentences that are passed, then tokens that stand alone and not for
 * another. So "war" for "a domain of peace" is a change and not an addition, but a name behind a sentence is an
 * addition and no change of the first words of the next.
 */
const EDIT = 2 ** 36;
const SAME = -(2 ** 24);
const PASSED = 2 ** 12;
const ALONE = 1;

const STEPS: readonly Step[] = ['same', 'changed', 'missing', 'added'];
const [IS_SAME, IS_CHANGED, IS_MISSING, IS_ADDED] = [0, 1, 2, 3];

/**
 * Lays a quotation on the part of a text that is nearest to it: what the text has before and behind costs nothing
 * (Sellers 1980, "The theory and computation of evolutionary distances"). Takes quoted × text steps and bytes.
 *
 *     text      should  be   a     domain  of    peace    .  In
 *     quoted                 a     domain  of    war
 *                            same  same    same  changed
 *
 * @param quoted at least one token, at most 4000
 * @param ends whether a sentence ends with that token of the text
 */
export const align = (
	text: readonly string[],
	quoted: readonly string[],
	ends: (token: number) => boolean,
): Alignment => {
	const width = text.length + 1;
	const taken = new Uint8Array(width * (quoted.length + 1));
	/** What it costs to be behind that many tokens and not before: an end is passed only if the quotation goes on. */
	const passed = Float64Array.from({ length: width }, (_, at) => (at > 0 && ends(at - 1) ? PASSED : 0));
	let cost = new Float64Array(width);
	let next = new Float64Array(width);
	for (const [own, key] of quoted.entries()) {
		const row = (own + 1) * width;
		next[0] = (own + 1) * (EDIT + ALONE);
		taken[row] = IS_ADDED;
		for (let at = 1; at < width; at++) {
			const isSame = text[at - 1] === key;
			const end = passed[at] ?? 0;
			const paired = (cost[at - 1] ?? 0) + (isSame ? SAME : EDIT) + end;
			const missing = (next[at - 1] ?? 0) + EDIT + ALONE + end;
			const added = (cost[at] ?? 0) + EDIT + ALONE;
			const least = Math.min(paired, missing, added);
			next[at] = least;
			if (least === paired) taken[row + at] = isSame ? IS_SAME : IS_CHANGED;
			else taken[row + at] = least === added ? IS_ADDED : IS_MISSING;
		}
		[cost, next] = [next, cost];
	}
	const total = cost.map((cost, at) => cost - (passed[at] ?? 0));
	const to = total.reduce((best, cost, at) => (cost < (total[best] ?? 0) ? at : best), 0);
	return walkBack(taken, width, quoted.length, to);
};

/** The steps of the best way, from its end to its beginning. */
const walkBack = (taken: Uint8Array, width: number, quoted: number, to: number): Alignment => {
	const steps: Step[] = [];
	let [own, at] = [quoted, to];
	while (own > 0) {
		const step = STEPS[taken[own * width + at] ?? IS_ADDED] ?? 'added';
		steps.push(step);
		if (step !== 'missing') own--;
		if (step !== 'added') at--;
	}
	return { from: at, to, steps: steps.reverse(), edits: steps.filter(step => step !== 'same').length };
};
