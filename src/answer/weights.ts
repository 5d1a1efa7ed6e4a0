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
			text: 0.328,
			exact: 0.524,
			near: 0.314,
			paragraph: 0.273,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		telling: 0.592,
		wanted: {
			time: 0.878,
			number: 1.06,
			name: 0.963,
		},
		sharpness: 0.646,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -0.103,
			telling: 3.35,
			margin: 3.86,
			likeness: 2.46,
			noted: -8.58,
			hits: -0.66,
			unknown: 2.81,
			strange: -1.48,
			lacking: -2.98,
			who: -2.32,
			which: -1.04,
			detailed: -2.19,
			bias: 2.46,
		},
		onTopic: {
			telling: 0.487,
			likeness: 3.63,
			noted: 5.23,
			amount: 2.98,
			unknown: -2.58,
			hits: 0.652,
			subject: 3.16,
			personal: -1.2,
			addressed: -1.15,
			who: -0.443,
			what: 1.15,
			which: 1.9,
			why: 1.68,
			how: 0.479,
			topical: 1,
			bias: -1.28,
			notes: -0.9,
		},
	},
	plain: {
		answers: {
			share: 6.79,
			lead: 3.85,
			amount: 0.0028,
			hits: 2.01,
			lacking: -0.716,
			bias: -5.62,
		},
		onTopic: {
			share: 6.48,
			lead: 3,
			amount: 2.68,
			unknown: 1.39,
			hits: 0.489,
			subject: 12.4,
			personal: -2.57,
			addressed: -1.66,
			topical: 0.901,
			bias: 0.601,
		},
	},
};
