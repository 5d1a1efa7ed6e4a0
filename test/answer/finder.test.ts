import { describe, expect, it } from 'vitest';
import { createFinder, createFinderInTurns } from '../../src/answer/finder.js';
import { parseText } from '../../src/corpus/text.js';
import type { Work } from '../../src/corpus/work.js';
import { chatter, essay, essayQuestions, placeOf } from '../eval/data.js';
import { measured, rankerOf, resultsOf, verdictsOf } from '../eval/measure.js';

const work = essay({ guide: true });
const finder = createFinder({ works: [work] });
const sentences = work.paragraphs.flatMap(paragraph => paragraph.sentences);

const workOf = (slug: string, title: string, body: string): Work => {
	const text = parseText(`---\ntitle: ${title}\nauthor: A\n---\n${body}`, 'text.md');
	if (!text.ok) throw new Error('the text is good');
	return { slug, ...text.value };
};

const garden = workOf(
	'garden',
	'The Kitchen Garden',
	'Tomatoes want sun and water. Sow them in March and plant them out in May.\n\nBeans climb on poles. Pick them young, before the pods turn tough, and boil them for ten minutes.\n\nA compost heap feeds the soil of the whole garden in the second year.',
);

describe('a sentence of the essay finds itself first', () => {
	const found = (question: string): string | undefined => {
		const [first] = finder.ask(question).passages;
		return first && placeOf(first.sentence);
	};
	const all = sentences.map(sentence => [placeOf(sentence), sentence.text] as const);

	it('as it stands', () => {
		for (const [place, text] of all) expect(found(text)).toBe(place);
	});

	it('in capitals', () => {
		for (const [place, text] of all) expect(found(text.toUpperCase())).toBe(place);
	});

	it('without punctuation', () => {
		for (const [place, text] of all) expect(found(text.replace(/[^\p{L}\p{N}\s]+/gu, ' '))).toBe(place);
	});

	it('with any one word left out', () => {
		for (const [place, text] of all) {
			const words = text.split(' ');
			for (const i of words.keys()) expect(found(words.toSpliced(i, 1).join(' ')), `without ${words[i]}`).toBe(place);
		}
	}, 60_000);

	it('and is answered', () => {
		for (const { text } of sentences) expect(finder.ask(text).verdict).toBe('answered');
	});
});

