import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { type Instant, startOfDay, type TimeZone } from "@/lib/dates/time-zone";
import {
  type AuditDay,
  type DayOfPerson,
  type Deed,
  deedKindOf,
  type SeenArea,
  seenAreas,
} from "@/lib/domain/audit";
import { sharedBetween } from "@/lib/domain/consent";
import type { CoachOfMine } from "@/lib/domain/roster";
import type { CoachingId, UserId } from "@/lib/ids";

interface Counted {
  readonly date: CalendarDate;
  readonly actorUserId: UserId;
  readonly action: string;
  readonly count: number;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
}

interface Seen {
  readonly date: CalendarDate;
  readonly area: SeenArea;
  readonly coachingId: CoachingId;
  readonly coachUserId: UserId | null;
}

type Growing = { -readonly [Key in keyof DayOfPerson]: DayOfPerson[Key] };

/** Who saw and did what, gathered by day and person while it is read. */
export class AuditDays {
  private readonly found = new Map<CalendarDate, Map<string, Growing>>();

  constructor(
    private readonly reader: { readonly id: UserId; readonly name: string },
    private readonly coaches: readonly CoachOfMine[],
    private readonly timeZone: TimeZone,
  ) {}

  addCounted({ date, actorUserId, action, count, firstAt, lastAt }: Counted, name: string | null) {
    if (!firstAt || !lastAt) return;
    const person = this.personOn(date, actorUserId, name);
    const kind = deedKindOf(action);
    const same = person.deeds.find((deed) => deed.kind === kind);
    const deed =
      same && "count" in same
        ? {
            ...same,
            count: same.count + count,
            firstAt: same.firstAt < firstAt ? same.firstAt : firstAt,
            lastAt: same.lastAt > lastAt ? same.lastAt : lastAt,
          }
        : ({ kind, count, firstAt, lastAt } as Deed);
    person.deeds = [...person.deeds.filter((each) => each !== same), deed];
  }

  addDeed(date: CalendarDate, actorUserId: UserId, deed: Deed) {
    const person = this.personOn(date, actorUserId, null);
    person.deeds = [...person.deeds, deed];
  }

  addSeen({ date, area, coachingId, coachUserId }: Seen) {
    const coach = this.coaches.find((each) => each.coachingId === coachingId);
    const person = this.personOn(date, coachUserId ?? coachingId, null);
    person.seen = seenAreas.filter((each) => each === area || person.seen.includes(each));
    if (!coach) return;
    const [from, to] = [startOfDay(date, this.timeZone), startOfDay(plusDays(date, 1), this.timeZone)];
    person.shared = sharedBetween(coach.shared, from, to);
  }

  days(): readonly AuditDay[] {
    return [...this.found]
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .map(([date, people]) => ({
        date,
        // Others before oneself: what they did is what this is read for.
        people: [...people.values()]
          .map((person) => ({ ...person, deeds: person.deeds.toSorted(byTime) }))
          .toSorted((a, b) => Number(a.role === "you") - Number(b.role === "you")),
      }));
  }

  private personOn(date: CalendarDate, id: string, name: string | null): Growing {
    const people = this.found.get(date) ?? new Map<string, Growing>();
    this.found.set(date, people);
    const isYou = id === this.reader.id;
    const coach = this.coaches.find(({ coachUserId }) => coachUserId === id);
    const person = people.get(id) ?? {
      name: isYou ? this.reader.name : coach?.name || name,
      role: isYou ? "you" : "coach",
      seen: [],
      shared: [],
      deeds: [],
    };
    people.set(id, person);
    return person;
  }
}

const byTime = (a: Deed, b: Deed) => (a.firstAt < b.firstAt ? -1 : 1);
