"use client";

import { Check } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { cx } from "@/app/_ui/cx";
import type { Calendar } from "@/lib/domain/calendar";

const parts = ["planned", "done", "flags"] as const;
type Part = (typeof parts)[number];
export type Hidden = ReadonlySet<Part>;

const labels: Readonly<Record<Part, string>> = { planned: "Planned", done: "Done", flags: "Flags" };

/** What of the calendar is hidden. It stands in the address, so that a month is shared as it is seen. */
export function useHidden(): Hidden {
  const words = useSearchParams().get("hide") ?? "";
  return useMemo(() => new Set(parts.filter((part) => words.split(",").includes(part))), [words]);
}

/** The part of an address that hides what is hidden now: "hide=done,flags", or nothing. */
export const hideQuery = (hidden: Hidden): string =>
  hidden.size === 0 ? "" : `hide=${[...hidden].join(",")}`;

/** The calendar without what is hidden. Weeks add up what there is, shown or not. */
export function shownOf(calendar: Calendar, hidden: Hidden): Calendar {
  if (!(hidden.has("planned") || hidden.has("done"))) return calendar;
  const isShown = (state: Calendar["entries"][number]["state"]) =>
    !hidden.has(state === "done" ? "done" : "planned");
  return { ...calendar, entries: calendar.entries.filter(({ state }) => isShown(state)) };
}

/** "Show: planned, done, flags", each of which can be left out. */
export function ShowFilter({ hidden }: { hidden: Hidden }) {
  const toggle = (part: Part) => {
    const next = new Set(parts.filter((each) => (each === part) !== hidden.has(each)));
    const query = new URLSearchParams(window.location.search);
    query.delete("hide");
    const text = [query.toString(), hideQuery(next)].filter(Boolean).join("&");
    window.history.replaceState(null, "", `${window.location.pathname}${text ? `?${text}` : ""}`);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form asks for these; each acts at once.
    <div role="group" aria-label="Show" className="flex items-center gap-1 text-sm print:hidden">
      <span aria-hidden className="text-ink-3 max-sm:hidden">
        Show
      </span>
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          aria-pressed={!hidden.has(part)}
          onClick={() => toggle(part)}
          className={cx(
            "inline-flex min-h-control items-center gap-1.5 rounded-md border px-2.5 font-medium hover:bg-surface-3",
            hidden.has(part) ? "border-dashed border-line-strong text-ink-3" : "border-line-strong text-ink",
          )}
        >
          {hidden.has(part) ? null : <Check aria-hidden className="size-3.5" />}
          {labels[part]}
        </button>
      ))}
    </div>
  );
}