describe('questions', () => {
	it.each(['Twelve', 'Fourteen', 'Forty-two'])('of number are answered by a number, as a word too: %s', count => {
		const body = `Pupils came to the school on foot. ${count} pupils came to the new school in the spring by boat.`;
		const school = createFinder({ works: [workOf('school', 'The School', body)] });
		expect(school.ask('How many pupils came to the school?').passages[0]?.sentence.number).toBe(2);
	});

	it('are not answered through a word that is one slip away from a common one', () => {
		const body = 'Bees tell the way by the sun. On a cloudy day they lose it. The base line was long.';
		const bees = createFinder({ works: [workOf('bees', 'Bees', body)] });
		for (const talk of ['I love you', 'What does she say about love?', 'is there life on Mars']) {
			expect(bees.ask(talk).verdict, talk).toBe('not-found');
		}
		expect(bees.ask('How do they tell the waay?').verdict).toBe('answered');
	});

	it('to the one who answers are not answered through one word, by a work without notes', () => {
		const body = 'I knocked upon the ferry door. I called the old man by his name. He lived by the river.';
		const ferry = createFinder({ works: [workOf('ferry', 'The Ferry', body)] });
		for (const talk of ['what is your name', 'how old are you', 'where do you live']) {
			expect(ferry.ask(talk).verdict, talk).not.toBe('answered');
		}
		expect(ferry.ask('what was he called by?').verdict).toBe('answered');
	});

	it('are answered by a sentence that says so, not by one that asks the same', () => {
		const body = 'When is the loan due? A loan is due after four weeks.';
		const manual = createFinder({ works: [workOf('manual', 'Manual', body)] });
		expect(manual.ask('due date of a loan').passages[0]?.sentence.number).toBe(2);
	});

	it.each([
		['who built it?', 3],
		['how often is it painted?', 2],
		['and the painting?', 2],
		['why is it crooked?', 4],
	])('that follow another up are answered for themselves, of its subject: %s', (question, sentence) => {
		const body =
			'The great wheel is 94 metres high. It is painted every seven years. A smith from the docks built it. Since the flood it has been a little crooked.\n\nThe docks were built by the town. The crane is painted red, and is crooked.';
		const wheel = createFinder({ works: [workOf('wheel', 'The Town', body)] });
		const { passages } = wheel.ask(`How high is the great wheel? › ${question}`);
		expect(passages[0]?.sentence).toMatchObject({ paragraph: 1, number: sentence });
	});

	it('find words behind an elided one', () => {
		const body = 'L’amende est de dix francs. On apprend à flâner à l’école de la rue.';
		const french = createFinder({ works: [workOf('flaneur', 'Le flâneur', body)] });
		expect(french.ask('amende').passages[0]?.sentence.number).toBe(1);
		expect(french.search('école')).toMatchObject({ kind: 'found', count: 1 });
	});

	it.each(['When was Resolution 2129 adopted?', 'In which year did the Council adopt Resolution 2178?'])(
		'are not answered with a number of their own: %s',
		question => {
			expect(finder.ask(question).verdict).toBe('unsure');
		},
	);

	it.each([
		'Why does China have 900 million users?',
		'Does China have 900 million Internet users?',
		'How did the 80th anniversary of WWII matter?',
	])('are not answered if they take for granted a number that the work has not: %s', question => {
		expect(finder.ask(question).verdict).toBe('unsure');
	});

	const asked = essayQuestions('essay-dev.jsonl', work);

	it('find their paragraph and sentence as the project promises', async () => {
		const results = await resultsOf(rankerOf(finder, work), asked);
		const { p1, p3, s1 } = measured(results);
		expect(p1).toBeGreaterThanOrEqual(0.95);
		expect(p3).toBeGreaterThanOrEqual(0.98);
		expect(s1).toBeGreaterThanOrEqual(0.9);
		const off = verdictsOf(results).get('off-topic');
		expect(off).toMatchObject({ answered: 0 });
	});

	it('find the same with an unrelated work beside the essay', () => {
		const both = createFinder({ works: [work, garden] });
		const changed = asked.filter(({ question, answerable }) => {
			const [before] = finder.ask(question).passages;
			const [after] = both.ask(question).passages;
			return answerable && (before?.paragraph !== after?.paragraph || before?.sentence !== after?.sentence);
		});
		expect(changed.length).toBeLessThanOrEqual(2);
	});

	it('of one word that the text has are shown where it stands, with the doubt that one word leaves', () => {
		const { verdict, passages } = finder.ask('Who is an outsider?');
		expect(verdict).toBe('unsure');
		expect(passages[0]?.paragraph.number).toBe(12);
		for (const idle of ['How does it work?', 'how did that feel']) {
			expect(finder.ask(idle).verdict, idle).not.toBe('answered');
		}
	});

	it.each([
		'Are double standards acceptable?',
		'What does he say about double standards?',
		'Does every country have the right to protect its data?',
		'Should the Internet be a battlefield?',
	])('that come after a story are answered like the question alone: %s', question => {
		const story =
			'So yesterday my sister and I were arguing on the bus about the news, and she kept telling me that big powers do whatever they like, while I had read half of this essay on my phone before the battery died.';
		const { passages } = finder.ask(question);
		const told = finder.ask(`${story} ${question} Thanks!`);
		expect(told).toMatchObject({ verdict: 'answered' });
		expect(told.passages[0]?.sentence).toBe(passages[0]?.sentence);
		expect(finder.ask(`${story} Where is the next bus stop?`).verdict).not.toBe('answered');
	});

	it.each([
		'What is the role of the UN? My teacher wants to know.',
		'My teacher wants to know: what is the role of the UN?',
		'Sorry if this is a dumb question, but what is the role of the UN?',
		"What is the role of the UN? Sorry if that's a dumb question",
		'I am a bit lost. What is the role of the UN?',
	])('with a word about who asks are answered like the question alone: %s', asked => {
		const alone = finder.ask('What is the role of the UN?');
		expect(alone.verdict).toBe('answered');
		const told = finder.ask(asked);
		expect(told.verdict).toBe('answered');
		expect(told.passages[0]?.sentence).toBe(alone.passages[0]?.sentence);
	});

	it.each(['My dog ate my homework. What should I do?', 'Our club meets on Friday. Who is coming?'])(
		'behind talk are not taken for questions to the text: %s',
		asked => {
			expect(finder.ask(asked).verdict).toBe('not-found');
		},
	);

	it('that come after a story are answered alike, whatever was asked before, of a work too long to be kept read', () => {
		const lines = Array.from({ length: 4000 }, (_, i) => `Line ${i} of the herring ledger is kept dry.`);
		lines[5] = 'A phone.';
		lines[3999] = 'The lighthouse keeper painted the lantern green in spring.';
		const long = createFinder({ works: [workOf('long', 'The Ledger', lines.join('\n\n'))] });
		const told =
			'So yesterday my sister and I were arguing on the bus about the news, and she kept telling me that big powers do whatever they like, while I had read half of this essay on my phone. Who painted the lantern? Thanks!';
		const first = long.ask(told);
		expect(first.verdict).toBe('answered');
		expect(first.passages[0]?.paragraph.number).toBe(4000);
		expect(long.ask(told)).toEqual(first);
	});

	it('that presume a name which the passage has not are not answered', () => {
		expect(finder.ask('What did Xi Jinping say in Brazil?').verdict).toBe('answered');
		expect(finder.ask('What did Xi Jinping say in Germany in 2017?').verdict).not.toBe('answered');
	});

	it('said with force are the same questions', () => {
		const { passages } = finder.ask('What should cyberspace not become?');
		expect(finder.ask('What should cyberspace NOT become?').passages[0]?.sentence).toBe(passages[0]?.sentence);
	});

	it('for a place in the text are questions for what stands there', () => {
		const { passages } = finder.ask('sovereignty');
		expect(finder.ask('Read me the section about sovereignty').passages[0]?.paragraph).toBe(passages[0]?.paragraph);
	});

	it('are not hidden by a guide of gists alone, which knows few of their words', () => {
		const paragraphs = work.guide?.paragraphs.map(notes => ({
			...notes,
			sentences: notes.sentences.map(sentence => ({ ...sentence, questions: [], terms: [] })),
		}));
		const brief = createFinder({ works: [{ ...work, guide: { paragraphs: paragraphs ?? [], unsaid: [] } }] });
		const hidden = asked.filter(
			({ question, answerable }) => answerable && brief.ask(question).verdict === 'not-found',
		);
		expect(hidden.length).toBeLessThanOrEqual(0.15 * asked.filter(({ answerable }) => answerable).length);
	});

	it('of the guide are answered by their sentence', () => {
		for (const { paragraph, sentences } of work.guide?.paragraphs ?? []) {
			for (const { sentence, questions } of sentences.slice(0, 2)) {
				const [first] = finder.ask(questions[0] ?? '').passages;
				expect(first && placeOf(first.sentence)).toBe(`${paragraph}.${sentence}`);
			}
		}
	});

	it('that the guide notes as left open are not answered, and get its remark', () => {
		for (const { questions, remark } of work.guide?.unsaid.slice(0, 40) ?? []) {
			const answer = finder.ask(questions[0] ?? '');
			expect(answer.verdict).not.toBe('answered');
			expect(answer.remark?.text).toBe(remark);
		}
	});

	it('say why: a word that only the guide has is said to be the guide’s', () => {
		const [first] = finder.ask('Which proverbs does he quote?').passages;
		const reason = first?.reasons.find(({ word }) => word === 'proverbs');
		expect(reason).toMatchObject({ through: 'guide' });
		const [other] = finder.ask('digital divide').passages;
		expect(other?.reasons.map(({ through }) => through)).toEqual(['text', 'text']);
	});

	it('that are but names are answered by the sentence that has them', () => {
		for (const name of ['terrorism', 'Wuzhen Summit', 'digital divide', 'the UN Charter', 'human rights']) {
			expect(finder.ask(name).verdict).toBe('answered');
		}
	});

	it('that ask what is said of a name are answered by a paragraph that has it', () => {
		for (const name of ['sovereignty', 'the code of conduct', 'human rights', 'privacy']) {
			for (const asked of [`what does it say about ${name}?`, `tell me about ${name}`, `anything on ${name}?`]) {
				const { verdict, passages } = finder.ask(asked);
				expect([asked, verdict]).toEqual([asked, 'answered']);
				expect(passages[0]?.paragraph.text.toLowerCase()).toContain(name.replace('the ', ''));
			}
		}
	});

	it('for the time, the day or the year, and of nothing else, are not asked of a text', () => {
		for (const asked of ['what time is it', 'What day is it?', 'which year?']) {
			expect(finder.ask(asked).verdict).toBe('not-found');
		}
	});

	it('that are but a remark on what was said are not asked of a text', () => {
		for (const asked of ['great', 'Sure!', 'wait what', 'right', 'same here', 'good, thanks', 'well well']) {
			expect(finder.ask(asked).verdict, asked).toBe('not-found');
		}
		expect(finder.ask('human rights').verdict).toBe('answered');
	});

	it('in a frame are the same questions', () => {
		const asked = 'how many Internet users does China have';
		const { verdict, passages } = finder.ask(asked);
		expect(verdict).toBe('answered');
		for (const framed of [
			`According to Wang Jun, ${asked}?`,
			`Wang Jun: ${asked}?`,
			`Hi, can you please tell me ${asked}, please?`,
			`I was wondering, ${asked} in this essay?`,
			`In “A New Domain for the Dream of Peace and Development”, ${asked}?`,
			`In the essay 'A New Domain for the Dream of Peace and Development' by Wang Jun, ${asked}?`,
		]) {
			expect(finder.ask(framed), framed).toEqual({ question: framed, verdict, passages });
		}
	});

	it('on the author are on the author', () => {
		expect(finder.ask('Where was Wang Jun born?').verdict).not.toBe('answered');
		expect(finder.ask('Who is Wang Jun?').remark?.text).toMatch(/author/);
	});

	it('with slips of typing find what was meant', () => {
		const [first] = finder.ask('the Wuzehn Summit of 2014').passages;
		expect(first?.paragraph.number).toBe(16);
	});

	it('with slips in the words that they ask with find what is asked for', () => {
		for (const many of ['many', 'mnay', 'manny']) {
			const [first] = finder.ask(`how ${many} intenet users dose chnia have`).passages;
			expect(first && placeOf(first.sentence), many).toBe('13.2');
		}
	});
});

