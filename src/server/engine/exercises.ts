/** What an exercise trains, as far as the rules need it. */
export interface Exercise {
  readonly id: string;
  readonly name: string;
  readonly pattern:
    | "squat"
    | "hinge"
    | "single-leg"
    | "knee"
    | "calf"
    | "jump"
    | "olympic"
    | "push"
    | "pull"
    | "core"
    | "carry";
  readonly region: "lower" | "upper" | "full" | "core";
  /** How much lengthening under load, which is what makes legs sore. */
  readonly eccentric: "low" | "med" | "high";
  readonly unilateral: boolean;
  readonly loadType: "kg" | "band" | "bodyweight";
  readonly aliases: readonly string[];
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
    "squat|barbell squat|squat barbell|high bar squat|low bar squat|kniebeuge|kniebeugen|back squats",
  ],
  ["front-squat", "Front squat", "squat", "med", "", "front squats|frontkniebeuge"],
  ["half-squat", "Half squat", "squat", "med", "", "quarter squat|halbe kniebeuge"],
  ["box-squat", "Box squat", "squat", "low", "", "boxkniebeuge"],
  ["goblet-squat", "Goblet squat", "squat", "med", "", "goblet squats"],
  ["overhead-squat", "Overhead squat", "squat", "med", ""],
  ["hack-squat", "Hack squat", "squat", "med", "", "hackenschmidt"],
  ["smith-squat", "Smith squat", "squat", "med", "", "squat smith machine|smith machine squat"],
  [
    "leg-press",
    "Leg press",
    "squat",
    "med",
    "",
    "seated leg press|horizontal leg press|leg press technogym|leg press technogym gelb|leg press keller|beinpresse|45 leg press",
  ],
  ["wall-sit", "Wall sit", "squat", "low", "B", "wandsitz"],
  ["bodyweight-squat", "Bodyweight squat", "squat", "low", "B", "air squat|squat bodyweight"],
  ["deadlift", "Deadlift", "hinge", "med", "", "conventional deadlift|sumo deadlift|kreuzheben|deadlifts"],
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
    "rdl|romanian deadlift barbell|stiff leg deadlift|straight leg deadlift|rumaenisches kreuzheben|rumänisches kreuzheben",
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
  ["hip-thrust", "Hip thrust", "hinge", "low", "", "barbell hip thrust|hueftheben"],
  ["glute-bridge", "Glute bridge", "hinge", "low", "B", "bridge|single leg glute bridge"],
  ["kettlebell-swing", "Kettlebell swing", "hinge", "med", "", "kb swing|swings"],
  [
    "back-extension",
    "Back extension",
    "hinge",
    "low",
    "B",
    "hyperextension|hyperextensions|lower back|rueckenstrecker|rückenstrecker",
  ],
  ["nordic-curl", "Nordic hamstring curl", "knee", "high", "B", "nordic curl|nordic hamstring|nordics"],
  ["leg-curl", "Leg curl", "knee", "med", "", "lying leg curl|seated leg curl|beinbeuger|hamstring curl"],
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
    "calf raise|calf raises|standing calf raises|wadenheben",
  ],
  [
    "seated-calf-raise",
    "Seated calf raise",
    "calf",
    "med",
    "",
    "calf press on seated leg press|calf press|calf press on leg press|wadenpresse|seated calf raises",
  ],
  ["single-leg-calf-raise", "Single-leg calf raise", "calf", "med", "UB", "one leg calf raise"],
  ["calf-isometric", "Calf isometric hold", "calf", "low", "", "isometric calf hold|calf hold"],
  ["tibialis-raise", "Tibialis raise", "calf", "low", "B", "tib raise"],
  ["pogo", "Pogo jumps", "jump", "low", "B", "pogo|pogos|pogo hops|ankle hops"],
  ["box-jump", "Box jump", "jump", "low", "B", "box jumps"],
  ["drop-jump", "Drop jump", "jump", "high", "B", "depth jump|drop jumps|depth jumps"],
  [
    "countermovement-jump",
    "Countermovement jump",
    "jump",
    "med",
    "B",
    "vertical jump|cmj|squat jump|squat jumps",
  ],
  ["broad-jump", "Broad jump", "jump", "med", "B", "standing long jump|broad jumps"],
  ["bounds", "Bounds", "jump", "high", "B", "bounding|alternate leg bound|bounding runs"],
  ["hurdle-hop", "Hurdle hops", "jump", "high", "B", "hurdle jump|hurdle jumps"],
  ["jump-squat", "Loaded jump squat", "jump", "med", "", "jump squat|trap bar jump|loaded jump squats"],
  ["skipping-rope", "Skipping rope", "jump", "low", "B", "jump rope|rope skipping|seilspringen"],
  ["power-clean", "Power clean", "olympic", "low", "", "clean|hang clean|hang power clean|umsetzen"],
  ["clean-and-jerk", "Clean and jerk", "olympic", "med", "", "clean & jerk"],
  ["snatch", "Snatch", "olympic", "low", "", "power snatch|hang snatch|reissen|reißen"],
  ["clean-pull", "Clean pull", "olympic", "low", "", "high pull|snatch pull"],
  ["push-jerk", "Push jerk", "olympic", "low", "", "push press|split jerk"],
  ["thruster", "Thruster", "squat", "med", "", "thrusters"],
  [
    "bench-press",
    "Bench press",
    "push",
    "med",
    "",
    "flat bench|bankdrücken|bankdruecken|decline bench press|bench press close grip|close grip bench press",
  ],
  ["incline-bench-press", "Incline bench press", "push", "med", "", "schrägbankdrücken|schraegbankdruecken"],
  ["dumbbell-bench-press", "Dumbbell bench press", "push", "med", "", "bench press dumbbell"],
  [
    "chest-press",
    "Chest press",
    "push",
    "low",
    "",
    "incline chest press|iso lateral chest press|decline chest press|brustpresse",
  ],
  ["chest-fly", "Chest fly", "push", "med", "", "cable crossover|pec deck|butterfly|fliegende"],
  ["push-up", "Push-up", "push", "low", "B", "push up|push ups|pushup|liegestuetz|liegestütz|liegestütze"],
  ["dip", "Dip", "push", "med", "B", "dips|dip machine|seated dip|chest dip|triceps dip|barrenstütz"],
  [
    "overhead-press",
    "Overhead press",
    "push",
    "low",
    "",
    "ohp|military press|strict press|seated overhead press|overhead smith seated|schulterdrücken|schulterdruecken",
  ],
  ["shoulder-press", "Shoulder press", "push", "low", "", "shoulder press plate loaded|arnold press"],
  ["lateral-raise", "Lateral raise", "push", "low", "", "side raise|seitheben|lateral raises"],
  [
    "triceps-extension",
    "Triceps extension",
    "push",
    "low",
    "",
    "triceps pushdown|skullcrusher|tricep extension|trizepsdrücken|triceps",
  ],
  [
    "pull-up",
    "Pull-up",
    "pull",
    "med",
    "B",
    "pull up|pull ups|wide pull up|chin up|chin ups|klimmzug|klimmzüge|klimmzuege",
  ],
  ["lat-pulldown", "Lat pulldown", "pull", "low", "", "front pulldown|pulldown|latzug|latziehen"],
  [
    "barbell-row",
    "Barbell row",
    "pull",
    "low",
    "",
    "bent over row|pendlay row|bent over row machine|langhantelrudern|rudern vorgebeugt",
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
    "seated row|seated cable row|cable row wide grip|low row|high row|iso lateral row|rudern am kabel|rudermaschine",
  ],
  ["t-bar-row", "T-bar row", "pull", "low", "", "t bar row"],
  ["inverted-row", "Inverted row", "pull", "low", "B", "bodyweight row"],
  ["face-pull", "Face pull", "pull", "low", "", "face pulls|rear delt fly|back deltoids|reverse fly"],
  [
    "biceps-curl",
    "Biceps curl",
    "pull",
    "med",
    "",
    "bicep curl|hammer curl|concentration curl|preacher curl|ez bar curl|bizepscurl|bizepscurls",
  ],
  ["shrug", "Shrug", "pull", "low", "", "shrugs"],
  ["plank", "Plank", "core", "low", "B", "front plank|unterarmstütz"],
  ["side-plank", "Side plank", "core", "low", "UB", "copenhagen plank|seitstütz"],
  ["crunch", "Crunch", "core", "low", "B", "sit up|sit ups|crunches|bauchpresse"],
  [
    "leg-raise",
    "Hanging leg raise",
    "core",
    "low",
    "B",
    "hanging knee raise|flat leg raise|leg raise|knee raise|beinheben",
  ],
  ["russian-twist", "Russian twist", "core", "low", "B", "russian twists"],
  ["pallof-press", "Pallof press", "core", "low", "", "anti rotation press"],
  ["dead-bug", "Dead bug", "core", "low", "B", "deadbug|bird dog"],
  ["ab-rollout", "Ab rollout", "core", "med", "B", "ab wheel|rollout"],
  ["superman", "Superman", "core", "low", "B", "supermans"],
  [
    "hip-abduction",
    "Hip abduction",
    "core",
    "low",
    "",
    "clamshell|band walk|lateral band walk|abduktion|hip adduction",
  ],
  [
    "farmers-carry",
    "Farmer's carry",
    "carry",
    "low",
    "",
    "farmers walk|farmer walk|suitcase carry|loaded carry",
  ],
  ["sled-push", "Sled push", "single-leg", "low", "", "sled pull|prowler"],
];

