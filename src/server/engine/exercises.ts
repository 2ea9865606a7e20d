import { type ExerciseFacts, exerciseKey, regionOfPattern } from "@/lib/domain/exercise";

/** An exercise of the catalogue; one that a coach made goes by its name. */
export interface Exercise extends ExerciseFacts {
  readonly id: string;
}

type Row = readonly [
  id: string,
  name: string,
  pattern: Exercise["pattern"],
  eccentric: Exercise["eccentric"],
  marks: string,
  aliases?: string,
];

/**
 * Marks: U unilateral, B body weight, R resistance band. Aliases are separated by a bar; names in brackets such
 * as "(Barbell)" need no alias, because the part before them is looked up too.
 */
const rows: readonly Row[] = [
  [
    "back-squat",
    "Back squat",
    "squat",
    "med",
    "",
    "squat|barbell squat|squat barbell|high bar squat|low bar squat|kniebeuge|kniebeugen|back squats|barbell back squat",
  ],
  ["front-squat", "Front squat", "squat", "med", "", "front squats|frontkniebeuge"],
  ["half-squat", "Half squat", "squat", "med", "", "halbe kniebeuge"],
  ["box-squat", "Box squat", "squat", "low", "", "boxkniebeuge"],
  ["goblet-squat", "Goblet squat", "squat", "med", "", "goblet squats|kettlebell goblet squat"],
  ["overhead-squat", "Overhead squat", "squat", "med", ""],
  ["hack-squat", "Hack squat", "squat", "med", "", "hackenschmidt"],
  ["smith-squat", "Smith squat", "squat", "med", "", "squat smith machine|smith machine squat"],
  [
    "leg-press",
    "Leg press",
    "squat",
    "med",
    "",
    "seated leg press|horizontal leg press|leg press technogym|leg press technogym gelb|leg press keller|beinpresse|45 leg press|leg press horizontal",
  ],
  ["wall-sit", "Wall sit", "squat", "low", "B", "wandsitz"],
  [
    "bodyweight-squat",
    "Bodyweight squat",
    "squat",
    "low",
    "B",
    "air squat|squat bodyweight|body weight squat",
  ],
  ["deadlift", "Deadlift", "hinge", "med", "", "conventional deadlift|kreuzheben|deadlifts|barbell deadlift"],
  [
    "trap-bar-deadlift",
    "Trap-bar deadlift",
    "hinge",
    "med",
    "",
    "hex bar deadlift|trap bar deadlift|deadlift hex bar",
  ],
  [
    "romanian-deadlift",
    "Romanian deadlift",
    "hinge",
    "high",
    "",
    "rdl|romanian deadlift barbell|rumaenisches kreuzheben|rumänisches kreuzheben",
  ],
  [
    "single-leg-rdl",
    "Single-leg RDL",
    "hinge",
    "high",
    "U",
    "single leg romanian deadlift|single leg deadlift|one leg deadlift",
  ],
  ["good-morning", "Good morning", "hinge", "high", "", "good mornings"],
  [
    "hip-thrust",
    "Hip thrust",
    "hinge",
    "low",
    "",
    "barbell hip thrust|hueftheben|hip thrust on floor|hip thrust with bench",
  ],
  ["glute-bridge", "Glute bridge", "hinge", "low", "B", "bridge|hip raise"],
  ["kettlebell-swing", "Kettlebell swing", "hinge", "med", "", "kb swing|swings|kettlebell swings"],
  [
    "back-extension",
    "Back extension",
    "hinge",
    "low",
    "B",
    "hyperextension|hyperextensions|lower back|rueckenstrecker|rückenstrecker|45 degree back extension",
  ],
  [
    "nordic-curl",
    "Nordic hamstring curl",
    "knee",
    "high",
    "B",
    "nordic curl|nordic hamstring|nordics|nordic hamstrings curls|nordic hamstring curls",
  ],
  ["leg-curl", "Leg curl", "knee", "med", "", "lying leg curl|beinbeuger|hamstring curl"],
  ["leg-extension", "Leg extension", "knee", "med", "", "leg extensions|beinstrecker"],
  ["split-squat", "Split squat", "single-leg", "high", "U", "split squats"],
  [
    "bulgarian-split-squat",
    "Bulgarian split squat",
    "single-leg",
    "high",
    "U",
    "rear foot elevated split squat|rfess|bulgarians",
  ],
  ["lunge", "Lunge", "single-leg", "high", "U", "lunges|forward lunge|ausfallschritt|ausfallschritte"],
  ["walking-lunge", "Walking lunge", "single-leg", "high", "U", "walking lunges"],
  ["reverse-lunge", "Reverse lunge", "single-leg", "high", "U", "reverse lunges"],
  ["step-up", "Step-up", "single-leg", "med", "U", "step up|step ups|box step up"],
  ["step-down", "Step-down", "single-leg", "med", "U", "step down"],
  ["pistol-squat", "Pistol squat", "single-leg", "high", "UB", "single leg squat|pistol"],
  [
    "calf-raise",
    "Standing calf raise",
    "calf",
    "med",
    "",
    "calf raise|calf raises|standing calf raises|wadenheben|standing calf raise machine",
  ],
  ["seated-calf-raise", "Seated calf raise", "calf", "med", "", "seated calf raises"],
  [
    "single-leg-calf-raise",
    "Single-leg calf raise",
    "calf",
    "med",
    "UB",
    "one leg calf raise|single leg standing calf raise",
  ],
  ["calf-isometric", "Calf isometric hold", "calf", "low", "", "isometric calf hold|calf hold"],
  ["tibialis-raise", "Tibialis raise", "calf", "low", "B", "tib raise"],
  ["pogo", "Pogo jumps", "jump", "low", "B", "pogo|pogos|pogo hops|ankle hops"],
  ["box-jump", "Box jump", "jump", "low", "B", "box jumps|plyo|lateral box jump"],
  ["drop-jump", "Drop jump", "jump", "high", "B", "depth jump|drop jumps|depth jumps"],
  ["countermovement-jump", "Countermovement jump", "jump", "med", "B", "vertical jump|cmj"],
  ["broad-jump", "Broad jump", "jump", "med", "B", "standing long jump|broad jumps"],
  ["bounds", "Bounds", "jump", "high", "B", "bounding|alternate leg bound|bounding runs"],
  ["hurdle-hop", "Hurdle hops", "jump", "high", "B", "hurdle jump|hurdle jumps"],
  ["jump-squat", "Loaded jump squat", "jump", "med", "", "jump squat|loaded jump squats"],
  ["skipping-rope", "Skipping rope", "jump", "low", "B", "jump rope|rope skipping|seilspringen"],
  ["power-clean", "Power clean", "olympic", "low", "", "umsetzen"],
  ["clean-and-jerk", "Clean and jerk", "olympic", "med", "", "clean & jerk"],
  ["snatch", "Snatch", "olympic", "low", "", "reissen|reißen"],
  ["clean-pull", "Clean pull", "olympic", "low", "", ""],
  ["push-jerk", "Push jerk", "olympic", "low", "", ""],
  ["thruster", "Thruster", "squat", "med", "", "thrusters"],
  [
    "bench-press",
    "Bench press",
    "push",
    "med",
    "",
    "flat bench|bankdrücken|bankdruecken|barbell bench press",
  ],
  ["incline-bench-press", "Incline bench press", "push", "med", "", "schrägbankdrücken|schraegbankdruecken"],
  ["dumbbell-bench-press", "Dumbbell bench press", "push", "med", "", "bench press dumbbell"],
  ["chest-press", "Chest press", "push", "low", "", "iso lateral chest press|brustpresse"],
  ["chest-fly", "Chest fly", "push", "med", "", "fliegende|flye|dumbbell flye|dumbbell fly|incline fly"],
  ["push-up", "Push-up", "push", "low", "B", "push up|push ups|pushup|liegestuetz|liegestütz|liegestütze"],
  ["dip", "Dip", "push", "med", "B", "dips|chest dip|triceps dip|barrenstütz"],
  [
    "overhead-press",
    "Overhead press",
    "push",
    "low",
    "",
    "ohp|military press|strict press|seated overhead press|overhead smith seated|schulterdrücken|schulterdruecken|barbell overhead press|shoulder press barbell|overhead barbell press",
  ],
  ["shoulder-press", "Shoulder press", "push", "low", "", "shoulder press plate loaded"],
  ["lateral-raise", "Lateral raise", "push", "low", "", "side raise|seitheben|lateral raises"],
  [
    "triceps-extension",
    "Triceps extension",
    "push",
    "low",
    "",
    "tricep extension|trizepsdrücken|triceps|triceps extension machine",
  ],
  ["pull-up", "Pull-up", "pull", "med", "B", "pull up|pull ups|klimmzug|klimmzüge|klimmzuege"],
  [
    "lat-pulldown",
    "Lat pulldown",
    "pull",
    "low",
    "",
    "front pulldown|pulldown|latzug|latziehen|lat pull down",
  ],
  [
    "barbell-row",
    "Barbell row",
    "pull",
    "low",
    "",
    "bent over row|bent over row machine|langhantelrudern|rudern vorgebeugt|row|bent over row with barbell",
  ],
  [
    "dumbbell-row",
    "Dumbbell row",
    "pull",
    "low",
    "U",
    "bent over one arm row|one arm row|single arm row|kurzhantelrudern",
  ],
  [
    "cable-row",
    "Cable row",
    "pull",
    "low",
    "",
    "seated row|seated cable row|cable row wide grip|low row|high row|iso lateral row|rudern am kabel|rudermaschine|seated cable row v grip",
  ],
  ["t-bar-row", "T-bar row", "pull", "low", "", "t bar row"],
  ["inverted-row", "Inverted row", "pull", "low", "B", "bodyweight row"],
  ["face-pull", "Face pull", "pull", "low", "", "face pulls"],
  [
    "biceps-curl",
    "Biceps curl",
    "pull",
    "med",
    "",
    "bicep curl|bizepscurl|bizepscurls|curl|barbell curl|dumbbell curl|cable curl|bicep curls",
  ],
  ["shrug", "Shrug", "pull", "low", "", "shrugs"],
  ["plank", "Plank", "core", "low", "B", "front plank|unterarmstütz"],
  ["side-plank", "Side plank", "core", "low", "UB", "seitstütz"],
  ["crunch", "Crunch", "core", "low", "B", "crunches|bauchpresse|core"],
  [
    "leg-raise",
    "Hanging leg raise",
    "core",
    "low",
    "B",
    "leg raise|beinheben|captain s chair leg raise|leg raise parallel bars",
  ],
  ["russian-twist", "Russian twist", "core", "low", "B", "russian twists|russian twist weighted"],
  ["pallof-press", "Pallof press", "core", "low", "", "anti rotation press"],
  ["dead-bug", "Dead bug", "core", "low", "B", "deadbug"],
  ["ab-rollout", "Ab rollout", "core", "med", "B", "ab wheel|rollout|rollouts"],
  ["superman", "Superman", "core", "low", "B", "supermans|superman from floor"],
  ["hip-abduction", "Hip abduction", "core", "low", "", "abduktion"],
  ["farmers-carry", "Farmer's carry", "carry", "low", "", "farmers walk|farmer walk|loaded carry|carry"],
  ["sled-push", "Sled push", "single-leg", "low", "", "prowler|sledge push"],
  // Squats.
  ["safety-bar-squat", "Safety bar squat", "squat", "med", "", "ssb squat"],
  ["pause-squat", "Pause squat", "squat", "med", "", "paused squat|barbell squat pause"],
  ["quarter-squat", "Quarter squat", "squat", "low", ""],
  ["zercher-squat", "Zercher squat", "squat", "med", ""],
  ["belt-squat", "Belt squat", "squat", "med", "", "belt squat machine"],
  ["pendulum-squat", "Pendulum squat", "squat", "med", ""],
  ["sumo-squat", "Sumo squat", "squat", "med", "", "wide stance squat|dumbbell sumo squat|plie squat"],
  ["dumbbell-squat", "Dumbbell squat", "squat", "med", "", "squat dumbbell"],
  [
    "kettlebell-squat",
    "Kettlebell front squat",
    "squat",
    "med",
    "",
    "kettlebell squat|double kettlebell squat",
  ],
  ["sissy-squat", "Sissy squat", "squat", "high", "B"],
  ["spanish-squat", "Spanish squat", "squat", "low", "R", "banded squat hold"],
  ["landmine-squat", "Landmine squat", "squat", "med", "", "landmine squat and press"],
  ["band-squat", "Band squat", "squat", "low", "R", "banded squat"],
  ["single-leg-press", "Single-leg press", "squat", "med", "U", "one leg press|leg press single leg"],
  // Hinges.
  ["sumo-deadlift", "Sumo deadlift", "hinge", "med", ""],
  [
    "stiff-leg-deadlift",
    "Stiff-leg deadlift",
    "hinge",
    "high",
    "",
    "straight leg deadlift|stiff legged deadlift|stiff leg deadlift barbell",
  ],
  [
    "dumbbell-rdl",
    "Dumbbell Romanian deadlift",
    "hinge",
    "high",
    "",
    "romanian deadlift dumbbell|dumbbell straight leg deadlift",
  ],
  ["dumbbell-deadlift", "Dumbbell deadlift", "hinge", "med", "", "deadlift dumbbell"],
  ["kettlebell-deadlift", "Kettlebell deadlift", "hinge", "low", "", "deadlift kettlebell"],
  ["deficit-deadlift", "Deficit deadlift", "hinge", "med", ""],
  ["rack-pull", "Rack pull", "hinge", "low", "", "block pull|rack pulls"],
  ["b-stance-rdl", "B-stance RDL", "hinge", "high", "U", "staggered stance rdl|kickstand rdl"],
  ["single-leg-hip-thrust", "Single-leg hip thrust", "hinge", "low", "U", "one leg hip thrust"],
  [
    "single-leg-glute-bridge",
    "Single-leg glute bridge",
    "hinge",
    "low",
    "UB",
    "single leg bridge|single leg hip raise",
  ],
  ["hip-thrust-machine", "Hip thrust machine", "hinge", "low", "", "glute drive"],
  ["cable-pull-through", "Cable pull-through", "hinge", "low", "", "pull through|cable pull through"],
  [
    "glute-kickback",
    "Glute kickback",
    "hinge",
    "low",
    "U",
    "cable kickback|donkey kick|kickback machine|glute kickback machine",
  ],
  ["glute-ham-raise", "Glute-ham raise", "hinge", "high", "B", "ghr|glute ham developer|ghd raise"],
  ["reverse-hyper", "Reverse hyperextension", "hinge", "low", "", "reverse hyper|reverse hyperextensions"],
  [
    "hamstring-bridge",
    "Hamstring bridge",
    "hinge",
    "med",
    "B",
    "hamstring walkout|bridge walkout|swiss ball leg curl|stability ball leg curl",
  ],
  [
    "single-arm-swing",
    "Single-arm kettlebell swing",
    "hinge",
    "med",
    "",
    "one arm swing|one arm kettlebell swing",
  ],
  // One joint of the leg.
  ["seated-leg-curl", "Seated leg curl", "knee", "med", ""],
  ["standing-leg-curl", "Standing leg curl", "knee", "med", "U", "single leg curl"],
  [
    "slider-leg-curl",
    "Slider leg curl",
    "knee",
    "high",
    "B",
    "sliding leg curl|towel leg curl|slide leg curl",
  ],
  [
    "single-leg-extension",
    "Single-leg extension",
    "knee",
    "med",
    "U",
    "one leg extension|single leg extensions",
  ],
  ["reverse-nordic", "Reverse Nordic", "knee", "high", "B", "reverse nordic curl"],
  ["terminal-knee-extension", "Terminal knee extension", "knee", "low", "UR", "tke|banded knee extension"],
  // On one leg.
  ["lateral-lunge", "Lateral lunge", "single-leg", "high", "U", "side lunge|side lunges|lateral lunges"],
  ["curtsy-lunge", "Curtsy lunge", "single-leg", "high", "U", "curtsey lunge|crossover lunge"],
  ["deficit-reverse-lunge", "Deficit reverse lunge", "single-leg", "high", "U"],
  [
    "front-foot-elevated-split-squat",
    "Front-foot-elevated split squat",
    "single-leg",
    "high",
    "U",
    "ffe split squat",
  ],
  ["cossack-squat", "Cossack squat", "single-leg", "high", "UB", "cossack squats|lateral squat"],
  ["skater-squat", "Skater squat", "single-leg", "high", "UB"],
  ["shrimp-squat", "Shrimp squat", "single-leg", "high", "UB"],
  ["lateral-step-up", "Lateral step-up", "single-leg", "med", "U", "side step up|lateral step ups"],
  ["high-step-up", "High step-up", "single-leg", "med", "U", "knee drive step up|step up with knee drive"],
  ["sled-pull", "Sled pull", "single-leg", "low", "", "sled drag|backward sled drag|sled"],
  // Calves and feet.
  [
    "calf-press",
    "Calf press",
    "calf",
    "med",
    "",
    "calf press on leg press|calf press on seated leg press|calf press machine|wadenpresse",
  ],
  ["donkey-calf-raise", "Donkey calf raise", "calf", "med", ""],
  ["smith-calf-raise", "Smith calf raise", "calf", "med", "", "calf raise smith machine"],
  ["bent-knee-calf-raise", "Bent-knee calf raise", "calf", "med", "", "soleus raise|soleus calf raise"],
  ["eccentric-heel-drop", "Eccentric heel drop", "calf", "high", "UB", "heel drop|heel drops|alfredson"],
  ["toe-walk", "Toe walk", "calf", "low", "B", "toe walks|tiptoe walk"],
  ["heel-walk", "Heel walk", "calf", "low", "B", "heel walks"],
  ["short-foot", "Short foot", "calf", "low", "UB", "foot doming|arch lift|towel scrunch"],
  // Jumps and throws.
  [
    "squat-jump",
    "Squat jump",
    "jump",
    "med",
    "B",
    "squat jumps|bodyweight squat jump|jumping squat|body weight jump squat",
  ],
  [
    "split-squat-jump",
    "Split squat jump",
    "jump",
    "high",
    "B",
    "jump lunge|jumping lunge|lunge jump|scissor jump|split jump|jumping lunges|alternating jump lunge",
  ],
  ["tuck-jump", "Tuck jump", "jump", "med", "B", "tuck jumps"],
  ["single-leg-hop", "Single-leg hop", "jump", "high", "UB", "single leg hops|one leg hop|hops"],
  [
    "lateral-bound",
    "Lateral bound",
    "jump",
    "med",
    "UB",
    "skater jump|skater jumps|skaters|ice skater|lateral bounds",
  ],
  ["a-skip", "A-skip", "jump", "low", "B", "a skips|power skip|power skips|b skip"],
  ["depth-drop", "Depth drop", "jump", "high", "B", "drop landing|snap down|altitude drop"],
  ["seated-box-jump", "Seated box jump", "jump", "low", "B"],
  ["single-leg-box-jump", "Single-leg box jump", "jump", "med", "UB"],
  ["trap-bar-jump", "Trap-bar jump", "jump", "med", "", "hex bar jump|trap bar jumps"],
  ["kettlebell-jump", "Kettlebell jump", "jump", "med", "", "dumbbell jump|dumbbell squat jump"],
  ["jumping-jack", "Jumping jack", "jump", "low", "B", "jumping jacks|star jump"],
  ["burpee", "Burpee", "jump", "med", "B", "burpees|total body"],
  [
    "medicine-ball-throw",
    "Medicine ball throw",
    "jump",
    "low",
    "",
    "med ball throw|overhead throw|scoop toss|medicine ball slam|ball slam|wall ball|ball slams",
  ],
  // Olympic lifts.
  ["clean", "Clean", "olympic", "med", "", "squat clean|barbell clean|olympic lift"],
  ["hang-clean", "Hang clean", "olympic", "low", "", "hang power clean|hang squat clean"],
  ["power-snatch", "Power snatch", "olympic", "low", "", "hang power snatch"],
  ["hang-snatch", "Hang snatch", "olympic", "low", ""],
  ["snatch-pull", "Snatch pull", "olympic", "low", "", "high pull|snatch high pull"],
  ["push-press", "Push press", "olympic", "low", "", "barbell push press|dumbbell push press"],
  ["split-jerk", "Split jerk", "olympic", "low", "", "jerk"],
  ["kettlebell-clean", "Kettlebell clean", "olympic", "low", "U", "kb clean|kettlebell clean and press"],
  [
    "kettlebell-snatch",
    "Kettlebell snatch",
    "olympic",
    "low",
    "U",
    "kb snatch|dumbbell snatch|one arm snatch",
  ],
  ["turkish-get-up", "Turkish get-up", "olympic", "low", "U", "tgu|turkish getup|get up"],
  // Pushing.
  [
    "close-grip-bench-press",
    "Close-grip bench press",
    "push",
    "med",
    "",
    "bench press close grip|close grip barbell bench press",
  ],
  ["decline-bench-press", "Decline bench press", "push", "med", "", "decline dumbbell bench press"],
  [
    "incline-dumbbell-press",
    "Incline dumbbell press",
    "push",
    "med",
    "",
    "incline bench press dumbbell|incline dumbbell bench press",
  ],
  [
    "smith-bench-press",
    "Smith bench press",
    "push",
    "med",
    "",
    "bench press smith machine|smith machine bench press",
  ],
  ["floor-press", "Floor press", "push", "low", "", "dumbbell floor press"],
  ["incline-chest-press", "Incline chest press", "push", "low", "", "incline chest press machine"],
  ["decline-chest-press", "Decline chest press", "push", "low", ""],
  ["cable-crossover", "Cable crossover", "push", "med", "", "cable fly|cable flye|cable fly crossovers"],
  ["pec-deck", "Pec deck", "push", "med", "", "butterfly|butterfly pec deck|chest fly machine"],
  ["pullover", "Pullover", "push", "med", "", "dumbbell pullover|pullover dumbbell"],
  [
    "incline-push-up",
    "Incline push-up",
    "push",
    "low",
    "B",
    "knee push up|kneeling push up|hands elevated push up",
  ],
  ["decline-push-up", "Decline push-up", "push", "low", "B", "feet elevated push up"],
  ["pike-push-up", "Pike push-up", "push", "low", "B", "handstand push up|handstand push ups"],
  ["diamond-push-up", "Diamond push-up", "push", "low", "B", "close grip push up|narrow push up"],
  ["bench-dip", "Bench dip", "push", "low", "B", "bench dips"],
  ["machine-dip", "Machine dip", "push", "low", "", "dip machine|seated dip|seated dip machine"],
  ["arnold-press", "Arnold press", "push", "low", "", "arnold press dumbbell"],
  [
    "dumbbell-shoulder-press",
    "Dumbbell shoulder press",
    "push",
    "low",
    "",
    "shoulder press dumbbell|overhead press dumbbell|seated dumbbell shoulder press|seated overhead press dumbbell|overhead dumbbell press",
  ],
  ["landmine-press", "Landmine press", "push", "low", "U", "half kneeling landmine press"],
  [
    "kettlebell-press",
    "Kettlebell press",
    "push",
    "low",
    "U",
    "single arm overhead press|one arm press|bottoms up press",
  ],
  ["front-raise", "Front raise", "push", "low", "", "front raises|plate raise|frontheben"],
  [
    "triceps-pushdown",
    "Triceps pushdown",
    "push",
    "low",
    "",
    "tricep pushdown|triceps rope pushdown|rope pushdown|cable pushdown|triceps pressdown",
  ],
  [
    "skullcrusher",
    "Skullcrusher",
    "push",
    "med",
    "",
    "skull crusher|lying triceps extension|skullcrushers|lying barbell triceps extension",
  ],
  [
    "overhead-triceps-extension",
    "Overhead triceps extension",
    "push",
    "low",
    "",
    "french press|overhead dumbbell triceps extension",
  ],
  ["triceps-kickback", "Triceps kickback", "push", "low", "", "tricep kickback|dumbbell kickback"],
  // Pulling.
  ["chin-up", "Chin-up", "pull", "med", "B", "chin up|chin ups|weighted chin up"],
  ["wide-pull-up", "Wide-grip pull-up", "pull", "med", "B", "wide pull up|wide grip pull up"],
  [
    "assisted-pull-up",
    "Assisted pull-up",
    "pull",
    "low",
    "",
    "pull up assisted|assisted pull ups|pull up band|banded pull up|assisted chin up",
  ],
  ["weighted-pull-up", "Weighted pull-up", "pull", "med", "", "pull up weighted"],
  [
    "neutral-pulldown",
    "Close-grip pulldown",
    "pull",
    "low",
    "",
    "close grip lat pulldown|lat pulldown close grip|reverse grip pulldown|neutral grip pulldown",
  ],
  [
    "straight-arm-pulldown",
    "Straight-arm pulldown",
    "pull",
    "low",
    "",
    "straight arm lat pulldown|lat prayer",
  ],
  ["pendlay-row", "Pendlay row", "pull", "low", "", "pendlay row barbell"],
  [
    "machine-row",
    "Machine row",
    "pull",
    "low",
    "",
    "seated row machine|iso lateral row machine|hammer strength row",
  ],
  [
    "chest-supported-row",
    "Chest-supported row",
    "pull",
    "low",
    "",
    "seal row|incline row|chest supported dumbbell row|incline bench row|chest supported incline row",
  ],
  ["upright-row", "Upright row", "pull", "low", "", "upright rows"],
  ["renegade-row", "Renegade row", "pull", "low", "U", "plank row"],
  ["band-row", "Band row", "pull", "low", "R", "resistance band row"],
  ["band-pull-apart", "Band pull-apart", "pull", "low", "R", "pull apart|pull aparts|band pull aparts"],
  [
    "rear-delt-fly",
    "Rear delt fly",
    "pull",
    "low",
    "",
    "reverse fly|back deltoids|rear delt raise|reverse flye|rear delt machine|reverse pec deck|bent over lateral raise|rear delt reverse fly",
  ],
  [
    "external-rotation",
    "External rotation",
    "pull",
    "low",
    "U",
    "shoulder external rotation|internal rotation|cuban press|rotator cuff|shoulder stability",
  ],
  ["y-raise", "Y raise", "pull", "low", "", "ytw|y t w|prone y raise|trap raise|scapular raise"],
  ["scapular-pull-up", "Scapular pull-up", "pull", "low", "B", "scap pull up|dead hang|scapular shrug|hang"],
  ["hammer-curl", "Hammer curl", "pull", "med", "", "hammer curls|cross body curl"],
  ["concentration-curl", "Concentration curl", "pull", "med", "U"],
  ["preacher-curl", "Preacher curl", "pull", "med", "", "preacher curls|scott curl"],
  ["ez-bar-curl", "EZ-bar curl", "pull", "med", "", "ez curl"],
  ["incline-curl", "Incline curl", "pull", "med", "", "incline dumbbell curl"],
  [
    "wrist-curl",
    "Wrist curl",
    "pull",
    "low",
    "",
    "forearm curl|reverse curl|reverse wrist curl|wrist roller",
  ],
  // Trunk and hips.
  [
    "copenhagen-plank",
    "Copenhagen plank",
    "core",
    "med",
    "UB",
    "copenhagen|copenhagen adduction|adductor plank",
  ],
  [
    "plank-reach",
    "Plank with a reach",
    "core",
    "low",
    "B",
    "plank shoulder tap|shoulder taps|plank with arm raise|plank leg lift|bear plank|bear hold",
  ],
  ["reverse-plank", "Reverse plank", "core", "low", "B"],
  ["hollow-hold", "Hollow hold", "core", "low", "B", "hollow body hold|hollow rock|l sit"],
  ["sit-up", "Sit-up", "core", "low", "B", "situp|sit ups|decline sit up|weighted sit up|butterfly sit up"],
  [
    "cable-crunch",
    "Cable crunch",
    "core",
    "low",
    "",
    "kneeling cable crunch|crunch machine|ab machine|ab crunch machine",
  ],
  ["bicycle-crunch", "Bicycle crunch", "core", "low", "B", "bicycle crunches|bicycles"],
  ["reverse-crunch", "Reverse crunch", "core", "low", "B"],
  [
    "knee-raise",
    "Hanging knee raise",
    "core",
    "low",
    "B",
    "knee raise captains chair|captains chair|knees to elbows|toes to bar",
  ],
  [
    "flat-leg-raise",
    "Lying leg raise",
    "core",
    "low",
    "B",
    "flat leg raise|leg lift|flutter kick|flutter kicks|scissor kick",
  ],
  ["v-up", "V-up", "core", "low", "B", "v ups|jackknife|jackknife sit up"],
  ["mountain-climber", "Mountain climber", "core", "low", "B", "mountain climbers"],
  [
    "wood-chop",
    "Wood chop",
    "core",
    "low",
    "",
    "chop|cable chop|woodchopper|cable twist|cable woodchop|landmine rotation",
  ],
  ["side-bend", "Side bend", "core", "low", "", "dumbbell side bend|oblique side bend"],
  ["bird-dog", "Bird dog", "core", "low", "B", "birddog|bird dogs|quadruped"],
  ["clamshell", "Clamshell", "core", "low", "UR", "clamshells|clams"],
  [
    "band-walk",
    "Lateral band walk",
    "core",
    "low",
    "R",
    "band walk|monster walk|crab walk|lateral band walks|hip stability",
  ],
  [
    "side-leg-raise",
    "Side-lying leg raise",
    "core",
    "low",
    "UB",
    "side lying leg lift|lateral leg raise|side leg lift|side lying hip abduction",
  ],
  [
    "hip-adduction",
    "Hip adduction",
    "core",
    "low",
    "",
    "adductor machine|hip adductor|adduktion|adductor squeeze",
  ],
  [
    "hip-flexor-raise",
    "Hip flexor raise",
    "core",
    "low",
    "U",
    "hip flexion|standing knee raise|psoas march|banded march|hip swing",
  ],
  ["hip-hike", "Hip hike", "core", "low", "UB", "pelvic drop|hip drop|hip hitch"],
  ["fire-hydrant", "Fire hydrant", "core", "low", "UB", "fire hydrants"],
  // Carries.
  ["suitcase-carry", "Suitcase carry", "carry", "low", "U", "single arm carry|one arm farmers walk"],
  ["overhead-carry", "Overhead carry", "carry", "low", "", "waiters walk|overhead walk|waiter carry"],
  [
    "front-rack-carry",
    "Front-rack carry",
    "carry",
    "low",
    "",
    "sandbag carry|bear hug carry|zercher carry|goblet carry",
  ],
  ["yoke-walk", "Yoke walk", "carry", "low", "", "yoke carry"],
  ["battle-rope", "Battle rope", "carry", "low", "", "battle ropes|rope slam"],
];

