import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";

/** Whether what the facts say was done, or is planned. */
export type Status = "planned" | "completed";

/** What a scenario says in numbers instead of sessions. */
export type Facts = Readonly<Record<string, unknown>>;

/** How a timeline is made of the facts of one rule's scenarios. */
export interface FactsBuilder {
  /** The statuses that the rule can be asked about; both when absent. */
  readonly statuses?: readonly Status[];
  /**
   * The timeline without its athlete: `asOf`, `sessions` and whatever else; an `athlete` in it adds to the
   * scenario's own.
   */
  build(facts: Facts, status: Status): Readonly<Record<string, unknown>>;
}

/** The Monday on which, or around which, the facts are laid. */
export const monday = dayNumber("2026-05-04" as CalendarDate);
