import type { RankWeights } from './weigh.js';

/** With a reader's guide, and without one. */
export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: { text: 0.6, exact: 0.2, near: 0.2, paragraph: 0.06, gist: 0.6, questions: 0.4, terms: 1.2, heading: 0.2 },
		whole: 0,
		wanted: 0.7,
		sharpness: 1.2,
	},
	plain: {
		fields: { text: 0.53, exact: 0.57, near: 0.27, paragraph: 0.5, gist: 0, questions: 0, terms: 0, heading: 0 },
		whole: 0.05,
		wanted: 0.7,
		sharpness: 1.1,
	},
};
