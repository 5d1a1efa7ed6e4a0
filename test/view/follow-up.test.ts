import { expect, it } from 'vitest';
import { followUp, isSmallTalk, replied } from '../../src/view/follow-up.js';
import { essay } from '../eval/data.js';

it('takes the topic of what went before along, but not all of it', () => {
	const second = followUp('What does China propose?', 'and for terrorism?');
	expect(second).toBe('What does China propose? › and for terrorism?');
	const third = followUp(second, 'why?');
	expect(third).toBe('What does China propose? › and for terrorism? › why?');
	expect(followUp(third, 'since when?')).toBe('and for terrorism? › why? › since when?');
	expect(followUp('x'.repeat(600), 'y'.repeat(100))).toBe('y'.repeat(100));
});

it('leaves alone what needs no topic: a place of the text, a summary', () => {
	const library = { works: [essay({ guide: false })] };
	for (const own of ['¶4', 'What is paragraph 5 about?', 'How does the essay end?', 'tl;dr', '概括全文']) {
		expect(replied('What does China propose?', own, library)).toBe(own);
	}
	for (const following of ['and ¶99', 'How does it end?', 'and terrorism?']) {
		expect(replied('What does China propose?', following, library)).toBe(`What does China propose? › ${following}`);
	}
});

it('tells a word on what was said from a question', () => {
	const talk = [
		'lol',
		'ok thank you!',
		"that's wrong",
		'that’s not right',
		'wow nice',
		'ty',
		'😂',
		'谢谢！',
		'哈哈哈',
		'不对',
	];
	expect(talk.filter(reply => !isSmallTalk(reply))).toEqual([]);
	const asked = [
		'why',
		'and terrorism',
		'since when',
		'whats next',
		'y tho',
		'the UN',
		'the US',
		'ok?',
		'tell me more',
		'为什么',
		'中国呢',
	];
	expect(asked.filter(isSmallTalk)).toEqual([]);
});
