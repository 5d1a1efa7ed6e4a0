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
			share: 0.227,
			telling: 3.27,
			margin: 3.59,
			likeness: 2.55,
			noted: -8.98,
			hits: -0.622,
			unknown: 2.73,
			strange: -1.51,
			lacking: -3.03,
			who: -2.16,
			which: -1.11,
			detailed: -2.06,
			bias: 2.4,
		},
		onTopic: {
			telling: 0.343,
			likeness: 3.9,
			noted: 4.32,
			amount: 2.82,
			unknown: -2.85,
			hits: 0.675,
			subject: 3.35,
			personal: -1.27,
			addressed: -1.26,
			who: -0.478,
			what: 1.08,
			which: 1.91,
			why: 1.72,
			how: 0.588,
			topical: 0.984,
			bias: -0.968,
			notes: -0.9,
		},
	},
	plain: {
		answers: {
			share: 6.62,
			lead: 3.57,
			amount: 0.0119,
			hits: 2.05,
			lacking: -0.707,
			bias: -5.66,
		},
		onTopic: {
			share: 6.23,
			lead: 2.71,
			amount: 2.75,
			unknown: 1.38,
			hits: 0.512,
			subject: 12.5,
			personal: -2.52,
			addressed: -1.69,
			topical: 0.896,
			bias: 0.653,
		},
	},
};
