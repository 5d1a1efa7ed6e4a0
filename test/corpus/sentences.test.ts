import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';

const split = (text: string): string[] => splitSentences(text, 1).map(sentence => sentence.text);

/** Little but what the rules look at. */
const marks = fc.string({ unit: fc.constantFrom(...'aBг1.。?!“”"«»『』（）[]()*_^¹ \n\u00a0'), maxLength: 60 });

describe('splitSentences', () => {
	it.each([
		[['Dr. Smith met Mr. J. R. Jones.', 'They spoke.']],
		[['He served in the U.S. Army until Sept. 3.', 'Then he left.']],
		[['He lived in the U.S.', 'The end came.']],
		[['They chose plan B.', 'It failed.']],
		[['“Stop!” he cried.', '“Go.”', 'Then he left.']],
		[['He said "It works."', 'She left.']],
		[['See No. 5 of the series (cf. Art. 3), e.g. Apples.', 'No.', 'Never.']],
		[['(She stayed.)', 'He asked: “Why?”', '‘Because.’']],
		[['It grew by 3.5 percent vs. China in 2014.', 'Why?!', 'Nobody knows…']],
		[['Henry A. Wallace et al. (1944) wrote it.', 'So it was.']],
		[['和平很重要。', '我们需要它！', '为什么？']],
		[
			[
				'Ships are exempt from para. (1).',
				'See paras. 3 and 4.',
				'Est. 1912 in York.',
				'Tel. 555 is it.',
				'Ver. 2.0 came.',
			],
		],
		[['Use .NET or v1.2.3.', 'Then go.']],
		[
			[
				'"Is it?" Anna asked.',
				'"Stop!" the old man cried.',
				'He left.',
				'"Really?"',
				'The king of France said nothing.',
			],
		],
	])('%j', sentences => {
		expect(split(sentences.join(sentences[0]?.endsWith('。') ? '' : ' '))).toEqual(sentences);
	});

	it.each([
		['她便起床磨豆子。', '“豆腐要趁黑做，”她说。', '「好。」', '『這裡。』'],
		['写得好。', '（见第三章。）', '好！', '《红楼梦》！'],
		['同学们好！”', '“老师好！”大家说。'],
	])('a mark that opens is the next sentence’s: %s', (...sentences) => {
		expect(split(sentences.join(''))).toEqual(sentences);
	});

	it.each([
		[
			'"不！"他喊：“不行。”',
			'“为什么？”他问。',
			'“好！”她们笑着说，“走吧。”',
			'「好。」我低聲說道。',
			'“谁？”我问他。',
			'他走了。',
			'“为什么不卖咖啡?”有年轻人问。',
			'“走吧!”老人喊道。',
			'“你是谁?”周伯问道。',
			'他走了。',
		],
		[
			'“为什么？”',
			'他知道。',
			'“谁？”',
			'门外没有人答。',
			'“好。”',
			'我读小说。',
			'“走！”',
			'他没说。',
			'“是！”',
			'她是顾问。',
			'“好！”',
			'他说明了。',
		],
		['《书名！》是好书。', '我读《为什么？》。', '《谁？》 我不知道。'],
	])('who speaks belongs to what is said, and a title to its sentence: %s', (...sentences) => {
		expect(split(sentences.join(''))).toEqual(sentences);
	});

	it.each([
		[['« Les chats n’y vont pas. »', 'Il y resta.', '« Oui.\u00a0»', '« Non ! »']],
		[['« Pourquoi ? » demanda-t-il.', '»Warum?« fragte er.', '»Komm!«', 'Er kam.']],
		[['Han gick.', '”Kom!” sade han.', '’Twas late.']],
		[['"I have more," he warned.[1]', 'It is so.[3][4]', 'It ended.(5)', 'The end.[6]']],
		[['It is old.¹', 'It is false.²³', 'It is so.^4^', '“It is.”[5]', 'Really.']],
		[['I read *War and Peace.*', '**It was long.**', '_“Was it?”_ they asked.', 'Yes.']],
	])('a mark that closes is the sentence’s before: %j', sentences => {
		expect(split(sentences.join(' '))).toEqual(sentences);
	});

	it('takes a number in brackets for a note without white space about it too', () => {
		expect(split('写得好。[1]我同意。')).toEqual(['写得好。[1]', '我同意。']);
		expect(split('He left.(She stayed.) Then he came.')).toEqual(['He left.', '(She stayed.)', 'Then he came.']);
	});

	it.each([
		[
			[
				'The court decided Brown v. Board of Education.',
				'Maj. Hale met Adm. Nelson and Cmdr. Wm. Penn.',
				'They dined.',
			],
		],
		[['See vol. II, chap. I, sec. 4 of it.', 'He loved art.', 'I do not, old chap.', 'I never did.']],
		[['Mme. Curie met Gen. (ret.) Hardy and Atty. Gen. Palmer.', 'Mlle. Rose met J.-J. Rousseau.']],
		[
			[
				'Am 3. Mai 1632 rettete ihn Hr. Stoß, z. B. mit Fr. Hahn, d. h. Anna.',
				'Der 2. Weltkrieg kam am 1. September 1939.',
			],
		],
		[['Friedrich II. war König bis zum 3. Tag.', 'Er starb am 3.', 'Die Stadt trauerte.']],
		[['El Sr. García y la Sra. López vieron a Dña. Ana en EE. UU. ayer.', 'King Sr. was there.']],
		[['Он жил на ул. Садовой в г. Москве до 1837 г.', 'Он умер.']],
		[['He was born in 1632.', 'Then he waited until 3.', 'The end came on the 24.', 'I am 3.', 'Mom is 30.']],
		[['He lived on Main St.', 'He met St. John.', 'He was in the U.S.', 'Nobody knew.']],
		[['Cf. Art. 11 and Cf. Smith.', 'The club is the CF.', 'It won.']],
		[['Vgl. Schmidt dazu, ggf. Anna bzw. Otto.', 'Ggf. Anna fragen.', 'Bzw. Otto.', 'Er kam.']],
		[['See n. 5 (Smith) and fn. 12 (Jones), nn. 3 (Lee).', 'He had n.', 'Then fn.', 'She went.']],
		[
			[
				'Es kostete 1,2 Mio. Euro und 3 Mrd. Dollar.',
				'Es waren 3 Mio.',
				'Der Bau war alt.',
				'Er nahm 2 Mrd.',
				'Im Jahr darauf ging er.',
			],
		],
		[['Siehe § 3 Abs. 1 und Ziff. 4 (Kap. 2).', 'He has Abs.', 'They are strong.']],
		[
			[
				'MM. Dupont et Durand, p. ex. Marie, lisent Éd. Minuit.',
				'He met his ex.',
				'Marie saw Ed.',
				'The gun has 9 mm.',
				'It is old.',
			],
		],
		[['Véase Pág. 5 (Arriba) y pág. 6 (Abajo), núm. 7 (Fin).', 'No hay más pág.', 'Otra vez.']],
		[
			[
				'It is in Phil. Trans. Roy. Soc. London and Proc. Nat. Acad. Sci. Paris.',
				'It is in Trans. Roy. Soc.',
				'The end.',
				'Roy came.',
				'He met Roy.',
				'Phil left Phil.',
			],
		],
		[['Der Dipl.-Ing. Schmidt und Dr.-Ing. Braun kamen.', 'Er ist Dipl.-Ing.', 'Sie ist Ing.', 'Braun nicht.']],
		[
			[
				'Built c. 1850 (Smith), d. 1900 (Jones), fl. 1750 (Lee).',
				'He took plan c.',
				'12 Men came to d.',
				'It was c.',
				'Then it ended.',
			],
		],
		[
			[
				'Der 1. FC Köln siegte.',
				'Am 3. FC Köln.',
				'Er starb am 1.',
				'Der FC trauerte.',
				'He was 1.',
				'FC Barcelona won.',
			],
		],
	])('abbreviations: %j', sentences => {
		expect(split(sentences.join(' '))).toEqual(sentences);
	});

	it.each([
		['See Goss, https://example.org/goss/1894?page=3#fig.2 (last visited 2 Jan. 2021).', 'It is old.'],
		['Look at example.com/?q=test!now, example.com/?Q=a!B, or write to foo!bar@x.y.', 'Wait.'],
		[`It is at https://example.org/${'long/'.repeat(40)}?Page=3.`, 'It is old.'],
		['In C a!=b holds.', 'Is it so?', 'Yes!'],
		['见https://example.org/?Page=3。', '好！', '再见https://example.org/!a吧。'],
	])('is not broken within an address: %s', (...sentences) => {
		const chinese = sentences[0]?.startsWith('见');
		expect(split(sentences.join(chinese ? '' : ' '))).toEqual(sentences);
	});

	it.each([
		['He said "…the end."', 'Next came “Stop!”', 'Then nothing.'],
		['What?', 'Really!', 'Yes.'],
		['他说OK!', 'No!', '你好!', 'iPhone很好。', '好！', 'a是字母。'],
	])('is broken where white space lacks between sentences: %s', (...sentences) => {
		expect(split(sentences.join(''))).toEqual(sentences);
	});

	it('leaves the number of an item and the name of a speaker with what follows', () => {
		expect(split('1. First we go. 2. Then we eat. III. We sleep.')).toEqual([
			'1. First we go.',
			'2. Then we eat.',
			'III. We sleep.',
		]);
		expect(
			split("DORA. What o'clock is it?\n  MRS. QUILL. Eleven! MR. PIM bows.\nTHE CUCKOO. It is NOON. He rose."),
		).toEqual([
			"DORA. What o'clock is it?",
			'MRS. QUILL. Eleven!',
			'MR. PIM bows.',
			'THE CUCKOO. It is NOON.',
			'He rose.',
		]);
	});

	it.each([
		['Art. 5. The law is this.', '§ 4. It holds.', 'Section 3. Nothing.', 'Rule 7. Go.', 'Chapter I. It begins.'],
		['ARTICLE 2. All are free.', 'CHAPTER XXXVIII. 1. They sail.', '**§ 4.2.** It holds.', 'Artikel 3a. Alle.'],
		['See Section 3.', 'He cites Art. 5.', 'It is Chapter I.', 'Nothing rules 7.', 'Rule seven.', 'Go.', 'See § 4.'],
	])('leaves a heading with a number with what follows: %s', (...sentences) => {
		expect(split(sentences.join(' '))).toEqual(sentences);
	});

	it('is not broken by a line break', () => {
		expect(split('A wall\nstands.\r\nIt is high.')).toEqual(['A wall\nstands.', 'It is high.']);
	});

	it('loses nothing but white space, whatever the text', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), marks), text => {
				const sentences = splitSentences(text, 3);
				let end = 0;
				for (const [i, sentence] of sentences.entries()) {
					expect(sentence).toMatchObject({ paragraph: 3, number: i + 1 });
					expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
					expect(text.slice(end, sentence.start).trim()).toBe('');
					end = sentence.end;
				}
				expect(text.slice(end).trim()).toBe('');
			}),
		);
	});

	it('splits a paragraph of any length', () => {
		expect(splitSentences('The sea gives. '.repeat(50_000), 1)).toHaveLength(50_000);
		const endless = `${'the sea and '.repeat(20_000)}the shore.`;
		expect(splitSentences(`${endless} It is late.`, 1).map(({ text }) => text)).toEqual([endless, 'It is late.']);
	});
});
