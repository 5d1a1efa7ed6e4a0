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
			share: -0.77,
			telling: 2.61,
			margin: 5.02,
			likeness: 3.09,
			noted: -7.74,
			hits: -0.64,
			unknown: 2.13,
			lacking: -3.93,
			who: -1.91,
			which: -1.09,
			detailed: -1.96,
			bias: 2.39,
		},
		onTopic: {
			telling: 0.635,
			likeness: 4.17,
			noted: 6.16,
			amount: 3.14,
			unknown: -3.02,
			hits: 0.716,
			subject: 3.47,
			personal: -1.84,
			addressed: -1.32,
			who: -1.32,
			what: 0.323,
			which: 1.69,
			why: 1.75,
			how: 0.414,
			bias: -4.74,
		},
	},
	plain: {
		answers: {
			share: 7.78,
			lead: 3.83,
			amount: 0.36,
			hits: 1.53,
			lacking: -0.832,
			bias: -5.05,
		},
		onTopic: {
			share: 11,
			lead: 1.47,
			amount: 2.58,
			unknown: 0.469,
			hits: 0.419,
			subject: 16.2,
			personal: -3.06,
			addressed: -1.9,
			bias: -0.409,
		},
	},
};
