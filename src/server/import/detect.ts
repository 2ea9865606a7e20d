import { isStravaArchive } from "./strava-archive";

/** What a file seems to be. Those without a reader are told apart so that the refusal can say what to do. */
export type DetectedFormat =
  | "fit"
  | "strong-csv"
  | "hevy-csv"
  | "fitnotes-csv"
  | "liftosaur-csv"
  | "garmin-csv"
  | "strava-csv"
  | "csv"
  | "gpx"
  | "tcx"
  | "zip"
  | "gzip"
  | "json"
  | "text"
  | "binary"
  | "empty";

/**
 * What a file is, by its first bytes and, where they say nothing, by its extension in any case. Never by the
 * extension alone when the bytes disagree: a renamed file is read as what it is.
 */
export function detectFormat(bytes: Uint8Array, fileName: string): DetectedFormat {
  if (bytes.length === 0) return "empty";
  const head = [...bytes.subarray(0, 12)];
  if (head.length === 12 && String.fromCharCode(...head.slice(8, 12)) === ".FIT") return "fit";
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 9) <= 7) return "zip";
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  const extension = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  const text = startAsText(bytes);
  if (text === null) return extension === "fit" ? "fit" : "binary";
  return textFormat(text, extension);
}

function textFormat(text: string, extension: string): DetectedFormat {
  if (text.trim() === "") return "empty";
  if (/<gpx[\s>]/i.test(text)) return "gpx";
  if (/<TrainingCenterDatabase[\s>]/i.test(text)) return "tcx";
  if (/^[[{]/.test(text.trimStart())) return "json";
  const header = (text.trimStart().split(/\r?\n/, 1)[0] ?? "").toLowerCase().replaceAll("’", "'");
  const table = csvFormat(header);
  if (table) return table;
  if (extension === "gpx" || extension === "tcx" || extension === "fit") return extension;
  return extension === "csv" || /[;,\t].*[;,\t]/.test(header) ? "csv" : "text";
}

/** First titles of Strava's list in English, German, French, Spanish and Dutch. */
const stravaTitles = [
  ["activity id", "activity date"],
  ["aktivitäts-id", "aktivitätsdatum"],
  ["id de l'activité", "date de l'activité"],
  ["id de actividad", "fecha de la actividad"],
  ["activiteits-id", "datum van activiteit"],
] as const;

function csvFormat(header: string): DetectedFormat | null {
  const has = (...words: string[]) => words.every((word) => header.includes(word));
  if (has("workout datetime", "is warmup set?")) return "liftosaur-csv";
  if (has("exercise name", "set order") || (has("übung") && /reihenfolge|satz/.test(header)))
    return "strong-csv";
  if (has("exercise_title", "start_time")) return "hevy-csv";
  if (has("exercise", "category", "weight", "reps")) return "fitnotes-csv";
  const titles = header.split(",").map((title) => title.replaceAll('"', "").trim());
  if (stravaTitles.some((words) => has(...words)) || isStravaArchive(titles)) return "strava-csv";
  // A name of Garmin's that no language translates stands in all of its lists but the shortest.
  if (has("activity type", "avg hr") || has("activity type", "avg pace") || has("training stress score"))
    return "garmin-csv";
  return null;
}

/** The first kilobytes as text, UTF-8 or UTF-16 with its mark; null for bytes that are no text. */
function startAsText(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 4096);
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(start.subarray(0, start.length & ~1));
  if (start.some((byte) => byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)))) return null;
  return new TextDecoder().decode(start);
}

/** The encoding a byte order mark names; null where there is none. */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}
