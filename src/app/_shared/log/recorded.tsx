"use client";

import { Q } from "@/app/_shared/quantity/q";
import type { LoggedSession } from "@/lib/domain/log";
import { familyOf } from "@/lib/domain/session-type";

const zones = [
  ["Z1", "below the first threshold", "bg-z1"],
  ["Z2", "between the thresholds", "bg-z2"],
  ["Z3", "above the second threshold", "bg-z3"],
] as const;

/** What the records of a file say of the intensity, or why they say nothing. */
export function Recorded({ log }: { log: LoggedSession }) {
  const family = familyOf(log.type);
  if (family !== "run" && family !== "race" && family !== "cross") return null;
  if (log.zoneMinutes) return <TimeInZones minutes={log.zoneMinutes} />;
  return <p className="max-w-[68ch] text-ink-3 text-sm">{whyNot(log)}</p>;
}

function whyNot({ hasRecords, avgHr, fileName }: LoggedSession): string {
  if (!hasRecords) {
    return fileName
      ? "The file has no records of heart rate and altitude, so time in zones is not known."
      : "Time in zones and grade-adjusted pace come with the file of a watch.";
  }
  return avgHr === null
    ? "The file has no heart rate, so time in zones is not known."
    : "Time in zones is worked out when a file is imported, from the maximum or threshold heart rate in the profile. None was known for this day.";
}

function TimeInZones({ minutes }: { minutes: readonly [number, number, number] }) {
  const total = minutes[0] + minutes[1] + minutes[2];
  return (
    <section aria-label="Time in zones" className="rounded-xl border border-line bg-surface p-3">
      <div aria-hidden className="flex h-3 gap-px overflow-hidden rounded-full">
        {zones.map(([name, , color], index) => (
          <div key={name} className={color} style={{ flexGrow: minutes[index] ?? 0 }} />
        ))}
      </div>
      <dl className="mt-3 grid gap-x-8 gap-y-2 sm:grid-cols-3">
        {zones.map(([name, words, color], index) => (
          <div key={name} className="flex items-baseline gap-2">
            <span aria-hidden className={`size-2.5 shrink-0 rounded-full ${color}`} />
            <dt className="text-ink-3 text-sm">
              <span className="font-medium text-ink">{name}</span> {words}
            </dt>
            <dd className="ms-auto whitespace-nowrap text-end font-semibold tabular-nums sm:ms-0">
              <Q value={Math.round((minutes[index] ?? 0) * 60)} unit="s" duration="measured" />{" "}
              <span className="font-normal text-ink-3">
                <Q value={total > 0 ? ((minutes[index] ?? 0) / total) * 100 : null} unit="pct" />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Seconds per kilometre on the flat at the same cost; `null` for what is no run and where grades are not known. */
export function gradeAdjustedSecPerKm({
  type,
  duration,
  distance,
  gradeFactor,
}: Pick<LoggedSession, "type" | "duration" | "distance" | "gradeFactor">): number | null {
  const family = familyOf(type);
  if (family !== "run" && family !== "race") return null;
  if (gradeFactor === null || !distance || duration === 0) return null;
  return (duration / (distance * gradeFactor)) * 1000;
}
