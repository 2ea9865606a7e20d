import type { CalendarDate } from "@/lib/dates/calendar-date";
import { dateOf, type LocalDateTime, timeOf } from "@/lib/dates/local-date-time";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import { instantOf, plusSeconds } from "@/lib/dates/time-zone";
import type { ShownLevel } from "@/lib/domain/flag";
import type { MessageText } from "@/lib/domain/flag-view";
import { type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { evaluate } from "@/server/engine/evaluate";
import type { Timeline } from "@/server/engine/timeline";
import { labelOf, titleOf } from "@/server/services/flags/rule-words";

const zone = "Europe/Vienna" as TimeZone;

const week: readonly (readonly [start: string, type: SessionType, minutes: number])[] = [
  ["2026-03-16T07:00", "run-easy", 45],
  ["2026-03-17T18:30", "strength-heavy-lower", 60],
  ["2026-03-18T07:00", "run-vo2max", 65],
  ["2026-03-19T18:30", "strength-upper", 45],
  ["2026-03-20T07:00", "run-easy", 45],
  ["2026-03-21T08:00", "run-long", 110],
];

const asOf = "2026-03-16T05:00:00.000Z" as Instant;

const timeline: Timeline = {
  athlete: {
    priority: "run-first",
    runExperience: "experienced",
    liftExperience: "intermediate",
    timeZone: zone,
    weekStart: "monday",
  },
  asOf,
  sessions: week.map(([start, type, durationMin], index) => ({
    id: `example-${index}`,
    status: "planned" as const,
    type,
    start: start as LocalDateTime,
    durationMin,
    plannedRpe: sessionTypeFacts[type].usualRpe,
    key: type === "run-vo2max",
  })),
};

export interface ExampleSession {
  readonly id: string;
  readonly type: SessionType;
  readonly start: Instant;
  readonly end: Instant;
}

/** A plain week with one thing in it that a rule finds, judged by the engine like any other. */
export interface ExampleWeek {
  /** The moment at which it is judged: days are named from here. */
  readonly asOf: Instant;
  readonly from: CalendarDate;
  readonly zone: TimeZone;
  readonly sessions: readonly ExampleSession[];
  readonly flag: {
    readonly ruleId: string;
    readonly level: ShownLevel;
    readonly title: MessageText;
    readonly sourceId: string;
    readonly targetId: string;
    /** Hours: as planned, and as the rule asks. */
    readonly gap: number;
    readonly need: number;
    readonly fix: MessageText | null;
  } | null;
}

let answer: ExampleWeek | undefined;

/** Judged once: neither the week nor the rules change while the server runs. */
export function exampleWeek(): ExampleWeek {
  answer ??= judge();
  return answer;
}

function judge(): ExampleWeek {
  const finding = evaluate(timeline).findings.find(
    ({ ruleId, suppressedBy }) => ruleId === "interference/short-gap-before-quality-run" && !suppressedBy,
  );
  const [source, target] = ["source", "target"].map((role) =>
    finding?.subjects.find((each) => each.role === role),
  );
  const fix = finding?.fixes[0];
  return {
    asOf,
    from: dateOf(week[0]?.[0] as LocalDateTime),
    zone,
    sessions: timeline.sessions.map(({ id, type, start: written, durationMin }) => {
      const start = written as LocalDateTime;
      const begins = instantOf(dateOf(start), timeOf(start), zone);
      return { id, type, start: begins, end: plusSeconds(begins, (durationMin ?? 0) * 60) };
    }),
    flag:
      finding && source && target
        ? {
            ruleId: finding.ruleId,
            level: finding.level,
            title: titleOf(finding),
            sourceId: source.id,
            targetId: target.id,
            gap: finding.measured.value,
            need: finding.threshold.value,
            fix: fix ? labelOf(fix.label) : null,
          }
        : null,
  };
}
