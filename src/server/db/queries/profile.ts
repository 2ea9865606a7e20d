import { and, asc, desc, eq } from "drizzle-orm";
import type {
  Athlete,
  Availability,
  BodyMass,
  Injury,
  OneRm,
  Race,
  Threshold,
  TrainingMark,
} from "@/lib/domain/athlete";
import type { ProfileEntryId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import {
  athletes,
  availabilities,
  bodyMasses,
  injuries,
  oneRms,
  races,
  thresholds,
  trainingMarks,
} from "../schema/people";
import type { Tx } from "../tx";

export type Basics = Pick<
  Athlete,
  "priority" | "runExperience" | "liftExperience" | "sex" | "birthDate" | "sleepNeedHours" | "slotTimes"
>;

export async function updateBasics(tx: Tx, scope: AthleteScope, basics: Basics): Promise<void> {
  const { slotTimes, ...rest } = basics;
  await tx
    .update(athletes)
    .set({ ...rest, amTime: slotTimes.am, pmTime: slotTimes.pm })
    .where(eq(athletes.id, scope.athleteId));
}

export async function listThresholds(tx: Tx, scope: AthleteScope): Promise<readonly Threshold[]> {
  return tx
    .select({
      id: thresholds.id,
      kind: thresholds.kind,
      value: thresholds.value,
      validFrom: thresholds.validFrom,
    })
    .from(thresholds)
    .where(eq(thresholds.athleteId, scope.athleteId))
    .orderBy(desc(thresholds.validFrom), asc(thresholds.kind));
}

/** A day has one value of a kind: a second one takes the place of the first. */
export async function upsertThreshold(tx: Tx, scope: AthleteScope, entry: Threshold): Promise<void> {
  await tx.delete(thresholds).where(ownEntry(thresholds, scope, entry.id));
  const { kind, value, validFrom } = entry;
  await tx
    .insert(thresholds)
    .values({ athleteId: scope.athleteId, ...entry })
    .onConflictDoUpdate({
      target: [thresholds.athleteId, thresholds.kind, thresholds.validFrom],
      set: { id: entry.id, kind, value, validFrom },
    });
}

export async function listOneRms(tx: Tx, scope: AthleteScope): Promise<readonly OneRm[]> {
  return tx
    .select({ id: oneRms.id, exercise: oneRms.exercise, load: oneRms.load, testedOn: oneRms.testedOn })
    .from(oneRms)
    .where(eq(oneRms.athleteId, scope.athleteId))
    .orderBy(desc(oneRms.testedOn), asc(oneRms.exercise));
}

export async function upsertOneRm(tx: Tx, scope: AthleteScope, entry: OneRm): Promise<void> {
  const { id, ...set } = entry;
  await tx
    .insert(oneRms)
    .values({ athleteId: scope.athleteId, id, ...set })
    .onConflictDoUpdate({ target: [oneRms.athleteId, oneRms.id], set });
}

export async function listBodyMasses(tx: Tx, scope: AthleteScope): Promise<readonly BodyMass[]> {
  return tx
    .select({ id: bodyMasses.id, measuredOn: bodyMasses.measuredOn, mass: bodyMasses.mass })
    .from(bodyMasses)
    .where(eq(bodyMasses.athleteId, scope.athleteId))
    .orderBy(desc(bodyMasses.measuredOn), desc(bodyMasses.id));
}

export async function upsertBodyMass(tx: Tx, scope: AthleteScope, entry: BodyMass): Promise<void> {
  const { id, ...set } = entry;
  await tx
    .insert(bodyMasses)
    .values({ athleteId: scope.athleteId, id, ...set })
    .onConflictDoUpdate({ target: [bodyMasses.athleteId, bodyMasses.id], set });
}

export async function listAvailability(tx: Tx, scope: AthleteScope): Promise<readonly Availability[]> {
  return tx
    .select({
      id: availabilities.id,
      weekday: availabilities.weekday,
      slot: availabilities.slot,
      maxMinutes: availabilities.maxMinutes,
    })
    .from(availabilities)
    .where(eq(availabilities.athleteId, scope.athleteId))
    .orderBy(asc(availabilities.weekday), asc(availabilities.slot));
}

/** The whole week takes the place of the one before. */
export async function updateAvailability(
  tx: Tx,
  scope: AthleteScope,
  entries: readonly Availability[],
): Promise<void> {
  await tx.delete(availabilities).where(eq(availabilities.athleteId, scope.athleteId));
  if (entries.length === 0) return;
  await tx.insert(availabilities).values(entries.map((entry) => ({ athleteId: scope.athleteId, ...entry })));
}

export async function listInjuries(tx: Tx, scope: AthleteScope): Promise<readonly Injury[]> {
  return tx
    .select({
      id: injuries.id,
      site: injuries.site,
      status: injuries.status,
      startedOn: injuries.startedOn,
      endedOn: injuries.endedOn,
      note: injuries.note,
      course: injuries.course,
    })
    .from(injuries)
    .where(eq(injuries.athleteId, scope.athleteId))
    .orderBy(desc(injuries.startedOn), asc(injuries.site));
}

export async function upsertInjury(tx: Tx, scope: AthleteScope, entry: Injury): Promise<void> {
  const { id, ...set } = entry;
  await tx
    .insert(injuries)
    .values({ athleteId: scope.athleteId, id, ...set })
    .onConflictDoUpdate({ target: [injuries.athleteId, injuries.id], set });
}

export async function listRaces(tx: Tx, scope: AthleteScope): Promise<readonly Race[]> {
  const rows = await tx
    .select()
    .from(races)
    .where(eq(races.athleteId, scope.athleteId))
    .orderBy(asc(races.date), asc(races.name));
  return rows.map(({ athleteId: _, ...race }) => race);
}

export async function upsertRace(tx: Tx, scope: AthleteScope, entry: Race): Promise<void> {
  const { id, ...rest } = entry;
  const set = { ...rest, distanceMetres: rest.distanceMetres as never };
  await tx
    .insert(races)
    .values({ athleteId: scope.athleteId, id, ...set })
    .onConflictDoUpdate({ target: [races.athleteId, races.id], set });
}

export async function listMarks(tx: Tx, scope: AthleteScope): Promise<readonly TrainingMark[]> {
  const rows = await tx
    .select()
    .from(trainingMarks)
    .where(eq(trainingMarks.athleteId, scope.athleteId))
    .orderBy(desc(trainingMarks.startsOn), asc(trainingMarks.kind));
  return rows.map(({ athleteId: _, ...mark }) => mark);
}

export async function upsertMark(tx: Tx, scope: AthleteScope, entry: TrainingMark): Promise<void> {
  const { id, ...set } = entry;
  await tx
    .insert(trainingMarks)
    .values({ athleteId: scope.athleteId, id, ...set })
    .onConflictDoUpdate({ target: [trainingMarks.athleteId, trainingMarks.id], set });
}

const entryTables = {
  threshold: thresholds,
  "one-rm": oneRms,
  "body-mass": bodyMasses,
  injury: injuries,
  race: races,
  mark: trainingMarks,
} as const;
export type EntryKind = keyof typeof entryTables;

/** False where there was no such entry. */
export async function deleteEntry(
  tx: Tx,
  scope: AthleteScope,
  args: { readonly kind: EntryKind; readonly id: ProfileEntryId },
): Promise<boolean> {
  const table = entryTables[args.kind];
  const rows = await tx
    .delete(table)
    .where(ownEntry(table, scope, args.id))
    .returning({ id: table.id });
  return rows.length > 0;
}

const ownEntry = (table: (typeof entryTables)[EntryKind], scope: AthleteScope, id: ProfileEntryId) =>
  and(eq(table.athleteId, scope.athleteId), eq(table.id, id));
