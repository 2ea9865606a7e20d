"use client";

import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { When } from "@/app/_shared/quantity/when";
import { daysBetween } from "@/lib/dates/calendar-date";
import type { TriageFlag, TriageRow } from "@/lib/domain/triage";

const words = { act: "Act", adjust: "Adjust", watch: "Watch" } as const;

/** One sentence of what somebody needs, and the numbers behind it. */
export function Need({ row }: { row: TriageRow }) {
  const text = useFlagText(row.timeZone);
  const { flag, unlogged, moreFlags } = row;
  if (!flag) {
    return (
      <span className="flex min-w-0 flex-col">
        <span className={unlogged === null ? "text-ink-3" : "font-medium"}>
          {unlogged === null ? "All clear" : `${unlogged} planned sessions without a log`}
        </span>
        {unlogged === null ? null : <LastLogged row={row} />}
      </span>
    );
  }
  return (
    <span className="flex min-w-0 items-start gap-2">
      <FlagBadge level={flag.level} iconOnly label={words[flag.level]} className="mt-px" />
      <span className="flex min-w-0 flex-col">
        <span className="line-clamp-2 text-pretty font-medium leading-snug">{text.message(flag.title)}</span>
        <span className="text-ink-3 text-xs">
          {measuredText(flag, text.quantity)}
          {isBeyondStrip(row) && flag.date ? (
            <>
              {" · "}
              <When date={flag.date} zone={row.timeZone} />
            </>
          ) : null}
          {moreFlags > 0 ? ` · +${moreFlags} more` : null}
          {unlogged === null ? null : ` · ${unlogged} not logged`}
        </span>
      </span>
    </span>
  );
}

function LastLogged({ row }: { row: TriageRow }) {
  return (
    <span className="text-ink-3 text-xs">
      {row.lastLoggedOn ? (
        <>
          Last log <When date={row.lastLoggedOn} zone={row.timeZone} form="sentence" />
        </>
      ) : (
        "Nothing logged yet"
      )}
    </span>
  );
}

/** "11.5 h of 24 h", "30 km, limit 24 km": what was measured against what holds. */
function measuredText(
  { measured, threshold }: TriageFlag,
  show: ReturnType<typeof useFlagText>["quantity"],
): string {
  if (threshold.comparator === "min") return `${show(measured)} of ${show(threshold)}`;
  return `${show(measured)} · ${threshold.comparator === "max" ? "limit" : "usual up to"} ${show(threshold)}`;
}

const isBeyondStrip = ({ flag, today }: TriageRow): boolean => {
  if (!flag?.date) return false;
  const days = daysBetween(today, flag.date);
  return days < 0 || days > 6;
};
