import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.998,
			exact: 0.255,
			near: 0.126,
			paragraph: 0.0485,
			gist: 0.715,
			questions: 0.381,
			terms: 2.03,
			heading: 0.415,
		},
		wanted: 1.36,
		sharpness: 1.24,
	},
	plain: {
		fields: {
			text: 0.406,
			exact: 0.469,
			near: 0.253,
			paragraph: 0.461,
			gist: 0.0001,
			questions: 0.0001,
			terms: 0.0001,
			heading: 0.0001,
		},
		wanted: 1.24,
		sharpness: 1.17,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -2.65,
			margin: 12.4,
			lacking: -2.6,
			bias: -0.401,
		},
		onTopic: {
			share: 2.7,
			margin: 5.35,
			amount: 0.654,
			unknown: -4.07,
			hits: 1.46,
			bias: -6.07,
		},
		near: -0.275,
	},
	plain: {
		answers: {
			bias: 0,
		},
		onTopic: {
			share: 9.38,
			lead: 3.45,
			amount: 0.976,
			unknown: 1.24,
			hits: 1.26,
			bias: -5.36,
		},
		near: 2.32,
	},
};