/** The lifts that the product knows, sorted by name. Anything else can be logged; the rules then go by the session's type. */
export const exercises: readonly Exercise[] = rows
  .map(([id, name, pattern, eccentric, marks, aliases]) => ({
    id,
    name,
    pattern,
    region: regionOfPattern[pattern],
    eccentric,
    unilateral: marks.includes("U"),
    loadType: marks.includes("R")
      ? ("band" as const)
      : marks.includes("B")
        ? ("bodyweight" as const)
        : ("kg" as const),
    aliases: aliases ? aliases.split("|") : [],
  }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

const byKey = new Map<string, Exercise>();
for (const exercise of exercises) {
  byKey.set(exercise.id, exercise);
  for (const name of [exercise.id, exercise.name, ...exercise.aliases])
    byKey.set(exerciseKey(name), exercise);
}

/**
 * Finds an exercise by its id, its name or what an app calls it ("Squat (Barbell)", "Kniebeuge"). A name in
 * brackets is tried whole, then without the brackets, then without the words for what is held or how one stands
 * ("Barbell Front Squat"). `null` when it is not in the catalogue.
 */
export function findExercise(name: string): Exercise | null {
  // Ids are what is asked for by far the most.
  return (
    byKey.get(name) ??
    byKey.get(exerciseKey(name)) ??
    byKey.get(exerciseKey(name.replace(/\([^)]*\)|,.*$/g, " "))) ??
    byKey.get(withoutEquipment(exerciseKey(name.replace(/\([^)]*\)|,.*$/g, " ")))) ??
    null
  );
}

