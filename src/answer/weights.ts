import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.564,
			exact: 0.196,
			near: 0.181,
			paragraph: 0.0436,
			gist: 0.723,
			questions: 0.335,
			terms: 0.458,
			heading: 0.295,
		},
		telling: 0.526,
		wanted: {
			time: 0.753,
			number: 1.3,
			name: 0.233,
		},
		sharpness: 1.29,
	},
	plain: {
		fields: {
			text: 0.308,
			exact: 0.494,
			near: 0.292,
			paragraph: 0.296,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		telling: 0.538,
		wanted: {
			time: 0.878,
			number: 1.03,
			name: 1,
		},
		sharpness: 0.674,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -0.514,
			telling: 2.75,
			margin: 4.83,
			likeness: 2.91,
			noted: -8.08,
			hits: -0.637,
			unknown: 2.19,
			lacking: -3.12,
			who: -1.96,
			which: -1.05,
			detailed: -1.94,
			bias: 2.7,
		},
		onTopic: {
			telling: 0.222,
			likeness: 4.72,
			noted: 6.44,
			amount: 2.82,
			unknown: -3.35,
			hits: 0.779,
			subject: 3.78,
			personal: -1.86,
			addressed: -1.34,
			who: -1.35,
			what: 0.337,
			which: 1.7,
			why: 1.69,
			how: 0.356,
			bias: -4.89,
		},
	},
	plain: {
		answers: {
			share: 7.73,
			lead: 4.53,
			amount: 0.395,
			hits: 1.51,
			lacking: -0.865,
			bias: -5.14,
		},
		onTopic: {
			share: 10.5,
			lead: 2.44,
			amount: 2.52,
			unknown: 0.324,
			hits: 0.42,
			subject: 15.9,
			personal: -3.08,
			addressed: -1.91,
			bias: -0.341,
		},
	},
};
