import { asc, eq } from "drizzle-orm";
import { type Instant, localDateOf } from "@/lib/dates/time-zone";
import type { AthleteScope } from "@/server/auth/scope";
import type { Timeline } from "@/server/engine/timeline";
import type { LimitsOn } from "../recorded-session";
import { athletes, oneRms, thresholds, trainingMarks } from "../schema/people";
import type { Tx } from "../tx";
import { listExercisesFor } from "./exercises";

/** The athlete as the engine reads them, and the heart rates by which what was done on a day is weighed. */
export async function loadTimelineAthlete(
  tx: Tx,
  scope: AthleteScope,
  asOf: Instant,
): Promise<{ readonly athlete: Timeline["athlete"]; readonly limitsOn: LimitsOn }> {
  const [[row], measuredEver, testedEver, exercises, marks] = await Promise.all([
    tx.select().from(athletes).where(eq(athletes.id, scope.athleteId)),
    tx
      .select()
      .from(thresholds)
      .where(eq(thresholds.athleteId, scope.athleteId))
      .orderBy(asc(thresholds.validFrom)),
    tx.select().from(oneRms).where(eq(oneRms.athleteId, scope.athleteId)).orderBy(asc(oneRms.testedOn)),
    listExercisesFor(tx, scope),
    loadMarks(tx, scope),
  ]);
  if (!row) throw new Error("The athlete of a proven scope is gone");
  const today = localDateOf(asOf, row.timeZone);

  const measured = measuredEver.filter(({ validFrom }) => validFrom <= today);
  const newest = (kind: string, on = today) =>
    measured.findLast((each) => each.kind === kind && each.validFrom <= on)?.value ?? null;

  const tested = testedEver.filter(({ testedOn }) => testedOn <= today);

  const athlete = {
    priority: row.priority,
    runExperience: row.runExperience,
    liftExperience: row.liftExperience,
    sex: row.sex,
    birthYear: row.birthDate ? Number(row.birthDate.slice(0, 4)) : null,
    sleepNeedHours: row.sleepNeedHours,
    timeZone: row.timeZone,
    weekStart: row.weekStart,
    restingHr: newest("resting-hr"),
    maxHr: newest("max-hr"),
    lthr: newest("lthr"),
    thresholdPaceSecPerKm: newest("threshold-pace"),
    oneRm: Object.fromEntries(tested.map((each) => [each.exercise, each.load / 1000])),
    exercises: exercises.map(({ id: _, version: _1, archived: _2, aliases, ...facts }) => ({
      ...facts,
      aliases: [...aliases],
    })),
    marks,
  };
  return {
    athlete,
    limitsOn: (date) => ({
      restingHr: newest("resting-hr", date),
      maxHr: newest("max-hr", date),
      sex: row.sex,
    }),
  };
}

/** Travel is an event of the calendar; the other marks belong to the athlete. */
async function loadMarks(tx: Tx, scope: AthleteScope): Promise<Timeline["athlete"]["marks"]> {
  const rows = await tx
    .select()
    .from(trainingMarks)
    .where(eq(trainingMarks.athleteId, scope.athleteId))
    .orderBy(asc(trainingMarks.startsOn), asc(trainingMarks.id));
  return rows.flatMap(({ kind, startsOn, endsOn }) =>
    kind === "travel" ? [] : [{ kind, from: startsOn, to: endsOn }],
  );
}
