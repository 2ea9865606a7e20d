"use client";

import { useNow } from "@/app/_shared/clock";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { AgainstPlan } from "@/app/_shared/plan/against-plan";
import { Q } from "@/app/_shared/quantity/q";
import { useToday, When } from "@/app/_shared/quantity/when";
import type { RailConflict } from "@/app/_shared/rail/rail-model";
import { RecoveryRail } from "@/app/_shared/rail/recovery-rail";
import { blockOf, tailsOf } from "@/app/_shared/rail/session-blocks";
import { SessionGlyph, spokenSession } from "@/app/_shared/session/session-glyph";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import type { Outputs } from "@/app/_trpc/outputs";
import { cx } from "@/app/_ui/cx";
import { TextLink } from "@/app/_ui/text-link";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type Instant, instantOf, plusSeconds } from "@/lib/dates/time-zone";
import type { IsoWeek } from "@/lib/dates/week";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { familyOf, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { shortWeekdayName } from "@/lib/formatting/date";

type PlanWeek = Outputs["plan"]["week"];

interface ThisWeekProps {
  week: PlanWeek;
  flags: readonly FlagBrief[];
  audience: FlagAudience;
  isoWeek: IsoWeek;
}

const labelWidth = 40;

/** The seven days as a strip, with the hours between the sessions under it. */
export function ThisWeek({ week, flags, audience, isoWeek }: ThisWeekProps) {
  const now = useNow();
  const entries = entriesOf(week);
  const [first, last] = [week.days[0], week.days.at(-1)];
  if (!first || !last) return null;
  return (
    <section aria-labelledby="this-week" className="flex min-w-0 flex-col gap-2">
      <SectionHeading
        id="this-week"
        meta={<When from={first} to={last} zone={audience.zone} />}
        actions={
          <TextLink alone ahead href={`/a/${audience.slug}/week/${isoWeek}`}>
            Open the week
          </TextLink>
        }
      >
        This week
      </SectionHeading>
      <div className="flex min-w-0 flex-col gap-3 rounded-xl border border-line bg-surface p-3">
        <p className="flex flex-wrap gap-x-3 text-ink-2 text-xs md:text-sm">
          <span>
            <Q value={week.totals.load} unit="au" /> done and planned
          </span>
          <span>
            Run <Q value={week.totals.runMetres} unit="m" />
          </span>
          <span>
            {week.totals.lifts} {week.totals.lifts === 1 ? "lift" : "lifts"}
          </span>
        </p>
        <AgainstPlan week={week} className="text-ink-2 text-xs md:text-sm" />
        <ol className="grid grid-cols-7" style={{ paddingInlineStart: labelWidth }}>
          {week.days.map((date) => (
            <Day
              key={date}
              date={date}
              entries={entries.filter((each) => each.date === date)}
              audience={audience}
            />
          ))}
        </ol>
        <RecoveryRail
          from={first}
          days={7}
          zone={audience.zone}
          blocks={entries.flatMap(blockOf)}
          tails={entries.flatMap(({ id, tails }) => tailsOf(id, tails))}
          conflicts={flags.flatMap(conflictOf)}
          now={now}
          labelWidth={labelWidth}
        />
      </div>
    </section>
  );
}

interface Entry {
  readonly id: string;
  readonly type: SessionType;
  readonly title: string;
  readonly date: CalendarDate;
  readonly start: Instant;
  readonly end: Instant;
  readonly tails: PlanWeek["sessions"][number]["tails"];
  readonly isDone: boolean;
}

/** What was done stands in the place of what was planned; what is past and was not done is left out. */
function entriesOf(week: PlanWeek): readonly Entry[] {
  const planned = week.sessions.flatMap(({ session, done, tails }): readonly Entry[] => {
    if (done) return done.status === "completed" ? [{ ...done, isDone: true }] : [];
    if (session.date < week.today || session.type === "rest") return [];
    const { id, type, title, date } = session;
    const { timeZone, slotTimes } = week.athlete;
    const start = instantOf(date, session.startTime ?? slotTimes[session.slot], timeZone);
    return [
      { id, type, title, date, start, end: plusSeconds(start, session.duration), tails, isDone: false },
    ];
  });
  const others = week.unplanned
    .filter(({ status }) => status === "completed")
    .map((done): Entry => ({ ...done, isDone: true }));
  return [...planned, ...others]
    .filter(({ date }) => week.days.includes(date))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

function Day({
  date,
  entries,
  audience,
}: {
  date: CalendarDate;
  entries: readonly Entry[];
  audience: FlagAudience;
}) {
  const isToday = useToday(audience.zone) === date;
  return (
    <li className="flex min-w-0 flex-col items-start gap-1.5">
      <span
        className={cx("text-xs", isToday ? "font-semibold" : "text-ink-3")}
        aria-current={isToday ? "date" : undefined}
      >
        <span aria-hidden>{shortWeekdayName(date)}</span>
        <span className="sr-only">
          <When date={date} zone={audience.zone} form="weekday" />
        </span>
      </span>
      <span className="flex min-h-5 flex-wrap gap-1">
        {entries.map(({ id, type, title, isDone }) => (
          <span key={id} title={`${title}${isDone ? ", done" : ""}`}>
            <SessionGlyph
              family={familyOf(type)}
              size={20}
              label={`${title}: ${spokenSession(familyOf(type), sessionTypeFacts[type].intensity)}${isDone ? ", done" : ""}`}
              className={isDone ? undefined : "opacity-80"}
            />
          </span>
        ))}
      </span>
    </li>
  );
}

function conflictOf({ subjects, measured, threshold }: FlagBrief): RailConflict[] {
  const part = (role: "source" | "target") =>
    subjects.find((each) => each.kind === "session" && each.role === role);
  const [source, target] = [part("source"), part("target")];
  if (!source || !target || measured.unit !== "h" || threshold.unit !== "h") return [];
  return [{ sourceId: source.id, targetId: target.id, gap: measured.value, need: threshold.value }];
}
