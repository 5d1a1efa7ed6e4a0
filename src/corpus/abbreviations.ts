/** The text ends with one of these words and a full stop; marks of emphasis may follow. */
const endingWith = (...words: readonly string[]): RegExp =>
	new RegExp(`(?:^|[\\s"'*_\\p{Ps}\\p{Pi}])(?:${words.join('|')})\\.[*_]*\\s*$`, 'u');

/** Titles, first names cut short and the like: whatever follows them belongs to the same sentence. */
const BEFORE_A_NAME = endingWith(
	'Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|Gov|Sen|Rep|Pres|Atty|MRS?|DR|PROF|CAPT',
	'Gen|Maj|Brig|Col|Lt|Sgt|Cpl|Pvt|Capt|Cmdr|Adm|Mt|Ft',
	'Wm|Geo|Chas|Jos|Thos|Jas',
	'vs?|[Cc]f|approx|ca|e\\.g|i\\.e|viz|Art|Sec|Fig|Figs|Eq|Ch|Vol|pp?',
	// French and German; then Spanish and Russian. "1837 г." is a year, which may end a sentence; "г. Москва" a town.
	'Mmes?|Mlles?|MM|p\\. ?ex|Éd|Hrn?|z\\. ?B|d\\. ?h|[Bb]zw|[Vv]gl|[Gg]gf|sog',
	'Sras?|Srta|Dra|Dña|EE|ул|пл|проф|акад|(?<!\\d\\s)г',
);

/** Abbreviations that end no sentence where a number follows: "No. 5", "Sept. 3". */
const BEFORE_A_NUMBER = endingWith(
	'Est|[Tt]el|[Vv]er|Nos?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|al|nn?|fnn?',
	'Nr|Bd|Abb|Abs|Anm|Kap|Ziff|[Pp]ágs?|[Nn]úm|стр|рис',
);

/** The same before a year: "c. 1850", "d. 1900". */
const BEFORE_A_YEAR = endingWith('c|b|d|fl');

/** The same, of parts of a book, which have Roman numbers too: "chap. III". I is a word, unless a mark follows. */
const PART_OF_A_BOOK = endingWith('vols?|bk|chaps?|secs?|arts?|figs?|paras?|scheds?');
const PART = /^(?:[\d(]|I(?=[,.;:)])|(?!I\b)[IVXLC]+\b)/;

/** "J.", "J.-J.", "U.S.", "a.m.", "Ph.D.", "Sr.": may end a sentence or not; what follows decides. I is a word. */
const MAY_END = endingWith('(?!I\\.)(?:\\p{Lu}(?:\\.-\\p{Lu})*|\\p{L}{1,2}(?:\\.\\p{L}{1,2})+)|St|Sr|Fr|MS');
/** "1,2 Mio. Euro", "Dipl.-Ing. Schmidt", "Trans. Roy. Soc. London": the same. */
const MAY_END_TOO = endingWith(
	'(?<=\\d\\s)(?:Mio|Mrd)|(?:Dipl|Dr)\\.-\\p{Lu}\\p{Ll}+',
	'(?:Trans|Proc|Bull|Mem)(?:\\. (?:Roy|Acad|Nat|Amer|Soc|Sci|Inst))*',
);
/** Before "Trans."; elsewhere a first name. */
const PHILOSOPHICAL = endingWith('Phil');
const RETIRED = /\(ret\.\)\s*$/;

/** Words that a sentence begins with far oftener than a name does. */
const OPENERS =
	/^["'“‘(]*(?:The|A|An|This|That|These|Those|It|Its|In|On|At|By|For|From|With|He|She|They|We|I|You|His|Her|Their|Our|But|And|Or|Yet|So|If|When|While|As|After|Before|Since|Although|However|Many|Most|Some|All|No|Not|There|Here|Then|Today|Nobody|What|Who|Why|How|Ils?|Elles?)\b/;

/** The first half of "z. B." and its like; after a number, a small letter is a unit. */
const FIRST_HALF = endingWith('(?<!\\d\\s)\\p{Ll}');

/** German dates and ordinals: "3. Mai", "der 2. Weltkrieg". An English number may well end its sentence before a capital. */
const DAY = endingWith('\\d{1,2}');
const MONTH =
	/^(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|(?:April|August|September|November)\s+\d{4})\b/;
const ORDINAL = endingWith('(?:Am|(?<!\\bI\\s)am|[Dd](?:er|ie|as|em|en|es)|[Ii]m|[Zz]u[mr]|[Vv]om|[Bb]eim)\\s\\d{1,3}');
const GERMAN_OPENERS =
	/^(?:D(?:er|ie|as|em|en|es|ann)|E(?:r|s|in\p{Ll}*)|Sie|Wir|Ich|Und|Aber|Im|Am|Mit|Nach|Auch|Seit)(?!\p{L})/u;

/**
 * Whether a full stop between these two is an abbreviation's and ends no sentence.
 * @param before the sentence so far, or its end
 * @param after what follows, or its beginning
 */
export const isAbbreviated = (before: string, after: string): boolean => {
	if (BEFORE_A_NAME.test(before)) return true;
	if (BEFORE_A_NUMBER.test(before) && /^[\d(]/.test(after)) return true;
	if (BEFORE_A_YEAR.test(before) && /^\d{3,4}\b/.test(after)) return true;
	if (PART_OF_A_BOOK.test(before)) return PART.test(after);
	if (MAY_END.test(before) || RETIRED.test(before)) return !OPENERS.test(after);
	if (MAY_END_TOO.test(before)) return !OPENERS.test(after) && !GERMAN_OPENERS.test(after);
	if (PHILOSOPHICAL.test(before)) return after.startsWith('Trans.');
	if (FIRST_HALF.test(before)) return /^\p{Lu}\./u.test(after);
	if (!DAY.test(before)) return false;
	return (
		MONTH.test(after) ||
		(ORDINAL.test(before) && /^\p{Lu}\p{L}/u.test(after) && !OPENERS.test(after) && !GERMAN_OPENERS.test(after))
	);
};
