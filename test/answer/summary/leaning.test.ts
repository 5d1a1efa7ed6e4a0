import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../src/answer/summary/leaning.js';

describe('a sentence stands alone', () => {
	test.each([
		'Cyberspace should be a domain of peace.',
		'This year marks the 70th anniversary of the end of the war.',
		'It is clear that nothing was decided.',
		'It was difficult for the delegates to agree.',
		'Since its birth in the 1970s, the network has grown.',
		'Today, with new threats, it is a pressing task for everyone to act.',
		'Both France and Spain signed the treaty.',
		'Those who read the report were surprised.',
		'First aid was given at the station.',
		'Later works are in a lighter style.',
		'There is a bridge across the river.',
		'Neither France nor Spain won.',
		'Thisbe loved Pyramus.',
		'“Nothing is settled,” the minister said.',
		'互联网改变了我们的生活。',
		'Die Brücke steht noch.',
	])('%s', text => expect(standingOf(text)).toBe('alone'));
});

describe('a sentence refers to what the one before brought in', () => {
	test.each([
		'This is a crucial step.',
		'It aims at a peaceful world.',
		'All these pose a threat.',
		'Their troops were gathered in the south.',
		'Both men were arrested.',
		'Here, the interests are closer.',
		'In this new domain, countries should trust each other.',
		'The country encourages others to move further on that basis.',
		'Quiet but powerful, it brings daily changes.',
		'Before the war, its people were farmers.',
		'When they arrived, the gates were closed.',
		'Gradually they moved west.',
		'这是重要的一步。',
	])('%s', text => expect(standingOf(text)).toBe('refers'));

	test('by the definite article', () => {
		const previous = 'A central group on security was set up.';
		expect(standingOf('At the first meeting of the group, a goal was set.', previous)).toBe('refers');
		expect(standingOf('At the first meeting of the council, a goal was set.', previous)).toBe('alone');
		expect(standingOf('The statement was in Latin.', 'He had written his last statement.')).toBe('refers');
	});
});

describe('a sentence continues the one before', () => {
	test.each([
		'However, the plan failed.',
		'In addition, a seminar was held.',
		'By so doing, we could achieve the goal.',
		'Later, in 1901, it was shown again.',
		'It also helps the poor.',
		'But nobody came.',
		'此外，我们还需要更多的时间。',
	])('%s', text => expect(standingOf(text)).toBe('continues'));
});

describe('a sentence never stands', () => {
	test.each([
		'What choices will the country make?',
		'First, the country advocates dialogue.',
		'Secondly, the law must change.',
		'第二，法律必须改变。',
		'And yet it moves,” he said.',
		'The total (in 1901 was small.',
	])('%s', text => expect(standingOf(text)).toBe('never'));
});
