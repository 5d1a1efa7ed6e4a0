import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.545,
			exact: 0.196,
			near: 0.181,
			paragraph: 0.0442,
			gist: 0.725,
			questions: 0.312,
			terms: 0.45,
			heading: 0.298,
		},
		telling: 0.511,
		wanted: {
			time: 0.756,
			number: 1.29,
			name: 0.309,
		},
		sharpness: 1.37,
	},
	plain: {
		fields: {
			text: 0.31,
			exact: 0.499,
			near: 0.292,
			paragraph: 0.301,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		telling: 0.53,
		wanted: {
			time: 0.878,
			number: 1.03,
			name: 1,
		},
		sharpness: 0.677,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -1.71,
			telling: 2.67,
			margin: 4.97,
			likeness: 3.25,
			noted: -7.34,
			hits: -0.569,
			unknown: 2.34,
			lacking: -3.77,
			who: -1.87,
			which: -0.99,
			detailed: -1.9,
			bias: 2.42,
		},
		onTopic: {
			telling: 0.326,
			likeness: 4.64,
			noted: 5.08,
			amount: 2.74,
			unknown: -3.01,
			hits: 0.711,
			subject: 2.9,
			personal: -1.16,
			addressed: -1.16,
			who: -0.509,
			what: 1.07,
			which: 1.9,
			why: 1.76,
			how: 0.528,
			topical: 0.969,
			bias: -5.39,
		},
	},
	plain: {
		answers: {
			share: 8.63,
			lead: 4.13,
			amount: -0.16,
			hits: 1.83,
			lacking: -0.659,
			bias: -5.99,
		},
		onTopic: {
			share: 8.57,
			lead: 2.52,
			amount: 2.62,
			unknown: 1.48,
			hits: 0.405,
			subject: 12,
			personal: -2.38,
			addressed: -1.46,
			topical: 0.834,
			bias: 0.362,
		},
	},
};