const equipment =
  /\b(barbell|dumbbell|dumbbells|kettlebell|cable|machine|smith|weighted|band|banded|standing|alternating)\b/g;

const withoutEquipment = (key: string) => key.replace(equipment, " ").replace(/ +/g, " ").trim();

/** The exercise whose name, id or alias this is, spelled out; no words are left away to find it. */
export const findExactExercise = (name: string): Exercise | null => byKey.get(exerciseKey(name)) ?? null;

export type FindExercise = typeof findExercise;

const finders = new WeakMap<readonly ExerciseFacts[], FindExercise>();

/** Finds an exercise among those that somebody's coaches made, and else in the catalogue. */
export function exerciseFinder(made: readonly ExerciseFacts[] | null | undefined): FindExercise {
  if (!made || made.length === 0) return findExercise;
  const known = finders.get(made);
  if (known) return known;
  const byName = new Map<string, Exercise>();
  for (const facts of made) {
    for (const name of [facts.name, ...facts.aliases]) {
      const key = exerciseKey(name);
      if (!byName.has(key)) byName.set(key, { ...facts, id: facts.name });
    }
  }
  const asked = new Map<string, Exercise | null>();
  const find: FindExercise = (name) => {
    const before = asked.get(name);
    if (before !== undefined) return before;
    const found = byName.get(exerciseKey(name)) ?? findExercise(name);
    asked.set(name, found);
    return found;
  };
  finders.set(made, find);
  return find;
}
