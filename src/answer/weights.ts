import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './vouching.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.535,
			exact: 0.195,
			near: 0.177,
			paragraph: 0.0444,
			gist: 0.786,
			questions: 0.309,
			terms: 0.453,
			heading: 0.274,
		},
		telling: 0.665,
		wanted: {
			time: 0.739,
			number: 1.16,
			name: 0.313,
		},
		sharpness: 1.31,
	},
	plain: {
		fields: {
			text: 0.337,
			exact: 0.521,
			near: 0.317,
			paragraph: 0.271,
			gist: 0,
			questions: 1,
			terms: 0,
			heading: 0,
		},
		telling: 0.591,
		wanted: {
			time: 0.877,
			number: 1.06,
			name: 0.964,
		},
		sharpness: 0.647,
	},
};

export const JUDGING: Readonly<Record<'guided' | 'plain', JudgeWeights>> = {
	guided: {
		answers: {
			share: 0.226,
			telling: 3.27,
			margin: 3.59,
			likeness: 2.55,
			noted: -8.98,
			hits: -0.623,
			unknown: 2.73,
			strange: -1.51,
			lacking: -3.03,
			who: -2.16,
			which: -1.11,
			detailed: -2.06,
			bias: 2.4,
		},
		onTopic: {
			telling: 0.398,
			likeness: 3.81,
			noted: 4.31,
			amount: 2.79,
			unknown: -2.82,
			hits: 0.69,
			subject: 3.31,
			personal: -1.29,
			addressed: -1.23,
			who: -0.506,
			what: 1.05,
			which: 1.89,
			why: 1.69,
			how: 0.57,
			topical: 0.971,
			bias: -0.585,
			notes: -1,
		},
	},
	plain: {
		answers: {
			share: 6.68,
			lead: 3.49,
			amount: -0.00118,
			hits: 2.07,
			lacking: -0.697,
			bias: -5.85,
		},
		onTopic: {
			share: 6.11,
			lead: 2.77,
			amount: 2.74,
			unknown: 1.25,
			hits: 0.518,
			subject: 12.7,
			personal: -2.51,
			addressed: -1.69,
			topical: 0.884,
			bias: 0.706,
		},
	},
};
