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
			share: -1.65,
			telling: 2.68,
			margin: 5.11,
			likeness: 3.32,
			noted: -7.44,
			hits: -0.599,
			unknown: 2.11,
			lacking: -3.85,
			who: -1.91,
			which: -1.05,
			detailed: -1.91,
			bias: 2.4,
		},
		onTopic: {
			telling: -0.0754,
			likeness: 4.96,
			noted: 5.35,
			amount: 3.02,
			unknown: -2.46,
			hits: 0.656,
			subject: 2.93,
			personal: -1.12,
			addressed: -0.998,
			who: -0.703,
			what: 0.696,
			which: 1.56,
			why: 1.71,
			how: 0.388,
			topical: 1.01,
			bias: -4.79,
		},
	},
	plain: {
		answers: {
			share: 7.4,
			lead: 3.8,
			amount: 0.372,
			hits: 1.71,
			lacking: -0.832,
			bias: -5.14,
		},
		onTopic: {
			share: 8.29,
			lead: 2.08,
			amount: 2.91,
			unknown: 1.56,
			hits: 0.337,
			subject: 12.6,
			personal: -2.36,
			addressed: -1.42,
			topical: 0.804,
			bias: 0.616,
		},
	},
};
