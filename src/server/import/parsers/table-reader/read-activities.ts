import type { TableMapping } from "@/lib/domain/table-mapping";
import { emptyStream, type ImportedActivity, type ImportWarning } from "@/server/import/activity";
import { maxActivitySec, maxAscentM, plausibleHeartRate } from "@/server/import/parsers/fit-reader/plausible";
import { noRecords } from "@/server/import/parsers/no-records";
import { believedDistance } from "@/server/import/parsers/track-reader/believed-distance";
import { sportOf } from "@/server/import/parsers/track-reader/sport-of";
import { startOf } from "./start-of";
import type { TableRow } from "./table-rows";

const metresIn = { km: 1000, mi: 1609.344, m: 1 } as const;

/** One activity a row; rows without a duration are none. */
export function readActivities(rows: readonly TableRow[], mapping: TableMapping): ImportedActivity[] {
  return rows.flatMap((row) => activityOf(row, mapping) ?? []);
}

function activityOf(row: TableRow, mapping: TableMapping): ImportedActivity | null {
  const timer = row.seconds("duration", maxActivitySec);
  const elapsed = row.seconds("elapsed", maxActivitySec);
  const durationSec = timer || elapsed || 0;
  if (durationSec <= 0) return null;
  const warnings: ImportWarning[] = [];
  const sport = sportOf(row.text("sport") ?? "") ?? { sport: "generic", subSport: null };
  const avgHr = plausibleHeartRate(row.measure("avgHr", 1000));
  const maxHr = plausibleHeartRate(row.measure("maxHr", 1000));
  return {
    ...sport,
    name: row.text("title")?.slice(0, 200) ?? null,
    ...startOf(row.moment, mapping),
    durationSec,
    elapsedSec: Math.max(durationSec, elapsed ?? 0),
    distanceM: believedDistance(metresOf(row, sport.sport, mapping), sport.sport, durationSec, warnings),
    ascentM: row.measure("ascent", maxAscentM),
    avgHr,
    maxHr: maxHr !== null && avgHr !== null ? Math.max(maxHr, avgHr) : maxHr,
    calories: row.measure("calories", 100_000),
    laps: [],
    sets: [],
    records: noRecords,
    stream: emptyStream(),
    notes: null,
    warnings,
  };
}

/** Pools are counted in metres whatever the other rows are in. */
function metresOf(row: TableRow, sport: string, { distance }: TableMapping): number | null {
  const value = row.measure("distance", 1e7);
  if (!value) return null;
  const isPool = sport === "swimming" && value > 100;
  return value * (isPool ? 1 : metresIn[distance]);
}
