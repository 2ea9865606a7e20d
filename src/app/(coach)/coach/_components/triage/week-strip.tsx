"use client";

import { SessionGlyph, spokenSession } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import { plusDays, weekdayOf } from "@/lib/dates/calendar-date";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import type { TriageRow, TriageSession } from "@/lib/domain/triage";

const letters = ["M", "T", "W", "T", "F", "S", "S"] as const;
const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const sizes = { 1: 14, 2: 16, 3: 20 } as const;

/** Seven days from today: a shape for the kind of training, its size for how hard, a frame for what the flag is about. */
export function WeekStrip({ row }: { row: TriageRow }) {
  const affected = new Set(row.flag?.sessionIds);
  const days = Array.from({ length: 7 }, (_, index) => plusDays(row.today, index)).map((date) => ({
    date,
    weekday: weekdayOf(date) - 1,
    sessions: row.sessions.filter((each) => each.date === date),
  }));
  return (
    <span className="grid w-[182px] shrink-0 grid-cols-7">
      <span className="sr-only">Next 7 days: {days.map(spokenDay).join("; ")}</span>
      {days.map(({ date, weekday, sessions }) => (
        <span key={date} aria-hidden className="flex w-[26px] flex-col items-center gap-0.5">
          <span className="text-2xs text-ink-3">{letters[weekday]}</span>
          <span className="flex h-7 flex-col items-center justify-center">
            {sessions.length === 0 ? <span className="text-ink-3">–</span> : null}
            {sessions.slice(0, 2).map((session) => (
              <Sign
                key={session.id}
                session={session}
                isOneOf={Math.min(2, sessions.length)}
                isAffected={affected.has(session.id)}
              />
            ))}
          </span>
        </span>
      ))}
    </span>
  );
}

function Sign({
  session,
  isOneOf,
  isAffected,
}: {
  session: TriageSession;
  isOneOf: number;
  isAffected: boolean;
}) {
  const size = isOneOf > 1 ? 14 : sizes[sessionTypeFacts[session.type].intensity];
  return (
    <span
      className={cx(
        "inline-flex items-center justify-center rounded-[5px]",
        isOneOf > 1 ? "h-3.5" : "size-7",
        isAffected && "outline-2 outline-signal",
        isAffected && isOneOf > 1 && "px-0.5",
        session.done && "opacity-55",
      )}
    >
      <SessionGlyph family={familyOf(session.type)} size={size} />
    </span>
  );
}

interface StripDay {
  readonly weekday: number;
  readonly sessions: readonly TriageSession[];
}

const spokenDay = ({ weekday, sessions }: StripDay): string =>
  `${names[weekday]} ${
    sessions.length === 0
      ? "nothing"
      : sessions
          .map(
            ({ type, done }) =>
              `${spokenSession(familyOf(type), sessionTypeFacts[type].intensity)}${done ? ", done" : ""}`,
          )
          .join(" and ")
  }`;