describe('several works', () => {
	const library = { works: [work, garden] };
	const both = createFinder(library);

	it('answer from the one that knows', () => {
		expect(both.ask('When should I sow tomatoes?').passages[0]?.work).toBe(garden);
		expect(both.ask('What do terrorists use the Internet for?').passages[0]?.work).toBe(work);
	});

	it('keep to the one that is asked', () => {
		const { passages } = both.ask('When should I sow tomatoes?', { work });
		expect(passages.every(passage => passage.work === work)).toBe(true);
	});

	it.each([
		'In “The Kitchen Garden”, what is said of the Internet and the sun?',
		'In The Kitchen Garden, what is said of the Internet and the sun?',
		'What is said of the Internet and the sun in The Kitchen Garden?',
		'The Kitchen Garden: the Internet and the sun?',
		'What of the Internet and the sun? (The Kitchen Garden)',
	])('keep to the one that is named: %s', question => {
		const { passages } = both.ask(question);
		expect(passages.map(passage => passage.work)).toEqual([garden]);
	});

	it('do not take common words for the title of one', () => {
		const { passages } = both.ask('Who may plant what in the kitchen garden of the Internet?');
		expect(new Set(passages.map(passage => passage.work))).toEqual(new Set([garden, work]));
	});

	it('follow up in the one that answered, unless it has nothing to say', () => {
		const shop = workOf(
			'shop',
			'The Shop',
			'The shop sells poles of ash. Poles cost nine francs. Tea costs two francs.',
		);
		const company = createFinder({ works: [shop, garden, work] });
		expect(company.ask('What do beans climb on? › and the poles?').passages[0]?.work).toBe(garden);
		expect(company.ask('What do poles cost? › and the poles?').passages[0]?.work).toBe(shop);
		expect(company.ask('What do beans climb on? › what does tea cost?').passages[0]?.work).toBe(shop);
	});

	it('give the place, or the whole, of the one that is named', () => {
		const place = both.ask('paragraph 2 of The Kitchen Garden');
		expect(place).toMatchObject({ verdict: 'answered', passages: [{ work: garden, paragraph: { number: 2 } }] });
		expect(both.ask('Summarize “The Kitchen Garden”')).toMatchObject({ summaryOf: garden });
		expect(both.ask('Summarize it')).not.toHaveProperty('summaryOf');
	});

	it('do not silence each other: what one has nothing to say to is answered by another', () => {
		const letters = workOf('letters', 'Letters', 'The key is in the door.\n\nThe stove is lit in the hall.');
		const asked = 'Where is the stove?';
		const alone = createFinder({ works: [letters] }).ask(asked);
		expect(alone.verdict).toBe('answered');
		const beside = createFinder({ works: [work, letters] }).ask(asked);
		expect(beside.verdict).toBe('answered');
		expect(beside.passages[0]?.sentence).toBe(alone.passages[0]?.sentence);
	});

	it('are asked less readily than one, so that talk which has a word of one of them is not taken for a question', () => {
		const others = [
			'The ferry crosses the strait at noon. Cars wait on the quay.\n\nIn winter ice closes the harbour.',
			'A fugue has a subject and an answer. Bach wrote forty-eight.\n\nThe organ has three keyboards.',
			'Granite is hard and grey. It cools slowly below the ground.\n\nBasalt cools fast.',
			'The council meets on Mondays. It has nine members.\n\nEach member has one vote.',
		].map((body, i) => workOf(`other-${i}`, `Other ${i}`, body));
		const company = createFinder({ works: [garden, ...others] });
		const alone = createFinder({ works: [garden] });
		for (const talk of [
			'can someone share the minutes of the last meeting',
			"third year of uni and I still can't cook",
		]) {
			expect(alone.ask(talk).verdict, talk).toBe('unsure');
			expect(company.ask(talk).verdict, talk).toBe('not-found');
		}
		for (const question of ['How long are beans boiled?', 'Where do cars wait for the ferry?']) {
			expect(company.ask(question).verdict, question).toBe('answered');
		}
	});
});

