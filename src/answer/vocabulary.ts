/**
 * What is known of English beforehand. General tables only: nothing here speaks of any one work.
 */

/** Words that a question is built of rather than about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
	`a an the this that these those some any such each both either neither many much more most few less least several
	everyone everything something anything nothing nobody somewhere anywhere
	i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
	get gets getting got gotten
	myself yourself one ones someone anyone everybody anybody somebody
	who whom whose which what when where why how whether whatever
	is am are was were be been being do does did doing done have has had having
	can could may might must shall should will would ought
	and or but nor so yet if then than as because while although though
	of in on at by for from with without to into onto upon about as over under between among through during
	out off up down there here
	not no yes too very just also even only really quite still ever again else
	im ive id ill youre youve hes shes theyre theyve weve isnt arent wasnt werent dont doesnt didnt cant couldnt
	wont wouldnt shouldnt hasnt havent hadnt whats whos hows wheres whens whys thats theres heres lets
	please pls plz ok okay oh um hey hi hello thx thanks lol u ur r ya yeah yep nope gonna gotta kinda sorta
	say says said saying tell tells told telling mention mentions mentioned
	s t d ll m re ve`.split(/\s+/),
);

/** Words that may stand among names without asking more of them than what is said of them. */
export const BARE: ReadonlySet<string> = new Set(
	`a an the of and or in on at for to about with so ok what does it he say says said tell tells me anything
	something please mention mentions mentioned`.split(/\s+/),
);

/** Question words, each with the kind of answer that it asks for. */
export const ASKING: ReadonlyMap<string, string> = new Map(
	'who:who whom:who whose:who what:what which:which when:when where:where why:why how:how many:many much:many'
		.split(' ')
		.map(pair => pair.split(':') as [string, string]),
);

/** What is asked for by "what time", "which year": of nothing else, it is not asked of a text. */
export const MEASURES: ReadonlySet<string> = new Set(
	'time year date day month decade century number amount share percentage'.split(' '),
);

/** Words for a text, its parts and its author: of a work that has them not, nothing is asked with them. */
export const OF_A_TEXT: ReadonlySet<string> = new Set(
	`article articles author authors chapter essay essays excerpt narrator paragraph paragraphs passage passages sentence
	sentences speaker text writer`.split(/\s+/),
);

/** Words of a remark on what was said: where there is nothing else, nothing is asked. */
export const REMARKS: ReadonlySet<string> = new Set(
	`agree agreed alright amazing awesome best better bye come cool correct exactly excellent false fine go going
	good great haha interesting later maybe morning nice night now perfect perhaps right same sorry stop sure thank thanks
	today tomorrow true wait well wow wrong`.split(/\s+/),
);

/** Words with which more is asked for than is usually said. */
export const DETAIL: ReadonlySet<string> = new Set(
	'exactly precisely precise specifically specific name names named else apart besides'.split(' '),
);

/** Words of someone who talks of himself, or greets and thanks. */
export const PERSONAL: ReadonlySet<string> = new Set(
	'i im ive ill id me my mine myself hi hey hello lol thx thanks welcome mods'.split(' '),
);

/** Words with which someone is talked to. */
export const ADDRESSING: ReadonlySet<string> = new Set('you your yours youre u ur yourself anyone someone'.split(' '));

/** Short forms of chat. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
	`ppl people|govt government|govts governments|gov government|intl international|natl national|info information
	|tech technology|dev development|coop cooperation|org organization|orgs organizations|yr year|yrs years|bc because|cuz because|cos because
	|w with|b be|c see|y why|wat what|wot what|wich which|wen when|abt about|shud should|cud could|wud would|cld could|shld should|wld would|teh the|dat that|dis this|dem them|dey they|da the|de the|n and|nd and|em them|hav have|havent have|iz is|wuz was|wanna want|btw by|thru through|tho though|smth something
	|1s ones|ez easy|ezy easy|gr8 great|b4 before|2day today|2moro tomorrow|l8r later|sth something|rly really|prob probably
	|probs probably|esp especially|tbh honestly
	|pics pictures|msg message|vs versus|diff different|max maximum|min minimum|approx approximately|dept department`
		.split(/\s*\|/)
		.map(pair => pair.split(' ') as [string, string]),
);

/** Irregular forms, each with the form that its like are counted under; in the last lines words that have a stem in common by chance. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
	`beaten:beat bent:bend bound:bind bit:bite bitten:bite bled:bleed blew:blow blown:blow bore:bear borne:bear bred:breed
	broke:break broken:break crept:creep dug:dig froze:freeze frozen:freeze got:get gotten:get hung:hang heard:hear lain:lie
	lit:light rang:ring rung:ring sank:sink sunk:sink sat:sit shone:shine shrank:shrink shrunk:shrink slid:slide span:spin
	spun:spin sprang:spring sprung:spring stuck:stick strove:strive striven:strive swept:sweep swung:swing tore:tear torn:tear
	withdrew:withdraw withdrawn:withdraw woven:weave wove:weave wound:wind
	became:become become:become began:begin begun:begin bought:buy brought:bring built:build came:come caught:catch
	chose:choose chosen:choose choice:choose choices:choose dealt:deal drew:draw drawn:draw drove:drive driven:drive ate:eat eaten:eat fell:fall fallen:fall
	fed:feed felt:feel fought:fight found:find fled:flee flew:fly flown:fly forbade:forbid forbidden:forbid forgot:forget forgotten:forget
	gave:give given:give went:go gone:go goes:go grew:grow grown:grow growth:grow held:hold hid:hide hidden:hide kept:keep knew:know known:know
	knowledge:know laid:lay led:lead leader:lead leaders:lead leadership:lead leading:lead left:leave lent:lend lost:lose loss:lose losses:lose made:make meant:mean met:meet paid:pay ran:run
	rode:ride ridden:ride rose:rise risen:rise said:say sought:seek saw:see seen:see sold:sell sent:send shook:shake shaken:shake
	shot:shoot sang:sing sung:sing slept:sleep spoke:speak spoken:speak speech:speak speeches:speak spent:spend stood:stand stole:steal stolen:steal
	struck:strike swore:swear sworn:swear swam:swim took:take taken:take taught:teach told:tell thought:think thrown:throw threw:throw
	understood:understand woke:wake won:win wore:wear worn:wear wrote:write written:write
	men:man women:woman children:child kids:child kid:child people:person persons:person peoples:person feet:foot teeth:tooth mice:mouse lives:life wives:wife
	countries:country criteria:criterion data:data media:media phenomena:phenomenon crises:crisis analyses:analysis
	himself:self herself:self itself:self oneself:self themselves:self ourselves:self better:good best:good worse:bad worst:bad bigger:big biggest:big larger:large largest:large died:die dying:die dies:die death:die deaths:die dead:die
	birth:born births:born
	authority:authorit authorities:authorit experiment:experim experiments:experim experimental:experim
	university:universit universities:universit`
		.split(/\s+/)
		.map(pair => pair.split(':') as [string, string]),
);
