import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.824,
			exact: 0.211,
			near: 0.205,
			paragraph: 0.0481,
			gist: 0.55,
			questions: 0.491,
			terms: 1.1,
			heading: 0.306,
		},
		wanted: 0.977,
		sharpness: 1.55,
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
			share: -1.4,
			margin: 11.2,
			lacking: -2.76,
			bias: -0.506,
		},
		onTopic: {
			share: 6.45,
			margin: 4.09,
			amount: 1.93,
			unknown: -7.65,
			hits: 0.991,
			personal: -1.06,
			bias: -5.97,
		},
	},
	plain: {
		answers: {
			share: 7,
			lead: 4.87,
			amount: 0.5,
			hits: 1.35,
			lacking: -0.839,
			bias: -5.07,
		},
		onTopic: {
			share: 10.2,
			lead: 3.36,
			amount: 0.67,
			unknown: 1.42,
			hits: 1.22,
			personal: -3.44,
			bias: -2.5,
		},
	},
};
