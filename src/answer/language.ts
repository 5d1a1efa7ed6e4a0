import { type Word, wordsOf } from './words.js';

/**
 * Languages of the Latin script by the little words that no text of theirs does without, folded as words are. What is
 * common in English and says something there ("war", "man", "come") is left out.
 */
const LITTLE_WORDS: readonly (readonly [language: string, words: string])[] = [
	[
		'es',
		`que quien quienes cual cuales como cuando cuanto cuantos cuanta cuantas donde por porque para el la los las un una
		de del en es esta estan fue hay ser se su sus con sin sobre segun y lo al mas pero tiene tienen dice puede pueden
		debe deben hace hacen son ha han este esto estos estas entre contra todo todos muy tambien hablan habla ensayo`,
	],
	[
		'pt',
		`que quem qual quais como quando quanto quantos quantas onde por porque para o os as um uma de do da dos das em na nos
		nas e sao esta foi ha ser se sua seu com sem sobre segundo ao mais mas tem diz pode podem deve devem isso este entre
		todos muito voce fala ensaio`,
	],
	[
		'fr',
		`que qui quoi quel quelle quels quelles comment quand combien ou pourquoi par le la les un une des du de en dans est
		sont il elle ce cette ces se sa ses leur avec sans sur selon et pas mais au aux dit peut peuvent doit doivent faut
		fait font nous vous ils elles tout tous toutes etre avoir cet contre entre comme parle parlent`,
	],
	[
		'it',
		`che chi cosa quale quali quando quanto quanti quante dove perche il lo la gli le un una di del della dei delle nel
		nella e sono ha hanno era si suo sua con senza su secondo non piu ma al alla dice puo possono deve devono questo
		questa questi come sul sulla tra fra anche tutti parla parlano`,
	],
	[
		'de',
		`was wer wen wem wie wann wo warum wieso welche welcher welches wieviel viele der die das den dem des ein eine einen
		einer im ist sind haben wird werden kann soll und oder nicht auch mit ohne von vom zu zum zur fur uber nach auf aus
		bei es sie er sagt tun gibt laut sollen sollte muss mussen darf durfen konnen konnte kannst sein seine ihre wir ihr
		ich du mich uns sich kein keine worum worin wofur womit gegen durch wenn aber noch nur mehr wurde wurden dass diese
		dieser dieses jede jeder macht steht meint geht`,
	],
	[
		'nl',
		`wat wie wanneer waar waarom hoe welke hoeveel de het een van zijn heeft hebben wordt worden kan en niet ook met
		zonder voor naar op uit bij te dat die deze zegt door moet moeten kunnen mag mogen haar hun wij jij ik je dit als
		maar tegen tussen gaat`,
	],
	['sv', 'vad vem nar var varfor hur vilken vilka manga och att det den en ett ar som pa av med inte om till fran de'],
	[
		'pl',
		'co kto kiedy gdzie dlaczego jak jaki jaka jakie ile czy jest sa ma w z na nie sie o od przez dla oraz według',
	],
	[
		'tr',
		'ne kim nasıl neden nicin nerede zaman hangi kac ve bir bu icin mi ile de da gore olan nedir kimdir var diyor hakkında',
	],
	[
		'id',
		`apa siapa kapan dimana mengapa kenapa bagaimana berapa yang di ke dari dan untuk dengan adalah itu ini tidak pada
		dalam oleh tentang menurut ada akan`,
	],
	['vi', 'gi khi nao đau sao tai bao nhieu la cua va co khong trong cho voi nhung cac mot ve đuoc nguoi'],
];

const LITTLE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	LITTLE_WORDS.map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);
const NONE: ReadonlySet<string> = new Set();

/** Words that say nothing in a language, beside the stop words of English; folded. */
export const littleWordsOf = (language: string | undefined): ReadonlySet<string> => LITTLE.get(language ?? '') ?? NONE;

