import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './vouching.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.543,
			exact: 0.195,
			near: 0.18,
			paragraph: 0.0445,
			gist: 0.778,
			questions: 0.323,
			terms: 0.454,
			heading: 0.278,
		},
		telling: 0.649,
		wanted: {
			time: 0.741,
			number: 1.16,
			name: 0.317,
		},
		sharpness: 1.32,
	},
	plain: {
		fields: {
			text: 0.326,
			exact: 0.525,
			near: 0.314,
			paragraph: 0.275,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		telling: 0.596,
		wanted: {
			time: 0.879,
			number: 1.02,
			name: 0.965,
		},
		sharpness: 0.642,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -0.327,
			telling: 3.42,
			margin: 3.99,
			likeness: 2.48,
			noted: -8.55,
			hits: -0.678,
			unknown: 2.88,
			strange: -1.46,
			lacking: -2.96,
			who: -2.32,
			which: -1.04,
			detailed: -2.16,
			bias: 2.58,
		},
		onTopic: {
			telling: 0.291,
			likeness: 4.13,
			noted: 5.23,
			amount: 3.13,
			unknown: -2.69,
			hits: 0.63,
			subject: 3.28,
			personal: -1.15,
			addressed: -1.1,
			who: -0.344,
			what: 1.15,
			which: 1.83,
			why: 1.59,
			how: 0.453,
			topical: 1.01,
			bias: -1.13,
			notes: -0.9,
		},
	},
	plain: {
		answers: {
			share: 6.84,
			lead: 3.65,
			amount: 0.143,
			hits: 1.96,
			lacking: -0.736,
			bias: -5.75,
		},
		onTopic: {
			share: 6.72,
			lead: 2.29,
			amount: 3,
			unknown: 1.38,
			hits: 0.43,
			subject: 12.3,
			personal: -2.55,
			addressed: -1.59,
			topical: 0.879,
			bias: 0.991,
		},
	},
};
