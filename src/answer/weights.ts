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
			text: 0.311,
			exact: 0.501,
			near: 0.293,
			paragraph: 0.301,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		telling: 0.533,
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
			share: -1.07,
			telling: 3.11,
			margin: 4.59,
			likeness: 3.51,
			noted: -9.23,
			hits: -0.637,
			unknown: 2.34,
			lacking: -3.07,
			who: -2.15,
			which: -1.03,
			detailed: -2.12,
			bias: 2.9,
		},
		onTopic: {
			telling: 0.0769,
			likeness: 5.05,
			noted: 5.06,
			amount: 2.99,
			unknown: -2.78,
			hits: 0.695,
			subject: 3.34,
			personal: -1.19,
			addressed: -1.12,
			who: -0.361,
			what: 1.1,
			which: 1.86,
			why: 1.63,
			how: 0.479,
			topical: 0.995,
			bias: -1.19,
			notes: -0.9,
		},
	},
	plain: {
		answers: {
			share: 6.96,
			lead: 3.66,
			amount: 0.123,
			hits: 1.96,
			lacking: -0.738,
			bias: -5.78,
		},
		onTopic: {
			share: 6.97,
			lead: 2.27,
			amount: 2.99,
			unknown: 1.42,
			hits: 0.427,
			subject: 12.3,
			personal: -2.58,
			addressed: -1.61,
			topical: 0.884,
			bias: 0.916,
		},
	},
};
