import { isRun, type SessionType, sessionTypes } from "@/lib/domain/session-type";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { firstFrom, perLog, within } from "../window";

/** Kinds of training to which a body has to get used one by one. */
export const modalities = ["run", "lift", "jump", "hard-cross-training"] as const;
export type Modality = (typeof modalities)[number];

export const modalityNames: Readonly<Record<Modality, string>> = {
  run: "running",
  lift: "lifting",
  jump: "explosive leg work",
  "hard-cross-training": "hard cross-training",
};

function read(type: SessionType): Modality | null {
  if (isRun(type)) return "run";
  if (type === "strength-explosive") return "jump";
  if (type === "xt-hard") return "hard-cross-training";
  return type.startsWith("strength-") && type !== "strength-core" ? "lift" : null;
}

const byType = new Map(sessionTypes.map((type) => [type, read(type)]));

export const modalityOf = (type: SessionType): Modality | null => byType.get(type) ?? null;

/** The beginning of a modality: its first four weeks are judged by the rule about it. */
export interface ModalityStart {
  readonly modality: Modality;
  readonly day: number;
  /** Sessions of the modality from the first day on, for four weeks; sorted by start. */
  readonly sessions: readonly SnapSession[];
  /** It was trained within the last twelve months. */
  readonly returning: boolean;
  /** 28 days of the modality are on record before it; else it may be no beginning at all. */
  readonly known: boolean;
}

export const startDays = 28;
/** One session by itself begins nothing: the second follows at most so many days later. */
const togetherDays = 4;
/** Fewer sessions than this in a year are no earlier training. */
const fewestEarlier = 4;

/**
 * Beginnings whose four weeks are not over: a day with a session, with fewer than `habit` in the 28 days before and
 * another one within four days. What was planned and may have been done counts as done before.
 */
export function modalityStarts(snapshot: Snapshot, habit: number): readonly ModalityStart[] {
  const done = doneByModality(snapshot);
  const planned = byModality(snapshot.open);
  return modalities.flatMap((modality): readonly ModalityStart[] => {
    const [before = none, ahead = none] = [done.get(modality), planned.get(modality)];
    if (before.length === 0 && ahead.length === 0) return none;
    // What is not logged yet may be older than what is.
    const inOrder = (ahead[0]?.day ?? 0) >= (before.at(-1)?.day ?? 0);
    const sessions = [...before, ...ahead];
    return startsOf(snapshot, modality, inOrder ? sessions : sessions.sort((a, b) => a.day - b.day), habit);
  });
}

const none: readonly never[] = [];

/** A beginning matters for four weeks, may itself be four weeks old, and asks for the four weeks before it. */
const doneByModality = perLog(({ log, now }) => byModality(within(log, now.day - 3 * startDays, now.day)));

function byModality(sessions: readonly SnapSession[]): ReadonlyMap<Modality, readonly SnapSession[]> {
  const found = new Map<Modality, SnapSession[]>();
  for (const session of sessions) {
    const modality = modalityOf(session.type);
    if (modality === null) continue;
    const known = found.get(modality);
    if (known) known.push(session);
    else found.set(modality, [session]);
  }
  return found;
}

function startsOf(
  snapshot: Snapshot,
  modality: Modality,
  sessions: readonly SnapSession[],
  habit: number,
): ModalityStart[] {
  const { now, unlogged } = snapshot;
  const starts: ModalityStart[] = [];
  let free = now.day - 2 * startDays;
  for (let index = firstFrom(sessions, free); index < sessions.length; index += 1) {
    const day = sessions[index]?.day ?? 0;
    if (day < free) continue;
    const before = firstFrom(sessions, day) - firstFrom(sessions, day - startDays);
    if (before >= habit) continue;
    const maybe = within(unlogged, day - startDays, day - 1).filter(
      ({ type }) => modalityOf(type) === modality,
    );
    if (before + maybe.length >= habit || within(sessions, day, day + togetherDays).length < 2) continue;
    free = day + startDays;
    if (free <= now.day - 7) continue;
    starts.push({
      modality,
      day,
      sessions: within(sessions, day, day + startDays - 1),
      returning: earlierOf(snapshot, modality, day - 365, day - startDays - 1).length >= fewestEarlier,
      known: isKnown(snapshot, modality, day),
    });
  }
  return starts;
}

function earlierOf(snapshot: Snapshot, modality: Modality, from: number, to: number): readonly SnapSession[] {
  return within(snapshot.log, from, to).filter(({ type }) => modalityOf(type) === modality);
}

/** A log without any running says nothing about running, unless the athlete is new to it. */
function isKnown(
  { observedFrom, athlete, logRuns, logLifts }: Snapshot,
  modality: Modality,
  day: number,
): boolean {
  if (observedFrom === null || observedFrom > day - startDays) return false;
  if (modality === "hard-cross-training") return true;
  if (modality === "run") return athlete.runExperience === "novice" || (logRuns[0]?.day ?? day) < day;
  return athlete.liftExperience === "novice" || (logLifts[0]?.day ?? day) < day;
}
