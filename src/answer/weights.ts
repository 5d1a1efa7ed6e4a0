import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.554,
			exact: 0.195,
			near: 0.18,
			paragraph: 0.0439,
			gist: 0.721,
			questions: 0.335,
			terms: 0.452,
			heading: 0.305,
		},
		telling: 0.516,
		wanted: {
			time: 0.748,
			number: 1.3,
			name: 0.229,
		},
		sharpness: 1.33,
	},
	plain: {
		fields: {
			text: 0.308,
			exact: 0.493,
			near: 0.291,
			paragraph: 0.296,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		telling: 0.538,
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
			share: -0.504,
			telling: 2.78,
			margin: 4.84,
			likeness: 2.91,
			noted: -8.39,
			hits: -0.637,
			unknown: 2.09,
			lacking: -3.09,
			who: -1.95,
			which: -1.03,
			detailed: -1.98,
			bias: 2.7,
		},
		onTopic: {
			telling: 0.223,
			likeness: 4.69,
			noted: 6.43,
			amount: 2.84,
			unknown: -3.33,
			hits: 0.777,
			subject: 3.75,
			personal: -1.83,
			addressed: -1.35,
			who: -1.33,
			what: 0.357,
			which: 1.71,
			why: 1.71,
			how: 0.365,
			bias: -4.91,
		},
	},
	plain: {
		answers: {
			share: 7.74,
			lead: 4.53,
			amount: 0.396,
			hits: 1.51,
			lacking: -0.865,
			bias: -5.02,
		},
		onTopic: {
			share: 10.6,
			lead: 2.44,
			amount: 2.52,
			unknown: 0.323,
			hits: 0.42,
			subject: 15.9,
			personal: -3.08,
			addressed: -1.91,
			bias: -0.338,
		},
	},
};
