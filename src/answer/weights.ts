import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.81,
			exact: 0.209,
			near: 0.192,
			paragraph: 0.0475,
			gist: 0.616,
			questions: 0.545,
			terms: 1.02,
			heading: 0.306,
		},
		wanted: 0.974,
		sharpness: 1.52,
	},
	plain: {
		fields: {
			text: 0.467,
			exact: 0.572,
			near: 0.3,
			paragraph: 0.518,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		wanted: 0.866,
		sharpness: 1.01,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -2.1,
			margin: 12.5,
			lacking: -2.59,
			bias: -0.253,
		},
		onTopic: {
			share: 8.61,
			margin: 4.95,
			amount: 1.32,
			unknown: -4.66,
			hits: 1.05,
			personal: -1.11,
			bias: -7.33,
		},
	},
	plain: {
		answers: {
			share: 7.04,
			lead: 4.86,
			amount: 0.445,
			hits: 1.37,
			lacking: -0.836,
			bias: -5.07,
		},
		onTopic: {
			share: 10.3,
			lead: 3.28,
			amount: 0.639,
			unknown: 1.46,
			hits: 1.23,
			personal: -3.46,
			bias: -2.61,
		},
	},
};
