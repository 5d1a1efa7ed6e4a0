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
			share: -1.69,
			telling: 2.67,
			margin: 5.13,
			likeness: 3.35,
			noted: -7.42,
			hits: -0.599,
			unknown: 2.1,
			lacking: -3.85,
			who: -1.87,
			which: -1.06,
			detailed: -1.92,
			bias: 2.4,
		},
		onTopic: {
			telling: 0.561,
			likeness: 4.22,
			noted: 6.1,
			amount: 3.14,
			unknown: -2.98,
			hits: 0.736,
			subject: 3.63,
			personal: -1.81,
			addressed: -1.26,
			who: -1.28,
			what: 0.258,
			which: 1.73,
			why: 1.77,
			how: 0.454,
			bias: -4.85,
		},
	},
	plain: {
		answers: {
			share: 7.87,
			lead: 4.19,
			amount: 0.316,
			hits: 1.53,
			lacking: -0.847,
			bias: -5.2,
		},
		onTopic: {
			share: 11,
			lead: 1.93,
			amount: 2.52,
			unknown: 0.405,
			hits: 0.41,
			subject: 16.2,
			personal: -3.13,
			addressed: -1.94,
			bias: -0.436,
		},
	},
};
