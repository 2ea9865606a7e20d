import { type IsoWeek, parseIsoWeek } from "@/lib/dates/week";
import type { PlannedSessionId } from "@/lib/ids";

/** What can be shown without a network, and with what. */
export type Screen =
  | { readonly name: "today" }
  | { readonly name: "week"; readonly week: IsoWeek | null }
  | { readonly name: "check-in" }
  | { readonly name: "log-run" | "log-lift" | "log-other" }
  | {
      readonly name: "planned-run" | "planned-lift" | "planned-other";
      readonly id: PlannedSessionId;
    };

const logger = /^\/log\/(run|lift|other)(?:\/([0-9a-f-]{36}))?$/;

/** The screen of an address, or null where it needs a network. `slug` names the person's own pages. */
export function screenOf(path: string, slug: string): Screen | null {
  if (path === "/" || path === "/today" || path === "/offline") return { name: "today" };
  if (path === "/checkin") return { name: "check-in" };
  if (path === "/week" || path === `/a/${slug}/week`) return { name: "week", week: null };
  const [, kind, id] = logger.exec(path) ?? [];
  if (kind && id) return { name: `planned-${kind as "run" | "lift" | "other"}`, id: id as PlannedSessionId };
  if (kind) return { name: `log-${kind as "run" | "lift" | "other"}` };
  const ofWeek = `/a/${slug}/week/`;
  const week = path.startsWith(ofWeek) ? parseIsoWeek(path.slice(ofWeek.length)) : null;
  return week?.ok ? { name: "week", week: week.value } : null;
}
