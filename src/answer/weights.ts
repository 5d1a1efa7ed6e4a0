import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.863,
			exact: 0.212,
			near: 0.197,
			paragraph: 0.0479,
			gist: 0.526,
			questions: 0.483,
			terms: 1.02,
			heading: 0.309,
		},
		wanted: 0.915,
		sharpness: 1.6,
	},
	plain: {
		fields: {
			text: 0.451,
			exact: 0.481,
			near: 0.262,
			paragraph: 0.482,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		wanted: 0.867,
		sharpness: 1.14,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -2.09,
			margin: 11.7,
			lacking: -2.7,
			bias: -0.366,
		},
		onTopic: {
			share: 6.51,
			margin: 3.41,
			amount: 1.55,
			unknown: -4.37,
			hits: 1.08,
			personal: -1.14,
			bias: -5.91,
		},
	},
	plain: {
		answers: {
			share: 7.34,
			lead: 5.03,
			amount: 0.553,
			hits: 1.34,
			lacking: -0.831,
			bias: -5.03,
		},
		onTopic: {
			share: 10.4,
			lead: 3.64,
			amount: 0.681,
			unknown: 1.24,
			hits: 1.21,
			personal: -3.44,
			bias: -2.31,
		},
	},
};