describe('a work in another language than English', () => {
	const german = createFinder({
		works: [
			workOf(
				'garten',
				'Der Garten',
				'Der Garten ist offen, und wer kommt, der darf ernten. Wer fragt, bekommt eine Antwort. Zäune sind nicht verboten, aber es geht auch ohne.\n\nIm Garten hält Herr Özer vier Bienenvölker.',
			),
		],
	});

	it('is not asked with its little words', () => {
		expect(german.ask('Wer hält im Garten die Bienenvölker?')).toMatchObject({
			verdict: 'answered',
			passages: [{ sentence: { paragraph: 2, number: 1 } }, {}],
		});
		for (const talk of ['Wie spät ist es?', 'Wer ist das?', 'Wie ist das und was ist es?'])
			expect(german.ask(talk).verdict, talk).toBe('not-found');
	});
});

describe('a finder that is made in turns', () => {
	it('lets others have theirs, and finds the same', async () => {
		const body = Array.from({ length: 1000 }, (_, i) => `Herring ${i} lies in barrel ${i % 7}.`).join('\n\n');
		const library = { works: [workOf('ledger', 'Ledger', body), work] };
		let turns = 0;
		const inTurns = await createFinderInTurns(library, async () => turns++);
		expect(turns).toBeGreaterThan(10);
		const atOnce = createFinder(library);
		for (const question of ['Where does herring 812 lie?', 'Should cyberspace be a battlefield?']) {
			expect(inTurns.ask(question)).toEqual(atOnce.ask(question));
		}
	});
});

