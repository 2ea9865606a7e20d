import type { LoadBar } from "@/app/_shared/charts/load-scale";
import { plusDays } from "@/lib/dates/calendar-date";
import type { DayLoad } from "@/lib/domain/flag-view";

/** A bar for each day, or for each whole week of seven days in the order given. */
export const loadBars = (days: readonly DayLoad[], weekly: boolean): LoadBar[] =>
  weekly ? weekBars(days) : days.map(dayBar);

const nothing = { run: 0, lift: 0, other: 0 };

const dayBar = ({ date, done, planned }: DayLoad): LoadBar => ({
  from: date,
  to: date,
  done: done ?? nothing,
  planned,
  target: null,
});

function weekBars(days: readonly DayLoad[]): LoadBar[] {
  const bars: LoadBar[] = [];
  for (let index = 0; index + 7 <= days.length; index += 7) {
    const week = days.slice(index, index + 7);
    const first = week[0];
    if (!first) continue;
    const sum = (part: "run" | "lift" | "other", side: "done" | "planned") =>
      week.reduce((total, day) => total + (day[side]?.[part] ?? 0), 0);
    const parts = (side: "done" | "planned") => ({
      run: sum("run", side),
      lift: sum("lift", side),
      other: sum("other", side),
    });
    bars.push({
      from: first.date,
      to: plusDays(first.date, 6),
      done: parts("done"),
      planned: parts("planned"),
      target: null,
    });
  }
  return bars;
}
