"use client";

import type { Route } from "next";
import { priorityLabels } from "@/app/_shared/account/training-fields";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { Q } from "@/app/_shared/quantity/q";
import { useToday, When } from "@/app/_shared/quantity/when";
import { Avatar } from "@/app/_ui/avatar";
import { IntentLink } from "@/app/_ui/intent-link";
import { daysBetween } from "@/lib/dates/calendar-date";
import { type Level, levels } from "@/lib/domain/flag";
import type { RosterRow } from "@/lib/domain/roster";

const columns =
  "md:grid md:grid-cols-[minmax(200px,1.4fr)_minmax(120px,1fr)_minmax(150px,1.2fr)_110px_130px] md:gap-4";

/** One row an athlete, the whole row a link into their space. Those who need a decision come first. */
export function AthleteRows({ rows }: { rows: readonly RosterRow[] }) {
  const sorted = rows.toSorted((a, b) => urgency(b) - urgency(a));
  return (
    <section aria-label="Athletes">
      <div aria-hidden className={`hidden px-4 pb-2 text-ink-3 text-xs ${columns}`}>
        <span>Athlete</span>
        <span>Open flags</span>
        <span>Next race</span>
        <span>Last logged</span>
        <span className="text-end">Load this week</span>
      </div>
      <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
        {sorted.map((row) => (
          <Row key={row.athleteId} row={row} />
        ))}
      </ul>
    </section>
  );
}

const urgency = ({ openFlags: { act, adjust, watch } }: RosterRow) =>
  (act > 0 ? 1_000_000 : 0) + act * 10_000 + adjust * 100 + watch;

function Row({ row }: { row: RosterRow }) {
  return (
    <li>
      <IntentLink
        href={`/a/${row.slug}` as Route}
        className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 px-4 py-3 hover:bg-surface-2 focus-visible:-outline-offset-2 md:min-h-16 md:py-2 ${columns}`}
      >
        <span className="flex min-w-0 items-center gap-3">
          <Avatar name={row.name} />
          <span className="flex min-w-0 flex-col">
            <span className="truncate font-medium">{row.name}</span>
            <span className="text-ink-3 text-xs">{priorityLabels[row.priority]}</span>
          </span>
        </span>
        <Flags row={row} />
        <span className="col-span-2 min-w-0 text-ink-2 max-md:text-sm md:col-span-1">
          <NextRace row={row} />
        </span>
        <span className="col-span-2 flex justify-between gap-3 md:contents">
          <span className="text-ink-2 max-md:text-sm">
            <span className="text-ink-3 md:hidden">Logged </span>
            {row.lastLoggedOn ? (
              <>
                <span className="md:hidden">
                  <When date={row.lastLoggedOn} zone={row.timeZone} form="sentence" />
                </span>
                <span className="max-md:hidden">
                  <When date={row.lastLoggedOn} zone={row.timeZone} />
                </span>
              </>
            ) : (
              "Nothing yet"
            )}
          </span>
          <span className="num text-ink-2 max-md:text-sm md:text-end">
            <span className="text-ink-3 md:hidden">This week </span>
            <Q value={row.weekLoad.completed} unit="au" bare />
            <span className="text-ink-3">
              {" of "}
              <Q value={row.weekLoad.planned} unit="au" />
            </span>
          </span>
        </span>
      </IntentLink>
    </li>
  );
}

function Flags({ row }: { row: RosterRow }) {
  const shown: readonly Level[] = levels.filter((level) => row.openFlags[level] > 0);
  if (shown.length === 0) return <span className="text-ink-3 max-md:text-sm">No open flag</span>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {shown.map((level) => (
        <FlagBadge key={level} level={level} value={String(row.openFlags[level])} />
      ))}
    </span>
  );
}

function NextRace({ row }: { row: RosterRow }) {
  const today = useToday(row.timeZone);
  if (!row.nextRace) return <span className="text-ink-3">No race planned</span>;
  const days = daysBetween(today, row.nextRace.date);
  return (
    <span className="flex min-w-0 gap-x-1.5 max-md:items-baseline md:flex-col">
      <span className="truncate">{row.nextRace.name}</span>
      <span className="shrink-0 text-ink-3 text-xs">
        {days === 0 ? "today" : days === 1 ? "tomorrow" : <>in {days} days</>}
        {` · ${row.nextRace.priority} race`}
      </span>
    </span>
  );
}
