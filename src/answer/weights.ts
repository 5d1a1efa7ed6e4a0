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
			text: 0.325,
			exact: 0.522,
			near: 0.313,
			paragraph: 0.275,
			gist: 0,
			questions: 0,
			terms: 0,
			heading: 0,
		},
		telling: 0.594,
		wanted: {
			time: 0.88,
			number: 1.07,
			name: 0.966,
		},
		sharpness: 0.644,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: -0.0961,
			telling: 3.35,
			margin: 3.86,
			likeness: 2.46,
			noted: -8.58,
			hits: -0.66,
			unknown: 2.83,
			strange: -1.48,
			lacking: -3,
			who: -2.32,
			which: -1.04,
			detailed: -2.19,
			bias: 2.45,
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
			share: 6.89,
			lead: 3.58,
			amount: 0.14,
			hits: 1.96,
			lacking: -0.735,
			bias: -5.76,
		},
		onTopic: {
			share: 6.82,
			lead: 2.17,
			amount: 2.99,
			unknown: 1.39,
			hits: 0.433,
			subject: 12.3,
			personal: -2.55,
			addressed: -1.59,
			topical: 0.88,
			bias: 0.982,
		},
	},
};
