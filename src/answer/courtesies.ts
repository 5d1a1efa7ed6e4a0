// What people say around a question: whom they ask, how politely, and of which text. In English.

/** One of some forms. */
const oneOf = (...forms: readonly string[]): string => `(?:${forms.join('|')})`;

/** Who is spoken to, behind a greeting or before a comma; at the end some need none. */
const WHOM = oneOf(
	'pilcrow',
	'bot',
	'sirs?',
	'madam',
	"ma['’]?am",
	'miss',
	'professor',
	'prof',
	'teacher',
	'guys',
	'folks',
	'all',
	'everyone',
	'everybody',
	'team',
	'friends?',
	'mate',
	'bro',
	'dude',
	'man',
	'there',
	"y['’]?all",
);

const GREETING = oneOf('dear', 'h(?:i|ey|ello)', 'yo', 'greetings', 'good (?:morning|afternoon|evening|day)');

const FOR_ME = '(?: (?:to|for) (?:me|us))?';
const EXPLAIN = `${oneOf('explain', 'describe', 'discuss', 'clarify', 'define', 'elaborate on')}${FOR_ME}`;
const PLEASE = oneOf('please', 'pls', 'plz', 'kindly', 'maybe');

const TEXT = '(?:the|this|that|his|her|your) (?:essay|text|article|paper|speech|story|book|poem|author|writer)';
const PLACE = '(?:paragraph|section|part|passage|sentence|line)s?';

const OPENINGS = [
	`${GREETING}(?: ${WHOM})*`,
	'pilcrow',
	'guys',
	`${WHOM}(?=\\s*[,:!])`,
	'ok(?:ay)?',
	'so',
	'well',
	'alright',
	'u[hm]+',
	'btw',
	'by the way',
	'in your opinion',
	"i don['’]t (?:understand|get it)(?=\\s*[.,!])",
	'also',
	'basically',
	PLEASE,
	'sorry\\b[^.?!]{1,60} but',
	'sorry',
	'excuse me',
	'help(?=\\s*[,!.])',
	'(?:please )?answer(?: this| my question)?(?=\\s*:)',
	'(?:quick |one (?:more |last )?|another |(?:my )?(?:first|second|third|next|last) )?(?:question|q)(?: (?:is|for you))?(?=\\s*[,:–—-])',
	'quick question',
	'i have a question',
	"i(?:['’]m| am) (?:\\w+ ){0,3}(?:confused|curious|lost|new here|stuck)",
	`(?:can|could|would|will) (?:you|u|some(?:one|body)|any(?:one|body)) (?:${PLEASE} )?(?:help me|(?:tell|remind|show)(?: (?:me|us))?|${EXPLAIN})`,
	"i(?:['’]m| am| was|['’]ve been| have been)? (?:just )?wonder(?:ing)?",
	"i(?:['’]d| would) (?:like|love) (?:you to tell me|to know)",
	'i (?:want|need) (?:you to tell me|to know)',
	'(?:do|does) (?:you|u|any(?:one|body)|some(?:one|body)) know',
	'tell (?:me|us)',
	EXPLAIN,
	`(?:in|from|according to) ${TEXT}(?=\\s*,)`,
	`where (?:do|does|did) (?:it|he|she|they|${TEXT}) (?:say|write|mention|state|claim|argue|talk about|speak (?:of|about))s?(?: that)?`,
	'is it (?:true|right|correct) that',
	`(?:which|what) ${PLACE} (?:is (?:about|on)|deals with|talks about|speaks (?:of|about)|covers|discusses|mentions|contains|says)`,
	`(?:quote|read|show|find|give)(?: (?:me|us))? (?:the|a) ${PLACE} (?:about|on|of|where|which|that|in which)`,
];

/** "1. ", "Q2: ": questions that are asked in a list. */
const ITEM = '(?:q(?:uestion)? ?)?\\d{1,2} ?[.):]\\s+';

/** "Can you tell me", "Good morning, I was wondering if": the question is what follows. */
const PREAMBLE = new RegExp(
	`^\\W*(?:${ITEM})?(?:${oneOf(...OPENINGS)}\\b[\\s,.:;!?–—-]*(?:(?:if|whether|about)\\b[\\s,:]*)?)*`,
	'i',
);

const THANKS = `${oneOf('(?:many )?thanks', 'thank (?:you|u)', 'thx', 'ty', 'tysm', 'tia', 'cheers')}${oneOf(
	' a (?:lot|million|bunch)',
	' so much',
	' very much',
	' again',
	' in advance',
	' for (?:your|the|any|all your) (?:help|time|answer)',
	` ${WHOM}`,
)}*`;

const CLOSINGS = [
	`(?:in|from|according to|anywhere in|somewhere in) ${TEXT}`,
	"(?:i(?:['’]m| am) )?sorry (?:if|for)[^.?!]{1,60}",
	`(?:and )?${PLEASE}(?: help(?: me)?)?`,
	THANKS,
	'have a (?:nice|good|great|lovely) (?:day|one|evening|weekend)',
	"(?:(?:i need (?:it|this)|it(?:['’]s| is)|this is) )?for (?:school|class|college|(?:my|our|a|an) (?:school )?(?:homework|essay|class|paper|assignment|presentation|project|debate|exam|test|speech))",
	'lol',
	'lmao',
	'ha(?:ha)+',
	'xd',
	'fr',
	'tho',
	'asap',
	'bro',
	'bruh',
	'dude',
	'guys',
	'sir',
	'(?:please )?explain(?: (?:it|this|your answer))?',
	'(?:please )?(?:cite|quote|give|show)(?: (?:me|us))? (?:it|(?:(?:the|your|some) )?(?:paragraph|source|evidence|quote|citation|example)s?)',
	'with (?:evidence|quotes|citations|examples)',
	'in (?:short|brief|detail|one sentence|(?:your|my) own words|simple words)',
];

/** "in the text", "please", "Thanks a lot, have a nice day!" at the end. */
const CODA = new RegExp(`(?:[\\s,.!;–—-]+${oneOf(...CLOSINGS)})*\\W*$`, 'i');

/** In UTF-16 units, so far from the end a coda is looked for: the pattern takes the square of it. */
const MAX_CODA = 100;

/** A question without what is said around it; not a word may be left. */
export const withoutCourtesies = (question: string): string => {
	const [body, end] = [question.slice(0, -MAX_CODA), question.slice(-MAX_CODA)];
	return (body + end.replace(CODA, unlessMarks)).replace(PREAMBLE, unlessMarks);
};

/** Marks alone are the question's own. */
const unlessMarks = (matched: string): string => (/\w/.test(matched) ? '' : matched);