const regionOf: Readonly<Record<Exercise["pattern"], Exercise["region"]>> = {
  squat: "lower",
  hinge: "lower",
  "single-leg": "lower",
  knee: "lower",
  calf: "lower",
  jump: "lower",
  olympic: "full",
  push: "upper",
  pull: "upper",
  core: "core",
  carry: "full",
};

/** The lifts that the product knows, sorted by name. Anything else can be logged; the rules then go by the session's type. */
export const exercises: readonly Exercise[] = rows
  .map(([id, name, pattern, eccentric, marks, aliases]) => ({
    id,
    name,
    pattern,
    region: regionOf[pattern],
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
  for (const name of [exercise.id, exercise.name, ...exercise.aliases]) byKey.set(keyOf(name), exercise);
}

/**
 * Finds an exercise by its id, its name or what an app calls it ("Squat (Barbell)", "Kniebeuge"). A name in
 * brackets is tried whole, then without the brackets. `null` when it is not in the catalogue.
 */
export function findExercise(name: string): Exercise | null {
  // Ids are what is asked for by far the most.
  return (
    byKey.get(name) ??
    byKey.get(keyOf(name)) ??
    byKey.get(keyOf(name.replace(/\([^)]*\)|,.*$/g, " "))) ??
    null
  );
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9&]+/g, " ")
    .trim();
}
