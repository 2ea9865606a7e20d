import { hasSameFields } from "./plain-data";
import type { SessionContent } from "./session";

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
