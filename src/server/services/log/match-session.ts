import type { CalendarDate } from "@/lib/dates/calendar-date";
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
