import fc from 'fast-check';

/** Texts that have broken programs: too long, too deep, too clever. The longest have a million characters. */
export const bombs: Readonly<Record<string, string>> = {
	'a line of 1 MB': 'sovereignty '.repeat(87_382),
	'one word of 1 MB': 'a'.repeat(1 << 20),
	'10^5 combining marks': `e${'\u0301'.repeat(100_000)}`,
	'combining marks that have to be put in order': `e${'\u0315\u0300\u05ae\u0062'.repeat(25_000)}`,
	'text that grows when it is normalised': '\ufdfa'.repeat(50_000),
	'right-to-left overrides': '\u202e\u2066war\u2069\u202c'.repeat(20_000),
	'zero-width marks': 'w\u200ba\u200dr\ufeff '.repeat(20_000),
	'lone surrogates': '\ud800 \udc00\ud83d'.repeat(30_000),
	'joined emoji': '👩‍👩‍👧‍👦'.repeat(10_000),
	'quotation marks': '"'.repeat(100_000),
	'quotation marks that open only': '“ '.repeat(50_000),
	'words to leave out': '-a '.repeat(50_000),
	'stars and backslashes': '\\*'.repeat(50_000),
	'white space': `${' \t\n\u3000'.repeat(30_000)}x`,
	'a trap for backtracking': `${'a'.repeat(50_000)}!`,
	'digits and dots': '1.'.repeat(50_000),
	'full stops': '. '.repeat(50_000),
	'marks before names': `${'. '.repeat(5_000)}${'War '.repeat(40_000)}`,
	'different words': Array.from({ length: 100_000 }, (_, i) => `w${i.toString(36)}`).join(' '),
	'names of Object’s own': '__proto__ constructor toString hasOwnProperty valueOf '.repeat(5_000),
	Chinese: '网络空间主权'.repeat(30_000),
};

/** Words that are more than words to some programs. */
const words = fc.constantFrom(
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'NaN',
	'null',
	'%s%n',
	'${x}',
	'{{x}}',
	'<script>',
	'../../etc/passwd',
	'\u0000',
	'\u202e',
	'\u200b',
	'\ud800',
	'\udc00',
	'e\u0301\u0301\u0301',
	'@everyone',
	'<@&123456789012345678>',
	'```',
	'> ',
	'"',
	'“',
	'-',
	'*',
	'¶4',
	'4.5',
	'(a+)+$',
	'sovereignty',
	'war',
);

/** Any string at all, and those that are worse. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.string({ unit: 'grapheme', maxLength: 200 }),
	fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }).map(list => list.join(' ')),
	fc.array(words, { maxLength: 20 }).map(list => list.join('')),
	fc.constantFrom(...Object.values(bombs)).map(text => text.slice(0, 2000)),
);
