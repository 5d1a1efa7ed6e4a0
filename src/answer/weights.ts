import type { JudgeWeights } from './verdict.js';
import type { RankWeights } from './weigh.js';

// Written by `npm run tune`. For works with a reader's guide, and for works without one.

export const RANKING: Readonly<Record<'guided' | 'plain', RankWeights>> = {
	guided: {
		fields: {
			text: 0.558,
			exact: 0.197,
			near: 0.181,
			paragraph: 0.044,
			gist: 0.73,
			questions: 0.331,
			terms: 0.447,
			heading: 0.304,
		},
		telling: 0.512,
		wanted: {
			time: 0.76,
			number: 1.29,
			name: 0.225,
		},
		sharpness: 1.34,
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
			share: -1.55,
			telling: 2.69,
			margin: 5.07,
			likeness: 3.22,
			noted: -7.43,
			hits: -0.602,
			unknown: 2.41,
			lacking: -3.83,
			who: -1.9,
			which: -1.01,
			detailed: -1.93,
			bias: 2.39,
		},
		onTopic: {
			telling: -0.0548,
			likeness: 4.66,
			noted: 5.26,
			amount: 2.97,
			unknown: -2.61,
			hits: 0.662,
			subject: 2.93,
			personal: -1.09,
			addressed: -0.981,
			who: -0.657,
			what: 0.729,
			which: 1.71,
			why: 1.72,
			how: 0.415,
			topical: 1.02,
			bias: -4.71,
		},
	},
	plain: {
		answers: {
			share: 7.4,
			lead: 3.8,
			amount: 0.376,
			hits: 1.71,
			lacking: -0.832,
			bias: -5.32,
		},
		onTopic: {
			share: 8.29,
			lead: 2.09,
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
