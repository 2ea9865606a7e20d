import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { familyOf, type SessionFamily, type SessionType } from "@/lib/domain/session-type";

/** What is known of something that was done, as far as it helps to tell which session it was. */
export interface DoneFacts {
  readonly date: CalendarDate;
  readonly family: SessionFamily;
  readonly durationSeconds: number;
  readonly distanceMetres: number | null;
}

export interface PlannedFacts {
  readonly id: string;
  readonly date: CalendarDate;
  readonly type: SessionType;
  readonly duration: number;
  readonly distance: number | null;
}

/** How far from what was planned it can still be the same session, as a share of it. */
const distanceOff = 0.3;
const durationOff = 0.4;

/**
 * Which planned session a recording answers: the only one of its day and family that is about as long, by time or by
 * distance. Two that fit are a question for the athlete, and nothing is guessed: then the answer is null.
 */
export function matchSession<Planned extends PlannedFacts>(
  done: DoneFacts,
  planned: readonly Planned[],
): Planned | null {
  const sameKind = planned.filter(
    (each) => each.date === done.date && isSameFamily(familyOf(each.type), done.family),
  );
  const fitting = sameKind.filter((each) => isAboutAsLong(done, each));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** On another day than its own a plan is only taken for it where there is no doubt. */
const movedOff = 0.15;

/**
 * Which planned session of the day before or after a recording answers: done on another day, it was moved and not
 * missed. Only one whose own day is over, since until then it may still be done as planned, and only where no other
 * fits. `planned` are those that nothing answers yet. A race is never taken for one of another day, and a lift only
 * with the same emphasis.
 */
export function matchMoved<Planned extends PlannedFacts>(
  done: DoneFacts & { readonly type: SessionType },
  planned: readonly Planned[],
  today: CalendarDate,
): Planned | null {
  const fitting = planned.filter((each) => isOfNeighbouringDay(done, each) && isAboutAsLong(done, each));
  const [only] = fitting;
  if (!only || fitting.length > 1 || only.date >= today || familyOf(only.type) === "race") return null;
  if (done.family === "lift" && only.type !== done.type) return null;
  const isClear =
    done.distanceMetres !== null && only.distance !== null
      ? isNear(done.distanceMetres, only.distance, movedOff)
      : isNear(done.durationSeconds, only.duration, movedOff);
  return isClear ? only : null;
}

/** Of the day before or after, and of the same kind. */
export const isOfNeighbouringDay = (
  done: Pick<DoneFacts, "date" | "family">,
  planned: Pick<PlannedFacts, "date" | "type">,
): boolean => Math.abs(daysBetween(done.date, planned.date)) === 1 && isOfKind(done.family, planned);

/** Whether something planned is of the kind of what was done. */
export const isOfKind = (family: SessionFamily, { type }: Pick<PlannedFacts, "type">): boolean =>
  isSameFamily(familyOf(type), family);

/** A race is run like a run, and so is a run in the heat. */
function isSameFamily(planned: SessionFamily, done: SessionFamily): boolean {
  if (planned === done) return true;
  const running: readonly SessionFamily[] = ["run", "race", "heat"];
  return done === "run" && running.includes(planned);
}

function isAboutAsLong(done: DoneFacts, planned: PlannedFacts): boolean {
  return (
    isNear(done.distanceMetres, planned.distance, distanceOff) ||
    isNear(done.durationSeconds, planned.duration, durationOff)
  );
}

function isNear(done: number | null, planned: number | null, off: number): boolean {
  if (done === null || planned === null || planned <= 0) return false;
  // Shares such as 0.7 are no binary fractions: the limit itself counts.
  return Math.abs(done - planned) <= planned * off + 1e-6;
}
