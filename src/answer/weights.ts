import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './vouching.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.547,
			exact: 0.196,
			near: 0.181,
			paragraph: 0.0443,
			gist: 0.726,
			questions: 0.312,
			terms: 0.453,
			heading: 0.298,
		},
		telling: 0.513,
		wanted: {
			time: 0.756,
			number: 1.28,
			name: 0.309,
		},
		sharpness: 1.36,
	},
	plain: {
		fields: {
			text: 0.307,
			exact: 0.487,
			near: 0.309,
			paragraph: 0.29,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		telling: 0.538,
		wanted: {
			time: 0.888,
			number: 1.03,
			name: 1.01,
		},
		sharpness: 0.678,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -0.958,
			telling: 3.12,
			margin: 4.36,
			likeness: 3.41,
			noted: -9.37,
			hits: -0.659,
			unknown: 2.17,
			strange: -1.73,
			lacking: -3.09,
			who: -2.26,
			which: -1.09,
			detailed: -2.2,
			bias: 3.18,
		},
		onTopic: {
			telling: 0.0815,
			likeness: 5.05,
			noted: 5.1,
			amount: 3,
			unknown: -2.78,
			hits: 0.694,
			subject: 3.33,
			personal: -1.19,
			addressed: -1.12,
			who: -0.363,
			what: 1.11,
			which: 1.86,
			why: 1.63,
			how: 0.478,
			topical: 1,
			bias: -1.2,
			notes: -0.9,
		},
	},
	plain: {
		answers: {
			share: 7.01,
			lead: 3.67,
			amount: 0.134,
			hits: 1.96,
			lacking: -0.725,
			bias: -5.76,
		},
		onTopic: {
			share: 6.99,
			lead: 2.28,
			amount: 3.03,
			unknown: 1.43,
			hits: 0.412,
			subject: 12.3,
			personal: -2.57,
			addressed: -1.6,
			topical: 0.881,
			bias: 1.01,
		},
	},
};
