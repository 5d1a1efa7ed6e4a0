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
			telling: 0.0952,
			likeness: 5.01,
			noted: 5.13,
			amount: 2.99,
			unknown: -2.77,
			hits: 0.698,
			subject: 3.34,
			personal: -1.2,
			addressed: -1.07,
			who: -0.365,
			what: 1.11,
			which: 1.85,
			why: 1.63,
			how: 0.471,
			topical: 0.987,
			bias: -5.19,
		},
	},
	plain: {
		answers: {
			share: 6.89,
			lead: 3.71,
			amount: 0.129,
			hits: 1.97,
			lacking: -0.718,
			bias: -5.77,
		},
		onTopic: {
			share: 6.94,
			lead: 2.31,
			amount: 2.99,
			unknown: 1.41,
			hits: 0.427,
			subject: 12.3,
			personal: -2.6,
			addressed: -1.61,
			topical: 0.883,
			bias: 0.928,
		},
	},
};
