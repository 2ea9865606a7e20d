import { isRun } from "@/lib/domain/session-type";
import { mean } from "../metrics/metric";
import { exponentialTaper, type TaperShape } from "../metrics/taper-depth";
import type { Race } from "../races/races";
import type { TaperVolume } from "../races/taper-volume";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";
import { within } from "../window";
import { reduced } from "./reduced";
import { replaced } from "./session-candidates";
import { isChangeable } from "./slots";

/** Three weeks for a marathon and beyond (Smyth & Lawlor 2021), two for all (Bosquet 2007). */
const twoWeeks: TaperShape = { days: 14, end: 0.3, tau: 4 };
const threeWeeks: TaperShape = { days: 21, end: 0.3, tau: 8 };

/** Every run before the race shortened towards an exponential taper; number and intensity of the runs stay. */
export function tapered(snapshot: Snapshot, race: Race, volume: TaperVolume): Candidate[] {
  const long = race.type === "race-marathon" || race.type === "race-ultra";
  return (long ? [threeWeeks, twoWeeks] : [twoWeeks]).flatMap((shape) =>
    [1, 0.85].flatMap((factor) => taperOf(snapshot, race, volume, shape, factor)),
  );
}

function taperOf(
  snapshot: Snapshot,
  race: Race,
  volume: TaperVolume,
  shape: TaperShape,
  factor: number,
): Candidate[] {
  const shares = exponentialTaper(shape);
  const first = race.day - shape.days;
  const changes = runsAhead(snapshot, first, race.day - 1).flatMap((run) => {
    const back = Math.ceil((race.day - run.day) / 7) * 7;
    const week = { fromDay: race.day - back, toDay: race.day - back + 6 };
    const planned = volume.volume(week.fromDay, Math.min(week.toDay, race.day - 1));
    const ofWeek = mean(shares.slice(week.fromDay - first, week.fromDay - first + 7));
    if (!planned || volume.peak === null) return [];
    const ofDay = (shares[run.day - first] ?? ofWeek) / ofWeek;
    return reduced(run, ((ofWeek * volume.peak) / planned) * ofDay * factor);
  });
  return asCandidate(changes, "taper", { value: shape.days, unit: "days" });
}

/** The last days before a race that is not the goal at seven tenths. */
export function easedOff(snapshot: Snapshot, race: Race, days: number): Candidate[] {
  const runs = runsAhead(snapshot, race.day - days, race.day - 1);
  return [0.7, 0.5].flatMap((share) =>
    asCandidate(
      runs.flatMap((run) => reduced(run, share)),
      "taper",
      { value: days, unit: "days" },
    ),
  );
}

/** An easy run four to ten days before the race becomes a short tempo run, the nearest to five days first. */
export function shortQuality(snapshot: Snapshot, race: Race): Candidate[] {
  return runsAhead(snapshot, race.day - 10, race.day - 4)
    .filter((run) => factsOf(run).sessionClass === "easy")
    .toSorted((a, b) => Math.abs(race.day - a.day - 5) - Math.abs(race.day - b.day - 5))
    .slice(0, 3)
    .flatMap((run) =>
      replaced(snapshot, run, "run-tempo", Math.min(40, Math.max(25, run.durationMin ?? 35))),
    );
}

const runsAhead = (snapshot: Snapshot, fromDay: number, toDay: number): readonly SnapSession[] =>
  within(snapshot.open, Math.max(fromDay, snapshot.now.day), toDay).filter(
    (session) => isRun(session.type) && isChangeable(snapshot, session),
  );

const asCandidate = (
  changes: ReturnType<typeof reduced>,
  key: "taper",
  days: { readonly value: number; readonly unit: "days" },
): Candidate[] =>
  changes.length === 0
    ? []
    : [
        {
          kind: "suggestion",
          label: { key, params: { days, sessions: { value: changes.length, unit: "count" } } },
          changes,
        },
      ];
