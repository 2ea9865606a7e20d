import { injuryStatusLabels } from "@/app/_shared/profile/injury-words";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Injury } from "@/lib/domain/athlete";
import { isTurn, statusOn } from "@/lib/domain/injury";

interface InjuryMarksProps {
  injuries: readonly Injury[];
  date: CalendarDate;
  today: CalendarDate;
  /** Days on which nothing new is said get a line without words. */
  quiet?: boolean;
}

/** What hurt on a day, and how it went. Nothing on days that have not come: nobody knows. */
export function InjuryMarks({ injuries, date, today, quiet = false }: InjuryMarksProps) {
  return injuries.map((injury) => {
    const status = statusOn(injury, date, today);
    if (status === null) return null;
    const words = `${injury.site}, ${injuryStatusLabels[status].toLowerCase()}`;
    const isBare = quiet && !isTurn(injury, date);
    return (
      <p
        key={injury.id}
        className={
          isBare
            ? "h-1.5 border-line-strong border-t-2"
            : "border-line-strong border-s-2 ps-1.5 text-ink-2 text-xs"
        }
      >
        <span className={isBare ? "sr-only" : "line-clamp-2"}>{words}</span>
      </p>
    );
  });
}