describe('a work in a script without spaces', () => {
	const chinese = workOf(
		'zh',
		'网络空间',
		'互联网是二十世纪人类最伟大的发明。它改变了人们的生活。\n\n网络空间应当是和平的疆域。各国应当遵守联合国宪章。\n\n恐怖组织利用互联网招募成员和筹集资金。',
	);
	const finder = createFinder({ works: [chinese] });

	it('is asked and looked up in it', () => {
		expect(finder.ask('恐怖组织怎样利用互联网？').passages[0]?.paragraph.number).toBe(3);
		expect(finder.ask('联合国宪章').verdict).toBe('answered');
		expect(finder.search('互联网')).toMatchObject({ kind: 'found', count: 2 });
	});
});

describe('a work without notes', () => {
	it('is not asked for the words in which one speaks of a text', () => {
		const finder = createFinder({ works: [garden] });
		for (const asked of ['When should I sow tomatoes?', 'Does the author say when I should sow tomatoes?']) {
			expect(finder.ask(asked), asked).toMatchObject({ verdict: 'answered', passages: [{ paragraph: { number: 1 } }] });
		}
	});
});

describe('a summary', () => {
	const summed = (question: string) => finder.ask(question).summaryOf?.slug;

	it.each([
		'Summarise the essay',
		'can you summarize this for me?',
		'sum it up',
		'tl;dr',
		'TLDR please',
		'Give me a short summary.',
		'What is the thesis of the essay?',
		'whats the main idea',
		'What are the key points?',
		'What is the essay about?',
		'what’s it about',
		'What does the essay say?',
		'总结一下',
		'请概括全文',
		'文章讲了什么？',
		'这篇文章的主旨是什么？',
		'中心思想',
	])('is asked for: %s', question => {
		expect(summed(question)).toBe(work.slug);
	});

	it('is not asked for by what asks about something', () => {
		const guided = work.guide?.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ questions }) => questions));
		const asked = [
			'What is the main key to security?',
			'Summarise the essay’s view on terrorism',
			'What does the essay say about peace?',
			'What is the main point of the code of conduct?',
			'What is the conference about?',
			'主权是什么？',
			'联合国讲了什么？',
		];
		for (const question of [...asked, ...(guided ?? []), ...chatter()]) expect(summed(question)).toBeUndefined();
	});

	it('is of one work: of several, none is the essay', () => {
		const both = createFinder({ works: [work, garden] });
		expect(both.ask('Summarise the essay').summaryOf).toBeUndefined();
		expect(both.ask('Summarise the essay', { work: garden }).summaryOf?.slug).toBe('garden');
	});
});

