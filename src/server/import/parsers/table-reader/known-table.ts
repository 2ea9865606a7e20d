import type { TableMapping } from "@/lib/domain/table-mapping";
import type { ActivityFormat } from "@/server/import/activity";
import { isStravaArchive } from "@/server/import/strava-archive";
import { bareTitle, isComplete, mappingOf } from "./guess-mapping";
import { decimalMarkOf, readNumberCell, readTimeCell } from "./read-cell";
import { readMoment } from "./read-moment";

export type TableFormat = Extract<ActivityFormat, `${string}-csv`>;

interface Known {
  readonly format: TableFormat;
  readonly mapping: TableMapping;
}

type Units = Parameters<typeof mappingOf>[2];

/** How the table of an app is to be read, by its titles; null for one that nobody knows. */
export function knownTable(
  format: TableFormat | "csv",
  rows: readonly (readonly string[])[],
  units: Units,
): Known | null {
  if (format === "strava-csv") return strava(rows, units);
  if (format === "garmin-csv") return garmin(rows, units);
  if (format !== "csv") return complete(format, mappingOf("lifts", rows, units));
  return days(rows, units);
}

const complete = (format: TableFormat, mapping: TableMapping): Known | null =>
  isComplete(mapping) ? { format, mapping } : null;

/** Its archive states times in UTC and distances in metres, its older ones in kilometres. */
function strava(rows: readonly (readonly string[])[], units: Units): Known | null {
  const mapping = inPlaces(
    mappingOf("activities", rows, units),
    rows,
    stravaPlaces,
    isStravaArchive(rows[0] ?? []),
  );
  const { distance, duration, elapsed } = mapping.columns;
  const body = rows.slice(1, 400);
  const mark = decimalMarkOf(body.map((row) => row[distance ?? -1] ?? ""));
  const speeds = body.flatMap((row) => {
    const metres = readNumberCell(row[distance ?? -1] ?? "", mark);
    const seconds = readTimeCell(row[duration ?? elapsed ?? -1] ?? "", mark, "s");
    return metres && seconds ? [metres / seconds] : [];
  });
  const middle = speeds.toSorted((a, b) => a - b)[speeds.length >> 1] ?? 1;
  // Nobody moves at ten centimetres a second for most of a training history.
  return complete("strava-csv", { ...mapping, clock: "utc", distance: middle < 0.1 ? "km" : "m" });
}

/** Where columns stand in every language: the full archive of Strava, and the head of Garmin's list. */
const stravaPlaces = {
  ...{ date: 1, title: 2, sport: 3, elapsed: 15, duration: 16, distance: 17 },
  ...{ ascent: 20, maxHr: 30, avgHr: 31, calories: 34 },
} as const;
const garminPlaces = {
  ...{ sport: 0, date: 1, title: 3, distance: 4, calories: 5, duration: 6, avgHr: 7, maxHr: 8 },
} as const;

/** Its columns by their places where the titles say too little and the cells there are what they should be. */
function inPlaces(
  mapping: TableMapping,
  rows: readonly (readonly string[])[],
  places: TableMapping["columns"],
  isInOrder: boolean,
): TableMapping {
  const columns = { ...mapping.columns, ...places };
  const body = rows.slice(1, 20);
  const fits = body.filter(
    (row) =>
      readMoment(row[places.date ?? -1] ?? "", mapping.dayFirst) !== null &&
      Number.isFinite(readTimeCell(row[places.duration ?? -1] ?? "", ".", "s") ?? Number.NaN),
  );
  return isInOrder && fits.length * 2 > body.length ? { ...mapping, columns } : mapping;
}

/** Its “Time” is what the timer ran; “Moving Time” is less. */
function garmin(rows: readonly (readonly string[])[], units: Units): Known | null {
  const titled = mappingOf("activities", rows, units);
  const isEnglish = bareTitle(rows[0]?.[0] ?? "") === "activitytype";
  const mapping = inPlaces(titled, rows, garminPlaces, !isEnglish && (rows[0]?.length ?? 0) > 9);
  const at = (rows[0] ?? []).findIndex((title) => bareTitle(title) === "time");
  const columns = at < 0 ? mapping.columns : { ...mapping.columns, duration: at };
  return complete("garmin-csv", { ...mapping, columns });
}

/** Mornings of any app, as long as nothing in the table says that it is about training. */
function days(rows: readonly (readonly string[])[], units: Units): Known | null {
  const titles = (rows[0] ?? []).map(bareTitle);
  if (titles.some((title) => /exercise|activitytype|distance|movingtime|^reps$/.test(title))) return null;
  return complete("days-csv", mappingOf("days", rows, units));
}
