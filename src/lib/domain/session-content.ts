import { hasSameFields } from "./plain-data";
import type { SessionContent, Slot } from "./session";

/** What can differ between two versions of a session, in the order in which people read it. */
export const contentFields = [
  "type",
  "classOverride",
  "title",
  "date",
  "slot",
  "startTime",
  "duration",
  "distance",
  "plannedRpe",
  "key",
  "locked",
  "steps",
  "lifts",
  "terrain",
  "heatPlan",
  "notes",
] as const satisfies readonly (keyof SessionContent)[];
export type ContentField = (typeof contentFields)[number];

/**
 * The content alone, without what the plan keeps beside it: ids, versions, order. What an older step of the history
 * does not know is null.
 */
export function contentOf(session: SessionContent): SessionContent {
  return Object.fromEntries(
    contentFields.map((field) => [field, session[field] ?? null]),
  ) as unknown as SessionContent;
}

/** The fields in which two versions of a session differ. */
export function differingFields(a: SessionContent, b: SessionContent): readonly ContentField[] {
  return contentFields.filter((field) => !hasSameFields(a[field] ?? null, b[field] ?? null));
}

export const hasSameContent = (a: SessionContent, b: SessionContent): boolean =>
  differingFields(a, b).length === 0;

/**
 * When a session begins once it is put into a slot. A time that was named belongs to the slot that it lies in; null
 * in the other, for the athlete's usual time of it.
 */
export const timeIn = (slot: Slot, session: Pick<SessionContent, "slot" | "startTime">) =>
  session.slot === slot ? session.startTime : null;

/** The same session once more, on a day and in a slot. A copy is neither locked nor a key session by itself. */
export const copyOf = (
  session: SessionContent,
  { date, slot }: Pick<SessionContent, "date" | "slot">,
): SessionContent => ({
  ...contentOf(session),
  date,
  slot,
  startTime: timeIn(slot, session),
  key: false,
  locked: false,
});