describe('a question in another language than the work', () => {
	const tea = workOf(
		'tea',
		'茶',
		'绿茶要用八十度的水泡两分钟。红茶要用开水泡四分钟。\n\n茶叶应当放在阴凉干燥的地方。WTO 也谈到茶叶贸易。',
	);
	const russian = workOf('чай', 'Чай', 'Зелёный чай заваривают две минуты. Чёрный чай заваривают четыре минуты.');

	it.each([
		'中国有多少网民？',
		'什么是网络主权',
		'¿Cuántos usuarios de Internet tiene China?',
		'O que a China propõe?',
		"Combien d'internautes y a-t-il en Chine ?",
		'Quali sono i quattro principi?',
		'Was tun Terroristen im Internet?',
		'Welche Vorschläge macht China?',
		'Dürfen Staaten das Internet zensieren?',
		'Worum geht es in dem Text?',
		'Qui gouverne internet ?',
		'Resume el ensayo',
		'Cosa propone la Cina?',
		'Hoeveel internetgebruikers heeft China?',
		'Vad säger texten om terrorism?',
		'Ilu internautów jest w Chinach?',
		'Çin’de kaç internet kullanıcısı var?',
		'Apa itu kedaulatan siber?',
		'Trung Quốc có bao nhiêu người dùng Internet?',
		'Что говорит автор о терроризме?',
		'ما هو دور الأمم المتحدة؟',
		'インターネット利用者は何人いますか？',
		'주권이란 무엇인가?',
	])('is said to be so: %s', question => {
		expect(finder.ask(question)).toMatchObject({ verdict: 'not-found', unread: 'en' });
	});

	it('is said to be so of a Chinese work, and of one whose script many languages have', () => {
		const [chinese, cyrillic] = [tea, russian].map(work => createFinder({ works: [work] }));
		expect(chinese?.ask('How long does one steep the green leaves?').unread).toBe('zh');
		expect(chinese?.ask('咖啡怎么煮？').unread).toBeUndefined();
		expect(cyrillic?.ask('How long does one steep it?').unread).toBe('und');
		expect(cyrillic?.ask('Как варят кофе?').unread).toBeUndefined();
	});

	it('is read if one of several works speaks its language', () => {
		const both = createFinder({ works: [work, tea] });
		expect(both.ask('咖啡怎么煮？').unread).toBeUndefined();
		expect(both.ask('Who bakes the bread here?').unread).toBeUndefined();
		expect(both.ask('Как варят кофе?').unread).toBe('und');
		expect(both.ask('咖啡怎么煮？', { work }).unread).toBe('en');
	});

	it('is not seen in English, nor in names, faces and signs', () => {
		const talk = [
			'who is Müller',
			'El Niño',
			'naïve cafés',
			'pizza al forno',
			'brb',
			'¯\\_(ツ)_/¯',
			'5 Ω',
			'la la land',
			'lol 草',
			'Gabriel García Márquez',
			'',
		];
		const unread = [...talk, ...chatter()].filter(line => finder.ask(line).unread !== undefined);
		// Of English, two questions about German words.
		expect(unread.length).toBeLessThanOrEqual(2);
		for (const { question } of essayQuestions('essay-dev.jsonl', work)) {
			expect(finder.ask(question).unread).toBeUndefined();
		}
	});

	it('is answered without a word on that where it finds its answer', () => {
		const answer = finder.ask('Wer ist Xi Jinping?');
		expect(answer.verdict).toBe('answered');
		expect(answer.unread).toBeUndefined();
	});
});

