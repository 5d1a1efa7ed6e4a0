import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './vouching.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.557,
			exact: 0.196,
			near: 0.18,
			paragraph: 0.0444,
			gist: 0.802,
			questions: 0.329,
			terms: 0.455,
			heading: 0.28,
		},
		telling: 0.69,
		wanted: {
			time: 0.745,
			number: 1.13,
			name: 0.336,
		},
		sharpness: 1.26,
	},
	plain: {
		fields: {
			text: 0.328,
			exact: 0.524,
			near: 0.314,
			paragraph: 0.273,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		telling: 0.592,
		wanted: {
			time: 0.878,
			number: 1.06,
			name: 0.963,
		},
		sharpness: 0.646,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -0.0698,
			telling: 3.39,
			margin: 3.73,
			likeness: 2.63,
			noted: -8.63,
			hits: -0.659,
			unknown: 2.89,
			strange: -1.46,
			lacking: -3.01,
			who: -2.34,
			which: -1.09,
			detailed: -2.17,
			bias: 2.52,
		},
		onTopic: {
			telling: 0.5,
			likeness: 3.74,
			noted: 5.26,
			amount: 3.02,
			unknown: -2.55,
			hits: 0.645,
			subject: 3.18,
			personal: -1.19,
			addressed: -1.16,
			who: -0.433,
			what: 1.15,
			which: 1.88,
			why: 1.68,
			how: 0.479,
			topical: 1,
			bias: -1.34,
			notes: -0.9,
		},
	},
	plain: {
		answers: {
			share: 6.79,
			lead: 3.85,
			amount: 0.0028,
			hits: 2.01,
			lacking: -0.716,
			bias: -5.62,
		},
		onTopic: {
			share: 6.48,
			lead: 3,
			amount: 2.68,
			unknown: 1.39,
			hits: 0.489,
			subject: 12.4,
			personal: -2.57,
			addressed: -1.66,
			topical: 0.901,
			bias: 0.601,
		},
	},
};
