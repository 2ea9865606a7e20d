"use client";

import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { PreferencesProvider, usePreferences } from "@/app/_shared/quantity/preferences";
import { RecoveryRail } from "@/app/_shared/rail/recovery-rail";
import { blockOf, laneOf } from "@/app/_shared/rail/session-blocks";
import { TextLink } from "@/app/_ui/text-link";
import { plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import type { ExampleWeek as Example } from "@/server/services/rules/example-week";

/** A planned week as the engine reads it: drawn, judged and fixed by the same code as everybody's. */
export function ExampleWeek({ week }: { week: Example }) {
  return (
    <PreferencesProvider preferences={usePreferences()} now={week.asOf}>
      <Panel week={week} />
    </PreferencesProvider>
  );
}

function Panel({ week }: { week: Example }) {
  const { message, quantity } = useFlagText(week.zone);
  const { zone, flag } = week;
  // The days around the flag: seven would be too narrow to read on a phone.
  const from = plusDays(week.from, 1);
  const sessions = week.sessions.filter(({ start }) => localDateOf(start, zone) >= from);
  const target = sessions.find(({ id }) => id === flag?.targetId);
  const lane = target ? laneOf(target.type) : null;
  return (
    <section aria-labelledby="example" className="rounded-xl border border-line bg-surface">
      <div className="flex flex-col gap-4 p-4 md:p-6">
        <h2 id="example" className="text-ink-3 text-sm">
          A week with an evening of heavy legs, as Tandem reads it
        </h2>
        <RecoveryRail
          from={from}
          days={5}
          zone={zone}
          blocks={sessions.flatMap((session) =>
            blockOf({ ...session, title: sessionTypeFacts[session.type].label }),
          )}
          tails={
            flag && lane
              ? [{ sourceId: flag.sourceId, lanes: [lane], steps: [{ untilHours: flag.need }] }]
              : []
          }
          conflicts={flag ? [flag] : []}
          dayLabels
        />
      </div>
      {flag ? (
        <div className="flex flex-col gap-2 border-line border-t p-4 md:p-6">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <FlagBadge
              level={flag.level === "hidden" ? "watch" : flag.level}
              value={quantity({ value: flag.gap, unit: "h" })}
            />
            <span className="text-md font-semibold">{message(flag.title)}</span>
          </p>
          <p className="max-w-[68ch] text-pretty text-ink-2">
            The rule asks for {quantity({ value: flag.need, unit: "h" })}.
            {flag.fix ? <> A fix that was tried on the whole week: {lowerFirst(message(flag.fix))}.</> : null}{" "}
            <TextLink href={`/rules/${flag.ruleId}`}>What it rests on</TextLink>
          </p>
        </div>
      ) : null}
    </section>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