describe('what people say around a question', () => {
	const question = 'What did Xi Jinping say in Brazil?';
	const plain = finder.ask(question);

	it.each([
		'Dear Pilcrow, $',
		'Good evening sir, $',
		'yo bro $',
		'Hi guys! $',
		'umm alright, $',
		'1. $',
		'Q2: $',
		'One more question: $',
		'Can you please explain to me $',
		'In this article, $',
		"I don't understand. $",
		'$ Thank you so much in advance!',
		'$ Thanks for your help, have a nice day!',
		'$ cheers guys',
		'$ I need it for my homework.',
		'$ Explain your answer.',
		'$ Cite the paragraph, please.',
		'Hello everyone! $ tysm xD',
		'_$_',
	])('changes nothing of the answer: %s', around => {
		const { verdict, passages } = finder.ask(around.replace('$', question));
		expect(verdict).toBe('answered');
		expect(passages[0]?.sentence).toEqual(plain.passages[0]?.sentence);
	});

	it('may be of what is asked', () => {
		for (const asked of ['1. A domain', 'Is sovereignty good for all?', 'What is the right of all?']) {
			expect(finder.ask(asked).passages.length, asked).toBeGreaterThan(0);
		}
	});
});

describe('a text that asks and answers', () => {
	const house = workOf(
		'house',
		'House Rules',
		[
			'Q: Can I bring my dog to the library? A: Only guide dogs may come in.',
			'Why do we close on Mondays? That is when the floors are waxed. The wax needs a day.',
			'How many books may I borrow at once? You may have six of them.',
			'Who keeps the keys? Who has the codes? The janitor does.',
		].join('\n\n'),
	);
	const rules = createFinder({ works: [house] });

	it.each([
		['Can I bring my dog?', 'A: Only guide dogs may come in.'],
		['why are you closed on mondays', 'That is when the floors are waxed.'],
		['how many books may be borrowed', 'You may have six of them.'],
		['who has the codes', 'The janitor does.'],
		['how long does the wax need', 'The wax needs a day.'],
	])('shows what answers, not what asks: %s', (question, sentence) => {
		expect(rules.ask(question).passages[0]?.sentence.text).toBe(sentence);
	});
});

describe('a part of the text', () => {
	const halves = work.paragraphs.flatMap(({ sentences }) =>
		sentences.flatMap(({ text }) => {
			const words = text.replace(/[.;,?!]$/, '').split(/\s+/);
			const half = Math.ceil(words.length / 2);
			return words.length < 12 ? [] : [words.slice(0, half).join(' '), words.slice(half).join(' ')];
		}),
	);

	it.each(['$', 'where does it say "$"', 'Is it true that $?'])('is answered: %s', around => {
		const unsure = halves.filter(half => finder.ask(around.replace('$', () => half)).verdict !== 'answered');
		expect(unsure).toEqual([]);
	});
});

