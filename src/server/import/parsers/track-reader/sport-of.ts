/** What the file says, in the words of the FIT profile. */
export interface TrackSport {
  readonly sport: string;
  readonly subSport: string | null;
}

/** Words of exports for sports, the more telling first. */
const words: readonly (readonly [RegExp, string, string | null])[] = [
  [/langlauf|ski de fond|esquí de fondo/, "cross_country_skiing", null],
  [/treadmill|indoor.?run|virtual.?run|laufband|tapis|en cinta|esteira|loopband/, "running", "treadmill"],
  [/trail.?run|traillauf|^trail|ultra/, "running", "trail"],
  [/track.?run|bahnlauf/, "running", "track"],
  [/\brun|jog|lauf|lopen|hardloop|course|carrera|correr|corsa|corrida/, "running", null],
  [/indoor.?cycling|indoor.?ride|virtual.?ride|spin/, "cycling", "indoor_cycling"],
  [/mountain.?bik/, "cycling", "mountain"],
  [/gravel/, "cycling", "gravel_cycling"],
  [/cycl|bik|ride|radfahr|vélo|ciclismo|bicicleta|fiets|wielren/, "cycling", null],
  [/hik|wander|randonnée|senderismo|escursion/, "hiking", null],
  [/walk|gehen|spazier|marche|caminata|caminhada|camminata|wandel|snowshoe/, "walking", null],
  [/open.?water/, "swimming", "open_water"],
  [/swim|schwimm|natation|natación|natação|nuoto|zwem/, "swimming", "lap_swimming"],
  [/indoor.?row/, "fitness_equipment", "indoor_rowing"],
  [/\brow/, "rowing", null],
  [/elliptical/, "fitness_equipment", "elliptical"],
  [/stair/, "fitness_equipment", "stair_climbing"],
  [/strength|weight|kraft|kracht|musculation|fuerza|força|forza/, "training", "strength_training"],
  [/yoga/, "training", "yoga"],
  [/pilates/, "training", "pilates"],
  [/stretch|mobility|flexib/, "training", "flexibility_training"],
  [/cross.?country|nordic.?ski/, "cross_country_skiing", null],
  [/backcountry|ski.?tour/, "alpine_skiing", "backcountry"],
  [/ski/, "alpine_skiing", null],
  [/skat/, "inline_skating", null],
  [/cardio|workout|gym|hiit|crossfit/, "training", "cardio_training"],
];

/** Strava writes numbers into its GPX files. */
const stravaNumbers: ReadonlyMap<string, string> = new Map([
  ["1", "ride"],
  ["4", "hike"],
  ["9", "run"],
  ["10", "walk"],
  ["16", "swim"],
]);

/** The sport a word stands for; null for a word that says nothing here. */
export function sportOf(word: string): TrackSport | null {
  const text = (stravaNumbers.get(word.trim()) ?? word)
    .trim()
    .toLowerCase()
    .replaceAll("_", " ")
    .slice(0, 80);
  if (text === "") return null;
  const known = words.find(([pattern]) => pattern.test(text));
  return known ? { sport: known[1], subSport: known[2] } : null;
}

/** Faster than a person walks for long, and than a person runs for long, m/s. */
const walkingMps = 2;
const runningMps = 6;

/** By its mean speed, where the file does not say. */
export function sportBySpeed(metresPerSecond: number): TrackSport {
  const sport =
    metresPerSecond < walkingMps ? "walking" : metresPerSecond < runningMps ? "running" : "cycling";
  return { sport, subSport: null };
}
