import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.559,
			exact: 0.197,
			near: 0.181,
			paragraph: 0.044,
			gist: 0.731,
			questions: 0.331,
			terms: 0.447,
			heading: 0.303,
		},
		telling: 0.513,
		wanted: {
			time: 0.76,
			number: 1.29,
			name: 0.226,
		},
		sharpness: 1.33,
	},
	plain: {
		fields: {
			text: 0.31,
			exact: 0.492,
			near: 0.29,
			paragraph: 0.298,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		telling: 0.535,
		wanted: {
			time: 0.877,
			number: 1.03,
			name: 0.997,
		},
		sharpness: 0.676,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -1.61,
			telling: 2.66,
			margin: 5.15,
			likeness: 3.3,
			noted: -7.36,
			hits: -0.592,
			unknown: 2.19,
			lacking: -3.85,
			who: -1.89,
			which: -1.1,
			detailed: -1.89,
			bias: 2.34,
		},
		onTopic: {
			telling: -0.0599,
			likeness: 4.94,
			noted: 5.33,
			amount: 3.01,
			unknown: -2.47,
			hits: 0.653,
			subject: 2.91,
			personal: -1.12,
			addressed: -0.994,
			who: -0.698,
			what: 0.69,
			which: 1.56,
			why: 1.7,
			how: 0.386,
			topical: 1.01,
			bias: -4.79,
		},
	},
	plain: {
		answers: {
			share: 7.4,
			lead: 3.8,
			amount: 0.372,
			hits: 1.71,
			lacking: -0.832,
			bias: -5.14,
		},
		onTopic: {
			share: 8.29,
			lead: 2.08,
			amount: 2.91,
			unknown: 1.56,
			hits: 0.337,
			subject: 12.6,
			personal: -2.36,
			addressed: -1.42,
			topical: 0.804,
			bias: 0.616,
		},
	},
};