describe('a place of the text', () => {
	const last = work.paragraphs.length;
	const ofLast = work.paragraphs[last - 1]?.sentences.length;

	it.each([
		['¶4', '4.1'],
		['¶ 4.5', '4.5'],
		['Paragraph 5', '5.1'],
		['What is paragraph 5 about?', '5.1'],
		['What does the last paragraph say?', `${last}.1`],
		['whats the second sentence of ¶3?', '3.2'],
		['last sentence of the second paragraph', '2.4'],
		['What is the first sentence?', '1.1'],
		['Can you show me the opening sentence of the essay, please?', '1.1'],
		['What is the 8th sentence?', '2.3'],
		['What is the first sentence of “A New Domain for the Dream of Peace and Development”?', '1.1'],
		['How does the essay begin?', '1.1'],
		['how does it end', `${last}.${ofLast}`],
		['第4段', '4.1'],
		['第十二段讲了什么？', '12.1'],
		['最后一段说了什么', `${last}.1`],
		['文章的第二段第三句是什么？', '2.3'],
		['第一句话是什么？', '1.1'],
		['文章是怎么结尾的？', `${last}.${ofLast}`],
		['paragraph seven', '7.1'],
		['What does paragraph nine say?', '9.1'],
		['what is the main idea of paragraph 10?', '10.1'],
		['What does Wang Jun say in paragraph 8?', '8.1'],
		['what does the author say in para **8**', '8.1'],
		['paragraph 4 sentence 4', '4.4'],
		['sentence 2 of ¶4', '4.2'],
		['who spoke in Brazil? › and what does paragraph 12 say?', '12.1'],
	])('is answered with what stands there: %s', (question, place) => {
		const { verdict, passages } = finder.ask(question);
		expect(verdict).toBe('answered');
		expect(passages.map(({ sentence }) => placeOf(sentence))).toEqual([place]);
	});

	it('of several paragraphs is answered with each', () => {
		const numbers = finder.ask('¶3-6').passages.map(({ paragraph }) => paragraph.number);
		expect(numbers).toEqual([3, 4, 5, 6]);
		expect(finder.ask('paragraphs 1 to 17').passages).toHaveLength(10);
	});

	it('is none where something in the text is asked about, nor where the work has none such, nor a number alone', () => {
		const asked = [
			'How does the war end?',
			'what is the first principle?',
			'What is paragraph 4 of the resolution?',
			'first paragraph of the UN Charter',
			'How does the code of conduct begin?',
			'What does paragraph 5 say about order?',
			'联合国讲了什么？',
			'¶99',
			'¶4.99',
			'the tenth sentence of ¶2',
			'第二十段',
			'第零段',
			'4',
		];
		const guided = work.guide?.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ questions }) => questions));
		for (const question of [...asked, ...(guided ?? []), ...chatter()]) {
			expect(finder.ask(question).passages[0]?.reasons, question).not.toEqual([]);
		}
	});

	it.each([
		['What does paragraph 12 say about terrorism?', 'answered', '12.6'],
		['what does ¶4 say about jurisdiction?', 'answered', '4.5'],
		['according to paragraph 14, what should governments do?', 'answered', '14.5'],
		['why does the author mention Brazil in paragraph 4?', 'answered', '4.4'],
		['Paragraph 6: what is the digital divide?', 'unsure', '6.7'],
	])('that is named with a question is asked alone: %s', (question, verdict, place) => {
		const answer = finder.ask(question);
		expect(answer.verdict).toBe(verdict);
		expect(answer.passages.map(({ sentence }) => placeOf(sentence))).toEqual([place]);
		expect(answer.question).toBe(question);
	});

	it('sends on what it has not a word of', () => {
		expect(finder.ask('What does paragraph 3 say about terrorism?').passages[0]?.paragraph.number).toBe(12);
		expect(finder.ask('What does paragraph 3 say about cats?').verdict).toBe('not-found');
	});

	it('is looked for in the one work that is asked', () => {
		const both = createFinder({ works: [work, garden] });
		expect(both.ask('¶2').verdict).toBe('not-found');
		expect(both.ask('¶2', { work: garden }).passages[0]?.paragraph.text).toMatch(/^Beans climb/);
	});
});
