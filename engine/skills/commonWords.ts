/**
 * Words that documents are written in: what several of the libraries that the skills are tried on say, and everyday
 * words besides. A name of one of them is written on purpose, so that its neighbour is another word and no slip.
 * Without what the endings of `isEnglishWord` make of them.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  abbreviation ability able abort about above absolute abstract abstraction accent accept acceptable access
  accessibility accessible accidental accomplish according account accurate achieve acquire across act action active
  actual adapt add addition additional address adept adhere adjust admin adopt adoption advanced advantage advertise
  advice advise affect after afterwards again against agent ago agree ahead aimed aims alarm album alert algorithm
  alias align alive all allocate allocation allow alloy allusion almost alone along alongside aloud alpha already also
  alt alternate alternative although always amber amend among amount ample analysis analytics anchor and angel anger
  angle angular ankle annex annotate annotation announcement annoy annual anonymous another answer ant anvil anxiety
  any anymore anyone anything anywhere apart api apologize app appeal appear appearance append appendix applaud apple
  applicable application applied appoint appreciate approach appropriate approve apron arbitrarily arbitrary arc arch
  architectural architecture archive are area aren arena argue argument arise arm armor army aroma around array arrest
  arrive arrow art article ascent ash aside ask asleep aspect assent assert assertions assess assets assign assist
  associate assume assumption assure asynchronous atlas atom attach attack attain attempt attend attention attic
  attract attribute auction audio audit august aunt auth authentication author authorization auto automated automatic
  automatically availability available avenue average avoid await awake award aware away awesome awful axe axis back
  backend background backward bad bag balance ban bank bar bare base baseline basic basically basis bat batch bath
  bathe beach bead beam bean bear beat became because become bed beech been beer before beg began begin beginner
  beginning behave behavior behaviour behind being believe bell belong below belt bench benchmark beneficial benefit
  bent besides best bet better between beyond big bigger biggest bin binary bind bird bit bite black blade blame blank
  blaze bleak blend blind blink blob block blog blogging blond blood blow blown blue board boat bob body bog boil
  boilerplate bold bolt bomb bond bone bonus book boolean boot bootstrap bootstrapping border bore born boss both
  bottom bound boundaries bow bowl box boy brackets brain brake branch brand brass brave bread break breed breeze
  brick bridge brief bright bring brink broad broke broken brood brook brought brow brown browse brush buck bucket bud
  buddy buffer bug build built bulk bull bullet bunch bundle burn burst bus bush business busy but butter button buy
  bypass byte cab cable cache cage cake calculate calculation calf call callback calm came camel camp can cancel
  cannot canonical cap capability capable capacity cape capital capitol caption capture car carbon card care careful
  cargo carol carp carpet carrot carry cart carve case cash cast caste castle cat catalog catch categorize category
  caught cause caution cave cease cedar cell cellar cent central centralized centre certain chain chair chalk
  challenge champ chance change changelog channel chant chaos chapter character charge charm chart chase chat cheap
  cheat check checkbox checkout cheek cheer cheese chef chess chest chew chick chief child children chill chin chinese
  chip choice choose chop chord chose chosen chrome chunk church churn cider circle circumstances circus cite city
  clack claim clamp clan clap clarify clarity clash class classic clay clean cleanup clear clerk clever click client
  cliff climb cling clip cloak clock clone close closure cloth cloud clown club clue clump cluster coach coal coarse
  coast coat cob cod code codebase codec coil coin cold collar collect collection collector colon color colour column
  comb combination combine come comet comfortable comic comma command comment commit committed committing common
  communicate communication community companion company compare comparison compass compatibility compatible
  compilation compile complement complementary complete completion complex complexity compliance compliant complicated
  compliment component composable compose composition compost comprehensive computation compute concept conceptually
  concern concise concurrency concurrent condition conditional conduct confidence confident config configurable
  configuration configure confirm conflict conform confused confusing confusion conjunction connect connection
  connectivity cons consecutive consensus consent consequence conservative consider consideration consist consistency
  consistent console constant constrained constraint construct constructor consul consult consume consumption contact
  contain contend content contest context continue continuous contract contrast contribute contribution contributor
  control controlled controlling convenience convenient convent convention conversion convert convey convince cook
  cookie cool coordinate coordination copied copper copy coral cord core cork corn corps corpse correct correctness
  correspond cost cotton couch cough could couldn council counsel count country county couple coupon course court cove
  coverage cow crab crack craft cramp crane crash crate crawl cream create creation creator creature credit creek
  creep crest crew crib crime crisp critic critical crone crop cross crow crowd crown crucial crude cruel cruise crumb
  crush crust cry ctrl cube cumbersome cup curb cure curl curly currant current curse cursor curve custom
  customization customize cut cycle dad daemon daily dairy dam damp dance danger dangerous dare dark dash data
  database date dawn day dead deaf deal dear death debit debt debug debugging debut decade decay decent decide
  decision deck declaration declarative declare decode decor decoupled decrease dedicated deed deem deep deer default
  defeat defect defend defer define definitely definition deflect degree delay delegate delete deliberate delta demand
  demo demon demonstrate den denial denote dense dent deny depart depend dependency deploy deployment depot deprecated
  deprecation depth derive descent describe description descriptive desert design desirable desire desk desktop
  despite dessert destructure detach detail detect detection deter determine detour dev develop development device
  devil devise dew diagram dial diary dice did didn diet diff difference different difficult dig digest digger digit
  dim dime dine dinner dip direct direction directive directory dirt dirty disable disc discarded discord discouraged
  discover discovery discuss discussion dish disk dispatch display dispute dissent distant distinct distinction
  distinguish distribute distribution ditch dive diverse divide doc dock doctor document documentation does doesn dog
  doing doll domain dome don done donor donut doom door dose dot double doubt dough down download downside doze dozen
  draft drag dragon drain drama draught draw dread dream dress drill drink drip drive drone drop dropped dropping
  drought drove drown drug drum dry dual duck duct due duel duke dull dumb dummy dump dune duplicate duplication
  duration during dust duty dwarf dye dynamic dynamically each eager ear earl earlier earn earth ease easier easiest
  easily east easy eat echo ecosystem edge edit edition editor eel effect effective efficient effort egg eight either
  eject elbow elder elect element elephant elf elicit eliminate elite elm else elsewhere elusion email embed embedded
  embedding ember emerge emigrate eminent emit emitted emitting empire employ empty enable enact encapsulate
  encapsulation encode encounter encourage end endow endpoint enemy energy enforce engage engagement engine
  engineering english enhance enhancement enjoy enough ensure enter entire entity entry enum enumerated envelop
  envelope environment envoy epic epoch equal equality equip equivalent era erase erect erode errand error escape
  especially essay essential established estate etc evaluate evaluation even event eventual ever every everybody
  everyone everything everywhere evil evoke evolution evolve exact exam example exceed excel excellent except
  exception excerpt excess exchange excited exciting exclude exclusive excuse exec executable execute execution exempt
  exercise exert exhaustive exile exist existence exit exotic expand expect expectations expend expense expensive
  experience experimental expert expertise expire explain explanation explicit explode exploit exploration explore
  export expose express expression extend extensibility extensible extension extensive extent external extinct extra
  extract extremely eye fable fabric face facet fact factor factory fade fail failure faint fair faith fake fall
  fallback false fame familiar familiarity family fan fancy fang far fare farm fashion fast fastest fat fate father
  fault favor favour fear feast feather feature fee feedback feel feint fell fellow felt female fence fern ferry fetch
  fever few fiber fibre fiction field fierce fight figure file filename filesystem fill film filter final finance find
  fine finger finish fir fire firm first fiscal fish fist fit five fix flag flair flame flank flap flare flash flask
  flat flavor flavour flaw flea flee fleet flesh flex flexibility flexible flight fling flip flirt float flock flood
  floor flop flora flour flow fluid flush flute fly foal foam focal focus fog foil fold folk follow folly font food
  fool foot footnotes footprint for force ford fore forest forever forge forget forgetting forgotten fork form formal
  format formatting formula fort forth fortunately fortune forty forum forward fossil foster foul found foundation
  foundational foundry fountain four fourth fox fraction fragile fragment frame framework frank fraud freak free
  freeze freight frequent fresh fret friend fright fringe frog from front frost frown froze fruit fry fuel full fully
  fume fun function functional functionality fund fundamental funnel funny fur furry further furthermore fuse fuss
  future gain gait gale gallery gallon gallop game gang gap garage garbage garden garlic gas gasp gate gateway gather
  gauge gave gaze gear gem gender gene general generate generation generator generic genre gentle genus germ gesture
  get getter getting ghost giant gift gig ginger girl git github give given glad glance glare glass glaze gleam glide
  glob global globe gloom glory gloss glossary glove glow glue gnome goal goat god goes going gold golf gone good
  google goose gorge gorilla gossip got govern gown grab grace gracefully grade gradual graft grain gram grammar grand
  grant granular granularity grape graph grasp grass grate grave gravel gravity gravy gray graze grease great greed
  green greet grey grid grief grill grim grin grind grip groan groom groove gross ground group grove grow growl grown
  growth grub grunt guarantee guard guess guest guidance guide guidelines guild guilt guitar gulf gull gum gun guru
  gut guy gym habit hack had hair half hall halt ham hammer hand handle handy hang happen happily happy harbor harbour
  hard hardcoded hardware hare harm harp harsh harvest has hash hasn haste hat hatch hate haul haunt have haven hawk
  hay hazard haze head heal health healthy heap hear heard heart heat heather heaven heavily heavy hedge heel height
  heir held hello helm helmet help helpful hen hence herb herd here hero heron hidden hide hierarchical hierarchy high
  highlight hike hill hint hip hire his historically history hit hitch hive hoard hold hole holiday hollow holly holy
  home honest honey honor honour hood hoof hook hop hope horde horizon horizontal horn horse hose hospital host hostel
  hostile hot hotel hound hour house hover how however howl http hub hug huge hull human humble humid humor humour
  hump hundred hunger hunt hurdle hurry hurt hut hybrid ice icon idea ideal identical identified identifier identify
  identity idle idol ids ignore illicit illusion illustrate image imagine immediately immigrate imminent immutable
  impact imperative implement implementation implications implicit imply import importance important impose impossible
  impress improve improvement impulse inaccurate inactive inch incident incline include inclusive income incompatible
  incomplete inconsistent incorrect increase increment incremental incur indeed indefinitely independent index
  indicate indicator individual induce infer inference inferred inferring infinite info inform information inhabit
  inherently inherit inheritance initial initialization initialize inject injection injure ink inlet inline inn innate
  input inquire insect insert inside insight inspect inspire install installation instance instant instead instinct
  instructions insufficient insult insure int intact integer integrate integration intend intense intent intention
  intentionally interact interaction interactive intercept interest interface interfere interim intermediate intern
  internal internet interpret interrupted interval into introduce introduction intrude invade invalid invalidation
  invariant invent invest invisible invite invocation invoke involve ios iron island isn iso isolate isolation issue
  item iterate iteration iterator its itself ivory ivy jacket jail jam japanese jar java javascript jaw jazz jealous
  jelly jet jewel job jog join joint joke jolly journal journey joy json judge jug juice july jump june jungle junior
  junk jury just keen keep kept kernel kettle key keyboard keyword kick kid kidney kill kiln kilo kind king kiss kit
  kitchen kite knee knife knight knit knob knock knot know knowledge known korean lab label labor labour lace lack lad
  ladder lady lag lake lamb lambda lame lamp land lane language lap large largest larva laser last late latest latter
  laugh launch laundry lava law lawn lawyer lay layout lazy lead leaf leak lean leap learn lease least leather leave
  lecture led ledge left leg legacy legal legend lemon lend length lens less lessen lesson lest let letter letting
  level lever leverage levy lexer liable liar liberal library licence license lick lid lie life lifecycle lifetime
  lift light lightweight like likewise lily limb lime limit limitation limp line linear linen linger link lint linux
  lion lip liquid list listen liter literal litter little live livery load loaf loan lobby local localhost localized
  locate location lock lodge loft log logged logger logging logic logical login logo logout loin lone long longest
  look lookup loop loose loot lord lorry lose loss lost lot lotus loud lounge love low lowercase lowest loyal luck
  luckily lucky lumber lump lunar lunch lung lure lurk lush lust luxury machine macro mad made magic magnet mail main
  maintain maintainable maintenance maize major majority make male mall mallet malt mammal man manage management
  mandatory mane mango manifest manipulate manipulation manner manor mantle manual many map maple mapping marble march
  mare margin marine mark markdown market markup marry marsh martin mash mask mass mast mat match mate material math
  matrix matter mature max maximum may maze meadow meal mean meaningful meant meantime meanwhile measure meat
  mechanics mechanism medal media medic medium meet melody melon melt member memo memory mend mental mention mentor
  menu mercy mere merge merit merry mesh mess message met meta metadata metal metaphor method metric mettle micro
  microsoft middle midst might migrate migration mild mile mill million milliseconds mimic mince mind mine mineral
  mini minimal minimize minimum minor mint minute mirror misery mismatch miss mist mistake mitigate mix moan moat mob
  mobile mock modal mode model modem moderate modern modest modification modified modify modular modularity module
  moist moisture mold mole moment monday money monitor monk monkey month mood moon moor moose mop moral morale more
  moreover morning morsel mortal mosaic moss most moth motif motion motivation motive motor mound mount mountain mourn
  mouse mouth move movie mow much mud mug mule multi multiple murder muscle muse museum music must mutable mutate
  mutation mute mutex mutter mutual myth nail naive name namespace nap napkin narrow nasty nation native natural
  nature naval navel navigate navigation navy near neat necessarily necessary neck need needle negative neglect
  neighbor neither nephew nerve nest net network never new newest next nibble nice niche nick night nod node noise
  nomad none noodle noon nor normal normalization normalize north nose not notable notably notation notch note nothing
  notice notification notified notify notion noun novel novice now npm nudge null numb numerous nurse nut nylon oak
  oar oat oath obey object oblige obscure observable observe obtain obvious occasionally occur occurred ocean odd off
  offend office official offline offset often oil okay old oldest olive omit omitted once one ongoing onion online
  only onset onto open opera operate operation operator opinion opportunity opposed opt optic optimal optimization
  optimize option optional orange orbit orchard order ordinary ore organ organization organize origin original
  originated other otherwise otter ought ounce our ourselves out outcome outdated outfit outlet outline outlook output
  outside oval oven over overall overflow overhead overlap overload overridden override overview overwrite overwritten
  owe owl own ownership oxygen oyster pace pack package packet pact pad paddle page paid pain paint pair palace palm
  pan panel panic pant paper parade paragraph parallel parameter pare parent parish parity park parrot parse part
  partial participation particular partition partner party pass passage passion passive password past pasta paste
  pastel pastry patch patent path patient patio patrol patron pattern pause pave paw pawn pay payee payload peace peak
  peanut pear pearl peasant peat pedal peddle peel peer pen penal pencil pending people pepper per perch perfect
  perform performance performant perfume perhaps period perish permanent permission permit persist persistence
  persistent person personal perspective pest pet petal phase philosophy phone photo phrase physical piano pick pickle
  picture pie piece pig pigeon pile pill pillar pillow pilot pin pinch pine ping pink pinned pint pioneer pipe
  pipeline pirate pistol pit pitch pity pivot pizza place placeholder placement plague plaice plain plan plane planet
  plank planner planning plant plasma plaster plastic plate platform play plaza plea plead please pledge plot plough
  plow pluck plug plugin plum plumb plump plunge plural plus pod poem poet poetry point poison poke polar pole police
  policy polish polite poll pollen polo pond pony pool poor pop poppy popular porch pore pork port portal portion pose
  position positive possess possibility possible possibly post pot potato potential potion potter pottery pouch
  poultry pound pour powder power powerful practical practice practise praise pray preach precede precedence precise
  predefined predict predictable prefer preferable preference preferred prefix preparation prepare prerequisites
  presence present presentation preserve press pretend pretty prevail prevent preview previous prey price pride priest
  primarily primary prime primitive prince princess principal principle print prior priority prison privacy private
  prize probably probe problem procedure proceed process produce product production productivity profile profit
  program programmatic programming progress project promise promote prompt prong proof prop propagating propagation
  property prophet proposal propose pros prospect protect protection protest protocol proud prove proven provide
  province provision proxy prune pub public publish pudding pull pulp pulse pump pumpkin punch punish pupil puppet
  puppy pure purge purple purpose purse pursue push put putting puzzle python quail quality quantity quarrel quarry
  quarter quartz queen query quest question queue quick quiet quilt quit quite quiz quota quote rabbit race rack radar
  radio radius raft rage raid rail rain raise rake rally ramp ran ranch random range rank rapid rare rat rate rather
  ratio raw ray razor reach react reaction reactive read readability readable readonly ready real realistic realize
  realm rear reason reasonable reasonably rebel rebuild recall recap recede receipt receive recent recipe recite
  reckon recognize recommend recommendation record recover recreate recruit recursive red redirect redis reduce
  redundant reef reel ref refactor reference referred referring refine reflect reform refresh refuge refund refuse
  regard regardless regex regime region register registration registry regression regret regular reign rein reject
  relate relationship relative relax relay release relevant reliable reliably relic relief reload rely remain
  remainder remark remedy remember remind remote removal remove rename render renew rent repair repeat repetition
  repetitive replace replacement replay replica replicate reply repo report repository represent representation
  reproduce request require requirement rescue research resent reserve reset resetting reside resign resilience resist
  resolution resolve resort resource respect respective respond response responsibility responsible responsive rest
  restart restore restrict restriction result resume retail retain rethink retire retreat retrieval retrieve retry
  return reusable reuse reveal revenge revenue reverse revert review revise revive revolt reward rewrite rewritten
  rhyme rhythm rib ribbon rice rich rid riddle ride ridge rifle right rigid rigor rim ring rink riot ripe rise risk
  risky rite rival river road roadmap roam roar roast rob robe robin robot robust rock rocket rod role roll rollback
  roof room root rope rose rot rotate rotten rough round route routine rover row royal rub rubber rubbish rude rug
  ruin rule rum rumor run runner running runtime rural rush rust sack sacred sad saddle safari safe safety saga sage
  said sail sailor saint sake salad salary sale salmon salon saloon salt salute same sample sand sandbox sane sap
  satin satisfied sauce sausage save saw say scalability scalable scalar scale scan scanning scar scarce scare scarf
  scatter scenario scene scent schedule schema scheme scholar school science scope score scorn scout scrap scrape
  scratch scream screen screw script scroll scrub sdk sea seal seam search season seat second secondary secret sect
  section sector secure security see seek seem seen seep segment seize select selection selector self sell semantic
  send senior sense sensitive sent sentence sentry separate sequel sequence sequentially serialized series serious
  sermon serpent serve service session set setter setting settle setup seven sever several severe severity sew shade
  shadow shaft shake shall shallow shame shape shard share shark sharp shave shear shed sheep sheer sheet shelf shell
  shelter shepherd sheriff shield shift shine ship shipped shipping shirt shock shoe shoot shop shore short shortcodes
  shortcut shortened shorthand shot should shouldn shout shove shovel show shown shred shrimp shrine shrink shrub
  shrug shut shy sibling sick side sidebar siege sieve sigh sight sign signal signature significant silent silk silly
  silver similar simple simplest simplicity simplified simplify simply simultaneously sin since sincere sing single
  singleton sink sip sir siren sister sit site situation six size skate sketch ski skill skin skip skipped skipping
  skirt skull sky slab slack slam slant slap slate slave sled sleep sleet slice slide slight slim sling slip slit
  slope slot slow slug slum small smallest smart smash smell smile smoke smooth snack snail snake snap snapshot snare
  sneak sniff snippets snow soak soap soar sob soccer social sock socket soda sofa soft software soil solar soldier
  sole solid solo solution solve some someone something sometimes somewhat somewhere son song soon sophisticated sore
  sorrow sorry sort soul sound source south sow soy space spade span spare spark sparrow spawn speak spear spec
  special species specific specifically specification specified specify speech speed spell spend sphere spice spider
  spike spill spin spinach spine spiral spirit spit spite splash split splitting spoil spoke sponge spoon spot spouse
  spray spread spring sprint spur spy squad square squash squeeze squid squirrel stability stable stack stadium staff
  stage stain stair stake stale stalk stall stamp stance stand standalone standard stanza staple star stare start
  startup state stateful statement static statically station stationary stationery statue status stay steady steal
  steam steel steep stem stencil step stereo stern stew stick sticky stiff still sting stir stitch stock stole stomach
  stone stool stoop stop stopped stopping storage store storey storm story stove straight strain strait strand strange
  strap strategy straw stray streak stream street strength stress stretch strict stride strike string strip stripe
  strive stroke stroll strong struct structural structure struggle stub stuck student studio study stuff stumble stump
  stunt style subdirectory subject submit submitting subscribe subsequent subset substantial subtle suburb succeed
  success successful succinct such suck sudden suffer sufficient suffix sugar suggest suggestion suit suitable suite
  sum summarize summary summit sun super superseded supper supplied supply support suppose sure surf surface surge
  surgeon surplus surprise surrounding survey survive suspect suspend sustain sustainable swallow swamp swan swap
  swarm sway swear sweat sweep sweet swell swift swim swing switch sword symbol symptom sync synchronous syntax syrup
  system tab table tablet tack tackle tact tag tagged tail tailor take taken tale talent talk tall tame tan tangle
  tank tap tape target tariff tart task taste taught tavern tax taxi tea teach team tear tease technical technique
  technology tedious teem tell temper template temple tempo temporarily temporary tempt ten tenant tend tennis tense
  tent term terminal terminate terminology terrace terror test testify text than thank that thaw the theft their them
  theme themselves then theoretically theory therapy there thereby therefore thermal these they thick thief thigh thin
  think third thirst this thorn thorough those though thought thousands thread threat three threshold threw thrift
  thrill thrive throat throne through throughout throughput throw thrown thrust thumb thunder thus tick ticket tide
  tidy tie tiger tight tile till tilt timber time timeline timeout timid tin tiny tip tire tissue title toad toast
  tobacco today toddler todo toe together toggle toil toilet token told tolerant toll tomato tomb ton tone tongue
  tonic too took tool toolchain tooth top topic torch torn tornado total totem touch tough tour tow towards towel town
  toxic toy trace track tract trade tradeoffs traditional traffic trail train trait tram trance transfer transferring
  transform transformation transit transition translate translation transparent trap trash travel tray tread treasure
  treat treaty tree trek trench trend triage trial tribe tribute trick tricky tried trigger trim trio trip triple
  triumph trivial trolley troop trophy trot trouble trousers trout truck true truly truncated trunk trust truth try
  tub tube tuck tug tulip tumble tumor tuna tune tunnel tuple turbo turf turkey turn turnip turtle tutor tutorial
  twelve twenty twice twig twin twist twitter two type typical typo tyre ugly ulcer ultimately ultra umbrella unable
  uncertain unchanged uncle unclear undefined under underlying underscores understand understood undo unexpected
  unfold unfortunately unified unintended union unique unit unite unity universal unknown unless unlike unlisted
  unload unnecessarily unnecessary unpredictable unrecoverable unrelated unsafe unset unstable unsupported until
  unusable unused unwanted upcoming update upgrade upload upon upper uppercase upset upstream urban urge urgent url
  usable usage use useful username usher usual util utility utter vacant vaccine vague vain valid validate validation
  valley valuable value valve van vanilla vapor var variable variant variations variety various vary vase vast vault
  veal vector veil vein velvet vendor venom vent venture venue verb verbose verdict verge verify versa verse version
  versus vertical very vessel vest vet veto via vial vibe vice victim victor video view villa village vine vinegar
  vintage violate violet violin virtual virus visa visibility visible vision visit visual vital vivid vocal vodka
  voice void volcano volley volt volume vote vow vowel voyage wade wafer wage wagon wail waist wait waive wake walk
  wall wallet walnut wander want war ward warden ware warm warn warp warrior was wash wasn wasp waste watch water wave
  wax way weak wealth weapon wear weather weave web webhook webpack website wed wedge weed week weigh weight weird
  welcome weld well went were west wet whale wharf what whatever wheat wheel when whenever where whereas wherever
  whether which whichever while whip whisk whisper whistle white whitespace who whole whose why wick wide widget widow
  width wife wig wild wildcards will willow win wind window wine wing wink winner winter wipe wire wise wish wit witch
  with within without witness wolf woman womb won wonder wood wool word work workaround workflow workshop world worm
  worn worry worse worst worth would wouldn wound wrap wrapped wrapper wrapping wrath wreath wreck wren wrench wrestle
  wrist write written wrong wrote yacht yaml yard yarn year yeast yell yellow yes yesterday yet yield yoga yoke yolk
  you young your yourself youth zebra zero zinc zone zoo
  `
    .trim()
    .split(/\s+/),
)
