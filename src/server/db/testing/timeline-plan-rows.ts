import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import type { ExercisePrescription, RunStep } from "@/lib/domain/session";
import type { Timeline, TimelineSession, TimelineSet } from "@/server/engine/timeline";

/** A planned session is answered once: one that several answer stands beside each of the others too. */
export function plannedOnce({ sessions }: Timeline): TimelineSession[] {
  const planned = sessions.filter(({ status }) => status === "planned");
  const answers = sessions.filter(({ status }) => status !== "planned");
  const asPlanned = answers.filter(isAsPlanned).map((answer) => ({ ...answer, id: answerId(answer) }));
  return [
    ...planned.flatMap((session) => [
      session,
      ...answers
        .filter(({ plannedId }) => plannedId === session.id)
        .slice(1)
        .map((answer) => ({ ...session, id: answerId(answer), start: answer.start, originalStart: null })),
    ]),
    ...asPlanned,
  ];
}

/** The steps of what was done are those of the plan that it answers. */
export const isAsPlanned = ({ plannedId, steps }: TimelineSession) =>
  plannedId == null && (steps ?? []).length > 0;

export const answerId = ({ id }: TimelineSession) => `plan of ${id}`;

/** What a session asks for, as the plan stores it. */
export function contentOf(session: TimelineSession) {
  const [date = "", time] = session.start.split("T");
  const early = time !== undefined && time < "13:00";
  return {
    type: session.type,
    classOverride: session.classOverride ?? null,
    title: session.id,
    date: calendarDate(date),
    slot: (session.slot?.toLowerCase() ?? (time === undefined || early ? "am" : "pm")) as "am" | "pm",
    startTime: time === undefined ? null : clockTime(time),
    duration: Math.round((session.durationMin ?? 0) * 60) as never,
    distance: (session.distanceKm == null ? null : Math.round(session.distanceKm * 1000)) as never,
    plannedRpe: session.plannedRpe ?? null,
    key: session.key ?? false,
    locked: session.locked ?? false,
    steps: (session.steps ?? []).map(stepOf),
    lifts: [
      ...(session.sets ?? []).map(prescriptionOf),
      ...(session.contacts == null ? [] : [prescriptionOf({ exercise: "box-jump", reps: session.contacts })]),
    ],
  };
}

const stepOf = ({
  kind,
  sec,
  m,
  repeat,
  mode,
  zone,
  target,
}: NonNullable<TimelineSession["steps"]>[number]) =>
  ({
    kind,
    seconds: sec ?? null,
    metres: m ?? null,
    repeat: repeat ?? 1,
    mode: mode ?? "run",
    zone: zone == null ? null : zone === "max" ? zone : `z${zone}`,
    target: String(target ?? ""),
  }) as RunStep;

const prescriptionOf = ({ exercise, reps, loadKg, pct1Rm, rpe, rir, toFailure }: TimelineSet) =>
  ({
    exercise,
    sets: 1,
    reps,
    load:
      pct1Rm != null
        ? { kind: "pct-1rm", fraction: pct1Rm / 100 }
        : loadKg != null
          ? { kind: "mass", mass: loadKg * 1000 }
          : rir != null
            ? { kind: "rir", rir }
            : rpe != null
              ? { kind: "rpe", rpe }
              : { kind: "bodyweight" },
    toFailure: toFailure ?? rir === 0,
    restSeconds: null,
    note: "",
  }) as ExercisePrescription;