const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = (() => {
	const result = new Map<string, string[]>();
	for (const [language, words] of LITTLE) {
		for (const word of words) result.set(word, [...(result.get(word) ?? []), language]);
	}
	return result;
})();

/** Scripts that tell the language; those that do not are of an undetermined one. */
const SCRIPTS: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
	[/\p{Script=Latin}/u, []],
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
	[/\p{Script=Han}/u, ['zh', 'ja']],
	[/\p{Script=Hangul}/u, ['ko']],
	[/\p{L}/u, ['und']],
];

/** Letters that English has not, and who writes them. */
const LETTERS: readonly (readonly [letters: RegExp, languages: readonly string[]])[] = [
	[/[äöü]/iu, ['de', 'sv', 'tr']],
	[/ß/u, ['de']],
	[/ñ/iu, ['es']],
	[/[ãõ]/iu, ['pt']],
	[/[çêèœ]/iu, ['fr', 'pt']],
	[/å/iu, ['sv']],
	[/[ąęłśźż]/iu, ['pl']],
	[/[ışğ]/u, ['tr']],
];

/** What a question begins with, and no English one. */
const ASKING: ReadonlySet<string> = new Set(
	`quien quienes cual cuales cuando cuanto cuantos donde por quem qual onde qui quoi quel quelle quels quelles quand combien
	pourquoi chi cosa quali dove perche wer wen wem wie wann warum wieso welche welcher welches wieviel worum wat waarom
	wanneer welke hoeveel vad varfor kto kiedy gdzie dlaczego`.split(/\s+/),
);

const languagesOf = ({ text, plain, stop }: Word): readonly string[] => {
	const english = stop && (plain.length > 1 || plain === 'a' || plain === 'i') ? ['en'] : [];
	const little = [...english, ...(LANGUAGES_OF.get(plain) ?? [])];
	if (little.length > 0) return little;
	// With a capital it may be a name, unless it is German.
	const isName = /^\p{Lu}/u.test(text);
	const written = LETTERS.find(([letters, who]) => letters.test(text) && (!isName || who.includes('de')));
	if (written) return written[1];
	if (/^[\0-\x7f]*$/.test(plain)) return [];
	// A letter alone is no word to tell a language by: "ツ" is a face, "Ω" a unit.
	if (plain.length < 2) return [];
	return SCRIPTS.find(([script]) => script.test(plain))?.[1] ?? [];
};

/** How many different words speak for each language. */
const marksOf = (text: string, most: number): ReadonlyMap<string, number> => {
	const marks = new Map<string, number>();
	const words = new Map(wordsOf(text, most).map(word => [word.plain, word]));
	for (const word of words.values()) {
		for (const language of languagesOf(word)) marks.set(language, (marks.get(language) ?? 0) + 1);
	}
	return marks;
};

/** So many words tell the language of a text, and of a question. */
const MAX_WORDS = 300;

/** One word of another language is a name or a loan; its script is more. */
const ENOUGH = 2;

/**
 * The language of a text, as BCP 47 has it: `und` for a script of many languages, such as the Cyrillic.
 * @returns `undefined` for one that is not known
 */
export const languageOf = (text: string): string | undefined => {
	const [first] = [...marksOf(text, MAX_WORDS)].sort(([, a], [, b]) => b - a);
	return first?.[0];
};

/**
 * Whether a question speaks another language than that of a text: one has more of its words than that language has.
 * @param language the text's; of one that is not known nothing is foreign
 */
export const isForeign = (question: string, language: string | undefined): boolean => {
	if (language === undefined) return false;
	const marks = marksOf(question, MAX_WORDS);
	const own = marks.get(language) ?? 0;
	const [first] = wordsOf(question, 1);
	const enough = first && ASKING.has(first.plain) ? 1 : ENOUGH;
	return [...marks].some(([other, count]) => count > own && count >= (UNLIKE_LATIN.has(other) ? 1 : enough));
};

/** Languages that are told by their script. */
const UNLIKE_LATIN: ReadonlySet<string> = new Set(SCRIPTS.flatMap(([, languages]) => languages));
