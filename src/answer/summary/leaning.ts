import { wordsOf } from '../words.js';

/** Words that point back where they open a sentence: "This is …", "All these …", "Such a step …". */
const POINTERS =
	/^(?:(?:all|both|many|most|some|each|none|one|much|part|half) )?(?:of )?(?:this|that|these|those|such|its?|it['’]s|they|them|theirs?|he|him|his|she|hers?|the (?:former|latter|same|other|others|above|following)|another|others|neither|either|here|below|above|there(?:by|after|in|upon)|so)\b(?!-)/i;

/** They do not: "So far …", "Those who …", "Either you or …". */
const NO_POINTERS =
	/^(?:so far|here (?:in|at|on)|those (?:who|whose|in|of|with|that|which)|n?either (?:\S+ ){1,4}n?or)\b/i;

/** "Both men …" are known already; "Both China and Russia …" are not. */
const BOTH = /^both (?!(?:\S+ ){1,4}and\b)/i;

/** This year is known to everyone. */
const CALENDAR =
	/\bthis (?:years?|month|week|weekend|day|morning|afternoon|evening|spring|summer|autumn|fall|winter|decade|century|millennium)\b/gi;

/** "It is clear that …", "It is important to …": the pronoun stands for what follows (Lappin & Leass 1994, 2.1). */
const PLEONASTIC =
	/^it (?:is|was|has been|will be|would be|may be|can be|seems|appears|remains|becomes) (?:\S+ ){0,5}?(?:that|to|for|whether)\b/i;

/** Words that tie a sentence to the one before. */
const CONNECTIVES =
	/^(?:and|but|or|nor|yet|also|too|then|thus|hence|therefore|however|moreover|furthermore|besides|additionally|nevertheless|nonetheless|instead|otherwise|likewise|similarly|conversely|consequently|accordingly|meanwhile|afterwards?|subsequently|finally|lastly|indeed|specifically|in (?:fact|addition|particular|contrast|turn|other words|short|sum|the meantime|the end|return|response|this way|both cases|either case)|as (?:a result|a consequence|such|well|noted|mentioned)|at (?:the same time|that)|by (?:contrast|comparison|(?:so )?doing|then)|for (?:example|instance|this|that|one|another)|on (?:the (?:contrary|other hand|one hand)|top of)|that is|to (?:that|this) end|more (?:importantly|specifically)|what is more|even (?:so|then)|of (?:these|those|them|course)|among other|last but not least)\b(?!-)/i;

/** These do so with a comma: "Later, …", but not "Later works …". */
const CONNECTIVES_WITH_COMMA = /^(?:later|next|still|rather|again|equally|(?:\S+ ){1,4}later), /i;

/** One of a series is nothing without the others. */
const COUNTED =
	/^(?:(?:first|second|third|fourth|fifth|sixth|seventh)(?:ly)?,|首先|其次|再次|第[一二三四五六七八九十][，,、])/i;

/** The like in Chinese. */
const CHINESE_POINTERS = /^[这這那该該此其它他她]/;
const CHINESE_CONNECTIVES =
	/^(?:[但并並]|此外|另外|因此|因而|所以|从而|然而|不[过過]|而且|且|同[时時]|[与與]此同[时時]|最[后後]|例如|比如|[总總]之|[换換]言之|[一另]方面|也就是[说說]|[为為]此|[对對]此|其中)/;

/** Further in: "in this new domain", "on that basis". */
const POINTING =
	/\b(?:this|these|those(?! (?:who|whose|in|of|with|that|which)\b)|such an?)\b|\b(?:on|to|by|for|from|with|at|of|into|under) that \p{L}+(?=[.,;])/iu;

/** "Quiet but powerful, it brings …", "When they arrived …": a pronoun before any noun could have named its thing. */
const EARLY_PRONOUN =
	/^(?:[^,]{1,40}, |(?:when|while|after|as|since|although|though|if|because|once|until|before|where|soon|now|even|only|\w+ly) )(?:it(?! (?:is|was|has been|would be) (?:\S+ ){1,4}(?:that|to|for)\b)|they|he|she|this|these|their|his|her)\b/i;

/** "Before the war, its people …"; but "Since its birth, the Internet …" names the thing at once. */
const LATE_POSSESSIVE = /^[^,]{1,40}, its\b/i;

/** "It also enables …", "Jacksonville also suffered …" */
const ALSO = /^(?:\S+ ){1,3}also\b/i;

/** What is read of a sentence's opening, in characters and in words. */
const OPENING = 200;
const OPENING_WORDS = 12;

/**
 * `alone`: to be understood without the one before; `refers`: speaks of what that one brought in ("It is …");
 * `continues`: goes on from it ("In addition, …"); `never`: not to be understood even with it.
 */
export type Standing = 'alone' | 'refers' | 'continues' | 'never';

/**
 * How a sentence stands by itself, from its words: English or Chinese. In other languages only questions, and quotation
 * marks and brackets that stay open, are seen.
 * @param previous the sentence before it in its paragraph
 */
export const standingOf = (text: string, previous?: string): Standing => {
	const opening = text
		.slice(0, OPENING)
		.replace(/^[\s"'“‘«「『([（]+/, '')
		.replace(CALENDAR, 'now');
	if (/[?？]["'”’)」』]*$/.test(text) || COUNTED.test(opening) || isOpen(text)) return 'never';
	if (CONTINUES.some(sign => sign.test(opening))) return 'continues';
	return refers(opening, previous) ? 'refers' : 'alone';
};

const CONTINUES = [CONNECTIVES, CONNECTIVES_WITH_COMMA, ALSO, CHINESE_CONNECTIVES];

const refers = (opening: string, previous: string | undefined): boolean => {
	const early = wordsOf(opening, OPENING_WORDS).at(-1);
	if (POINTING.test(opening.slice(0, (early?.end ?? 0) + 1))) return true;
	if (PLEONASTIC.test(opening)) return false;
	if (POINTERS.test(opening) && !NO_POINTERS.test(opening)) return true;
	const signs = [BOTH, EARLY_PRONOUN, LATE_POSSESSIVE, CHINESE_POINTERS];
	return signs.some(sign => sign.test(opening)) || (previous !== undefined && takesUp(opening, previous));
};

/** Marks that come in pairs; one without the other shows a quotation or bracket that began before or goes on. */
const isOpen = (text: string): boolean =>
	count(text, /[“«「『]/g) !== count(text, /[”»」』]/g) ||
	count(text, /[([（]/g) !== count(text, /[)\]）]/g) ||
	count(text, /"/g) % 2 === 1;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Whether what the sentence before brought in is referred to as known: "A central group was set up. At the first
 * meeting of the group …", "… had written his last statement. The statement was in Latin."
 */
const takesUp = (opening: string, previous: string): boolean => {
	const words = wordsOf(opening, OPENING_WORDS);
	const before = wordsOf(previous);
	const broughtIn = (stem: string, articles: (plain: string) => boolean): boolean =>
		before.some(
			(word, k) => word.stem === stem && before.slice(Math.max(0, k - 4), k).some(({ plain }) => articles(plain)),
		);
	return words.some(({ stem, text }, i) => {
		if (words[i - 1]?.plain !== 'the' || !/^\p{Ll}/u.test(text)) return false;
		return i === 1 && words[2]?.plain !== 'of'
			? before.some((word, k) => word.stem === stem && before[k - 1]?.plain !== 'the')
			: broughtIn(stem, plain => plain === 'a' || plain === 'an');
	});
};
