/** A publication that a rule rests on. `seen` says how far it was read for this product. */
export interface Citation {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly source: string;
  readonly doi?: string;
  readonly design: string;
  readonly population: string;
  readonly n?: number;
  readonly seen: "text" | "abstract" | "secondary" | "memory";
  /** What it showed, in one sentence. */
  readonly showed: string;
}

/** Every publication by the id under which rules name it. */
export const citations = {
  "barnes-2013": {
    authors: "Barnes et al.",
    year: 2013,
    title: "Effects of different uphill interval-training programs on running economy and performance",
    source: "Int J Sports Physiol Perform 8:639",
    design: "Randomised comparison of hill formats",
    population: "well-trained distance runners",
    seen: "abstract",
    showed: "All uphill formats improved 5 km times; the shortest and fastest improved running economy most.",
  },
  "blagrove-2018": {
    authors: "Blagrove, Howatson & Hayes",
    year: 2018,
    title: "Effects of strength training on the physiological determinants of running performance",
    source: "Sports Med 48:1117",
    design: "Systematic review",
    population: "middle- and long-distance runners",
    seen: "memory",
    showed:
      "Advises at least 3 h from hard running to lifting and at least 24 h from lifting to hard running.",
  },
  "buist-2008": {
    authors: "Buist et al.",
    year: 2008,
    title: "No effect of a graded training program on running-related injuries in novice runners",
    source: "Am J Sports Med 36:33",
    design: "Randomised trial",
    population: "novice runners",
    seen: "secondary",
    showed: "A programme that rose by 10 % a week went with as many injuries as one that rose by 24 %.",
  },
  "doma-2013": {
    authors: "Doma & Deakin",
    year: 2013,
    title: "The effects of strength training and endurance training order on running economy and performance",
    source: "Appl Physiol Nutr Metab 38:651",
    design: "Crossover, sessions 6 h apart",
    population: "trained and moderately trained men",
    n: 14,
    seen: "abstract",
    showed:
      "The day after, time to exhaustion fell from 335 s to 238 s when lifting came first and to 275 s when running came first.",
  },
  "doma-2014": {
    authors: "Doma & Deakin",
    year: 2014,
    title: "The acute effects intensity and volume of strength training on running performance",
    source: "Eur J Sport Sci 14:107",
    design: "Crossover",
    population: "trained and moderately trained men",
    seen: "abstract",
    showed: "Six hours after hard lifting running economy was as before, time to exhaustion shorter.",
  },
  "doma-2017": {
    authors: "Doma, Deakin & Bentley",
    year: 2017,
    title: "Implications of impaired endurance performance following single bouts of resistance training",
    source: "Sports Med 47:2187",
    design: "Review",
    population: "concurrent training, mostly men",
    seen: "abstract",
    showed: "The carry-over of lifting into endurance work lasts from hours to days.",
  },
  "eddens-2018": {
    authors: "Eddens, van Someren & Howatson",
    year: 2018,
    title: "The role of intra-session exercise sequence in the interference effect",
    source: "Sports Med 48:177",
    design: "Meta-analysis",
    population: "concurrent training studies",
    seen: "abstract",
    showed: "Lifting first kept more dynamic strength of the legs; endurance was alike in both orders.",
  },
  "foster-1998": {
    authors: "Foster",
    year: 1998,
    title: "Monitoring training in athletes with reference to overtraining syndrome",
    source: "Med Sci Sports Exerc 30:1164",
    design: "Observation over months, individual thresholds",
    population: "experienced athletes",
    n: 25,
    seen: "abstract",
    showed: "Many illnesses came after peaks of load, monotony and strain beyond the athlete's own limits.",
  },
  "foster-2001": {
    authors: "Foster et al.",
    year: 2001,
    title: "A new approach to monitoring exercise training",
    source: "J Strength Cond Res 15:109",
    design: "Method with worked diary",
    population: "athletes of several sports",
    seen: "text",
    showed: "Effort of the whole session times its minutes describes load across kinds of training.",
  },
  "frandsen-2025": {
    authors: "Frandsen et al.",
    year: 2025,
    title:
      "How much running is too much? Identifying high-risk running sessions in a 5200-person cohort study",
    source: "Br J Sports Med 59:1203",
    design: "Prospective cohort, 18 months",
    population: "runners, 22 % women, mean age 46",
    n: 5205,
    seen: "abstract",
    showed:
      "Runs more than 10 % longer than the longest of 30 days went with more overuse injuries (rate ratios 1.64, 1.52, 2.28); weekly change did not.",
  },
  "fredette-2022": {
    authors: "Fredette et al.",
    year: 2022,
    title: "The association between running injuries and training parameters",
    source: "J Athl Train 57:650",
    design: "Systematic review",
    population: "runners",
    seen: "secondary",
    showed: "A fixed weekly limit of 10 % is not justified by the studies so far.",
  },
  "gao-2023": {
    authors: "Gao & Yu",
    year: 2023,
    title: "Effects of concurrent training sequence on VO2max and lower limb strength performance",
    source: "Front Physiol 14:1072679",
    design: "Meta-analysis",
    population: "adults training both",
    seen: "abstract",
    showed: "Strength first kept more leg strength (0.19); maximal oxygen uptake was alike (0.02).",
  },
  "haugen-2022": {
    authors: "Haugen et al.",
    year: 2022,
    title: "The training characteristics of world-class distance runners",
    source: "Sports Med Open 8:46",
    design: "Review of training logs and coaches' practice",
    population: "world-class runners",
    seen: "abstract",
    showed: "Hard sessions of world-class runners stand with one or two easy days between them.",
  },
  "helland-2020": {
    authors: "Helland et al.",
    year: 2020,
    title:
      "A strength-oriented exercise session required more recovery time than a power-oriented exercise session with equal work",
    source: "PeerJ 8:e10044",
    design: "Crossover",
    population: "trained men and women",
    seen: "abstract",
    showed: "After sets of five-repetition maximum, recovery was not complete at 48 h.",
  },
  "huiberts-2024": {
    authors: "Huiberts et al.",
    year: 2024,
    title: "Concurrent strength and endurance training: the impact of sex and training status",
    source: "Sports Med 54:485",
    design: "Meta-analysis",
    population: "men and women training both",
    seen: "abstract",
    showed: "Leg strength gains fell short in men (-0.43) and not in women (0.08); the interval is wide.",
  },
  "lee-2020": {
    authors: "Lee et al.",
    year: 2020,
    title:
      "Order of same-day concurrent training influences some indices of power development, but not strength, lean mass, or aerobic fitness in healthy, moderately-active men after 9 weeks of training",
    source: "PLoS One 15:e0233134",
    design: "Randomised trial, sessions 3 h apart",
    population: "moderately active men",
    seen: "abstract",
    showed: "With 3 h between sessions the order changed some measures of power and not strength.",
  },
  "methenitis-2018": {
    authors: "Methenitis",
    year: 2018,
    title: "A brief review on concurrent training: from laboratory to the field",
    source: "Sports 6:127",
    design: "Narrative review",
    population: "concurrent training, trained and untrained adults",
    seen: "text",
    showed:
      "Advises at least 3 to 6 h and up to 24 h between the two, and two or three lifts for each endurance session when strength matters.",
  },
  "moran-navarro-2017": {
    authors: "Morán-Navarro et al.",
    year: 2017,
    title: "Time course of recovery following resistance training leading or not to failure",
    source: "Eur J Appl Physiol 117:2387",
    design: "Crossover",
    population: "trained men",
    n: 10,
    seen: "abstract",
    showed: "Sets to failure slowed recovery by up to 24–48 h.",
  },
  "murlasits-2018": {
    authors: "Murlasits, Kneffel & Thalib",
    year: 2018,
    title: "The physiological effects of concurrent strength and endurance training sequence",
    source: "J Sports Sci 36:1212",
    design: "Meta-analysis",
    population: "adults training both",
    seen: "abstract",
    showed:
      "With strength first the one-repetition maximum rose 3.96 kg more (0.81–7.10); oxygen uptake was alike.",
  },
  "nielsen-2014": {
    authors: "Nielsen et al.",
    year: 2014,
    title: "Excessive progression in weekly running distance and risk of running-related injuries",
    source: "J Orthop Sports Phys Ther 44:739",
    design: "Prospective cohort",
    population: "novice runners",
    n: 874,
    seen: "secondary",
    showed: "A rise of more than 30 % over two weeks went with more of some injuries.",
  },
  "petre-2021": {
    authors: "Petré et al.",
    year: 2021,
    title: "Development of maximal dynamic strength during concurrent training",
    source: "Sports Med 51:991",
    design: "Meta-analysis",
    population: "untrained to trained lifters",
    seen: "abstract",
    showed:
      "Trained lifters lost leg strength when both were in one session (-0.66), hardly when apart (-0.10); untrained lost none (0.03).",
  },
  "robineau-2016": {
    authors: "Robineau et al.",
    year: 2016,
    title:
      "Specific training effects of concurrent aerobic and strength exercises depend on recovery duration",
    source: "J Strength Cond Res 30:672",
    design: "Randomised trial, 0, 6 or 24 h between",
    population: "amateur rugby players",
    n: 58,
    seen: "abstract",
    showed: "Strength gained less with 0 h than with 6 or 24 h between; oxygen uptake gained most with 24 h.",
  },
  "sabag-2018": {
    authors: "Sabag et al.",
    year: 2018,
    title: "The compatibility of concurrent high intensity interval training and resistance training",
    source: "J Sports Sci 36:2472",
    design: "Meta-analysis",
    population: "adults training both",
    seen: "abstract",
    showed: "Intervals beside lifting cost leg strength (-0.248); longer pauses between the two cost less.",
  },
  "schumann-2022": {
    authors: "Schumann et al.",
    year: 2022,
    title: "Compatibility of concurrent aerobic and strength training",
    source: "Sports Med 52:601",
    design: "Meta-analysis",
    population: "adults training both",
    seen: "abstract",
    showed: "Maximal strength and size were alike; explosive strength gained less in the same session only.",
  },
  "seiler-2007": {
    authors: "Seiler, Haugen & Kuffel",
    year: 2007,
    title: "Autonomic recovery after exercise in trained athletes",
    source: "Med Sci Sports Exerc 39:1366",
    design: "Crossover",
    population: "trained and highly trained runners",
    n: 17,
    seen: "abstract",
    showed:
      "Below the first threshold recovery took minutes; above it was delayed, more in the less trained.",
  },
  "spencer-2006": {
    authors: "Spencer et al.",
    year: 2006,
    title: "Metabolism and performance in repeated cycle sprints: active versus passive recovery",
    source: "Med Sci Sports Exerc 38:1492",
    design: "Crossover",
    population: "men, cycling sprints",
    n: 9,
    seen: "abstract",
    showed: "Active recovery lowered peak power and left phosphocreatine lower (55 against 72 %).",
  },
  "stanley-2013": {
    authors: "Stanley, Peake & Buchheit",
    year: 2013,
    title: "Cardiac parasympathetic reactivation following exercise",
    source: "Sports Med 43:1259",
    design: "Review",
    population: "athletes of several sports",
    seen: "memory",
    showed:
      "Recovery takes up to 24 h after low, 24–48 h after threshold and 48 h or more after high intensity.",
  },
  "toubekis-2005": {
    authors: "Toubekis, Douda & Tokmakidis",
    year: 2005,
    title:
      "Influence of different rest intervals during active or passive recovery on repeated sprint swimming performance",
    source: "Eur J Appl Physiol 93:694",
    design: "Crossover",
    population: "swimmers",
    n: 16,
    seen: "abstract",
    showed:
      "Sprints were slower with active than with passive recovery, and faster after 120 s than after 45 s.",
  },
} as const satisfies Record<string, Citation>;

export type CitationId = keyof typeof citations;

/** The publication behind an id, with every optional field visible. */
export const citationOf = (id: CitationId): Citation => citations[id];
