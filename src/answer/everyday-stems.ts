// Written by `npm run everyday` from SUBTLEX-US, the words of 8,388 films and series (Brysbaert & New 2009, "Moving beyond
// Kučera and Francis", Behavior Research Methods 41).

/** The stems of the commonest words of everyday English but stop words, commonest first. */
export const EVERYDAY_STEMS = `
	go know don all come like want right think good see now well look take let make man time back thing give mean didn
	need mr talk wai person littl love call gui never find work leav die sorri thank sure dai wait two help feel hear
	child happen sir win life mayb try god put night keep new year ask kill first other great stop befor home us big
	name girl boi fuck around last awai friend uh bad meet believ after long place nice alwai care miss minut start
	monei doesn move woman listen lot stai run kind old show fine plai isn bring rememb live father hold understand
	everi three babi hous hand lose car wrong mind dad anoth turn enough mother own cours shit head guess hell room
	watch world wouldn break shoot next sit morn real job huh ain mom todai wasn busi son forget same open tonight worri
	matter problem hope chang idea pai pretti readi whole togeth suppos excus speak eat hour famili check haven week
	wonder wife send walk seem marri word happi second caus ladi stand school self onc end offic actual couldn tomorrow
	ey question drink face brother sleep beauti door sound alreadi hit late bui close sinc read case hard fight pick
	differ deal alon stuff write fire hurt until doctor damn honei dr part later phone bite probabl five ago point
	number game drive gun hate save crazi plan shut chanc fall wish set heart easi stori cut order parti month jack four
	book soon line town true them catch reason afraid anywai exactli dog troubl young hang wear light water ass polic
	interest fun answer aren promiz coupl dream figur pull bodi throw rest dear power import far side funni danc insid
	follow sometim high captain pictur becom moment sister dinner ah drop date trust murder choos tri husband build
	clear touch against sign six cool learn fact half pass ahead michael bed truth john finish spend lead almost stick
	hot possibl bet sell report stupid behind o anymor ma blood ride foot daddi expect welcom act war front bitch scare
	along beat daughter begin kiss bye street free blow gener citi final white hurri black outsid sick countri cop glad
	steal movi state full till music perfect team clean step sing sort frank jesu grow wow piec dress abl surpriz
	special hair compani parent shouldn food whoa train record fly paper luck safe gentlemen aliv human sex control
	honor red sweet decid laugh hide arm ow seriou presid cover wake ring ten complet georg coffe ball sens bill lucki
	teach top million lord air realiz charg explain kei york king fast hospit burn handl return secret perhap tire law
	hors apart kid card test class darl count fix cold star inform protect boss poor ship present joe american kick
	breath secur cannot past uncl small except absolut total bag land fool rule mistak forc offer even angel agent smell
	sam straight ha danger christma weren mari mad posit pain carri road enjoi lie letter attack cloth lock certainli
	goddamn cry goodby mark quiet terribl tabl imagin rock song buddi major rather box unless join natur park plane push
	mike mouth blue leg joke oper born wed swear seat charli fish none messag unit worth jump mess club tom relax floor
	window mile court quick notic al boat system knock hotel earli suit prison lunch aw agre fault dude dark respons
	dollar bar seven allow lieuten futur shoe brain mama bank hmm smoke lai bother voic weird servic roll favor tv david
	command rai quit appreci arrest attent draw hundr usual birthdai judg besid entir partner earth excit eight longer
	lawyer share ben fair ag smart th invit trip drug manag ls yesterdai short thousand colonel master harri consid wall
	be wind tree store practic respect station ooh reach l patient across paul paint glass treat wast peter prove
	afternoon calm bob pop evid list soul grab buck ground strang li tough hasn situat johnni track definit christ amaz
	apolog guard middl simpl armi ticket studi forev continu bear forgiv ly shop involv destroi cute tape accid anim
	colleg belong visit la weapon normal fear strong wit smile scream beer film cat rise prepar concern certain ic why
	histori public pleasur cross machin cook near field file fill rich bastard girlfriend area truck suggest proud group
	gift note folk accept scene arriv crime spot chief slow idiot race yo doc board contact privat summer danni il
	marriag peac round fat screw jimmi bomb art upset radio fit detect pack congratul discuss relationship alright
	instead gold favorit j drunk maximum medic america memori color boyfriend hungri suck henri billi deep sake singl bu
	serv strike ed cash forward hole nose madam tear doubt warn third type camera green ear evil beg search client
	killer english hat feed robert richard student ln action admit blame press chicken comfort cost joei bobbi depart
	asshol church motherfuck e victim honest jail tast fella trick mommi account govern fellow decis travel dig comput
	rain professor holi object bird bullshit appear finger flower match upstair remind sun deserv direct experi freak
	space doubl heaven nation escap french steve pari nut impress toni settl weekend ga nine sad especi block enemi
	bottl support suspect connect nervou teacher excel soldier dirti breakfast spirit shake freez dare sweetheart engin
	base cell pardon and commun ruin crap jame copi grand wash guest hire p the nurs serious pretend egg south code
	queen bathroom flight jim sea fail brown north sergeant pant magic investig level pal risk neck innoc disappear
	clock bless hero plenti twice jerri outta camp guilti sheriff nick emerg wine form exist remain price low tooth
	address program extra beach bell commit chase river gai receiv west obvious corner creat rid luke imposs difficult
	cheer bunch celebr center enter convers ridicul chair larg issu warm within band immedi tea duti suffer kitchen
	angri surviv organ embarrass cup releas bone wild polit buri hook pressur hill bust collect silli often roger
	perform stone assum assist dick aunt piss larri quickli kelli wood condit load cousin suddenli hall page faith
	bullet swim mountain correct rais shh fresh rori shirt sight player confus sweeti recogn blind driver defend vote
	bottom tight coach dump arrang restaur crack trial moon charm will further detail aah member van stage pig crew slip
	attract empti hunt pound prai pregnant everywher cooper appar depend includ eh deliv hardli charl cream introduc
	spell ms cake crowd bridg incred divorc ghost claim ami cheat leo rat sport f locat effect toward san battl st size
	yell pool mission credit asleep fan trap monster success east defens fridai william fortun grant signal saturdai
	huge target abov coat ay project pocket engag skin main bore design tommi greatest career plant rent lee shower
	advic demon lift speed shock insan damag heavi local charact knife custom opinion crash crimin lesson devil admir
	princ adam plu dumb subject convinc score lone gee trade offici santa physic due print common prefer jess simpli ann
	model opportun london grace afford necessari rob grandma heat sundai ti fake mister bath view drag gate closer video
	accord somehow bleed result develop marshal sexual howev bright activ famou desk butt horribl sky discov shame
	attornei origin unfortun milk german rip island dry meat tie chines juri wire cigarett legal affair jake rush
	request split basic faster ted lab post market event poison contract magazin ho ugli refus perfectli jane loos
	repeat whoever expens tip beyond sarah dave odd martin oil planet borrow mysteri remov photo schedul spring papa
	quarter separ artist pair weak vega bond g fred stranger punch neighbor insur phoeb switch terrif chest talent
	announc lip washington director senat wheel confess older gentleman appoint mix luci interview wave bug monkei wing
	otherw purpos approach thought militari er chicago princess eric mail alli chick jerk emot knee wet inde health
	fantast disappoint spread peg term yard profession loud chip chees grade bedroom throat easier russian ignor earlier
	airport weight nowher nake languag recent merri weli suicid bloodi babe social downstair actor threaten sugar raiz
	plate express dean deni liar rough california walter villag provid map witch pete jealou season punish footbal mate
	shoulder sale lake strength bare scienc cab product justic swing execut awar electr bud nail photograph button lover
	confirm theater neighborhood garden helen squar diamond franc intend fanci research winner assign shout repres
	frighten produc candi firm desert stock stare roof sooner shape emili alarm add majesti male smith jacket transfer
	dan snow meal loser tank process pill vacat rate tim romant properti sourc cancel funer telephon extrem harm cheap
	corpor junior kidnap mood toast susan medicin licens suppli familiar truli phil duck brilliant disturb pizza scott
	radar proof civil shine jason brian access weather england regular regret lane requir gang bowl newspap affect
	attempt whenev complic whoo spare cow femal pilot secretari stomach storm interrupt farm nois knight avoid wrap anni
	geniu stink gut statement cooki com crane desper yellow counti tongu limit graduat mondai brave confid authorit
	televis k handsom anna style gather march societi theori freedom energi circl creatur nerv argu somedai wound demand
	merci nearli propos shadow sudden climb grave pleas bang rescu intellig tour uniform miracl surgeri retir intern
	arthur refer relat solv replac degre expert alan snake carter mulder ocean bull jackson grandpa ad tail insist
	safeti soft earn attend tall sweat chocol elev depress chain toilet tini carol possess realiti univers willi staff
	vision thoma margaret appl toi unbeliev imag valu silver exampl observ sandwich sydnei matt permiss lower educ mayor
	disgust awesom challeng someplac seek giant champagn joint clair guarante explos cent boot invent shift period
	diseas monsieur mm priest specif doll mexico jone pierc channel reserv equip advanc piper accus trace sword holidai
	section bat sink johnson cole wise harder brad skip subtitl pure iron jeff kim behavior becaus polici assur sexi
	rape sail sue clearli joi rope desir belt describ gosh outfit option fate senior screen row nightmar dozen identifi
	obviou writer entertain scratch wherev focu complain sentenc alien closet bike sin mirror winter cast offens ross
	crush cure yourselv pink particular curs owner tower passion critic nonsens lili pie bread martha confer traffic
	vehicl delight amount decent piti foreign midnight pride rare laura grate shot mac grandmoth juic tortur twenti
	centuri wipe parad beast ev mask horn seal nah path neg recommend clever packag below texa flat hollywood materi
	pussi silenc sock starv higher dawn pen pipe slave penni h moral garag sneak approv logan spin avail pet resist
	mental attitud whore threat coast rabbit karen governor asham lt carl gambl v feder honestli audienc statu kitti
	associ awak golf duke courag deck taxi insult skill amen maggi distanc edg europ snap pot launch effort vampir
	experim blond aboard friendli rumor mighti hank promot standard glove twist salli alic fourth illeg linda determin
	dust slide equal examin navi bend rick drown contain super nigger pin curiou scari pa progress badli virgin garbag
	punk popular intent indic mostli robberi crawl bai thee vallei swell occur bro concentr competit loui jacki prize
	contest basebal trash studio mous percent sensit thursdai japanes dirt chop hug holm soup piano fruit current marin
	data articl unusu maid twin spy inch british abil proper robin wide advantag prayer whistl citizen resid francisco
	edward motiv rout toe harold manner hercul tuesdai champion eventu loan troop bride stair slowli central instruct
	captur tap circumst universit puls royal shave simon bind china stress tune younger grandfath orang oliv tax improv
	appli healthi reward alcohol rehears pathet convict silent betti spit anytim gari sampl technic sharp satisfi thy
	warrant cage jean gain abandon pump wallet cabl thief initi hostag thrill sheet friendship capabl rub bow couch hop
	ellen kyle gorgeou humor boston morgan tube victori author rang toss plain exchang terrorist turkei clue destini
	behav technolog adult tradit ador whisper inspir dragon whip asid guid exerc dish stake measur cliff jam bump lousi
	zero spoil elect ambul towel lack librari
`;
