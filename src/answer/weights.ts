import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.897,
			exact: 0.21,
			near: 0.179,
			paragraph: 0.0486,
			gist: 0.649,
			questions: 0.335,
			terms: 1.74,
			heading: 0.357,
		},
		wanted: 0.875,
		sharpness: 1.27,
	},
	plain: {
		fields: {
			text: 0.448,
			exact: 0.482,
			near: 0.257,
			paragraph: 0.475,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		wanted: 0.869,
		sharpness: 1.14,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -2.65,
			margin: 11.7,
			lacking: -2.45,
			bias: 0.00715,
		},
		onTopic: {
			share: 3.65,
			margin: 4.58,
			amount: 0.968,
			unknown: -5.74,
			hits: 1.05,
			personal: -2.99,
			bias: -2.49,
		},
	},
	plain: {
		answers: {
			share: 7.57,
			lead: 5.03,
			amount: 0.531,
			hits: 1.32,
			lacking: -0.702,
			bias: -6.27,
		},
		onTopic: {
			share: 10.7,
			lead: 3.7,
			amount: 0.678,
			unknown: 1.29,
			hits: 1.17,
			personal: -3.45,
			bias: -5.78,
		},
	},
};
