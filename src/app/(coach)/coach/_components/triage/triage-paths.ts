import { type FlagAudience, flagPath } from "@/app/_shared/flags/flag-audience";
import { isoWeekOf } from "@/lib/dates/week";
import type { TriageRow } from "@/lib/domain/triage";
import { type TriageView, triageViews } from "@/lib/domain/triage-view";

/** What an address asks of the list. */
export interface TriageFilter {
  readonly view: TriageView;
  readonly group: string | null;
}

export function filterOf(params: Readonly<Record<string, unknown>>): TriageFilter {
  return {
    view: triageViews.find((view) => view === params.view) ?? "needs-action",
    group: typeof params.group === "string" && params.group !== "" ? params.group : null,
  };
}

export function triagePath({ view, group }: TriageFilter): string {
  const search = new URLSearchParams({
    ...(view === "needs-action" ? {} : { view }),
    ...(group ? { group } : {}),
  }).toString();
  return search ? `/coach?${search}` : "/coach";
}

/** The page of the flag, or of the athlete where there is none. */
export const pageOf = ({ slug, flag }: TriageRow): string =>
  flag ? flagPath({ slug }, flag.id) : `/a/${slug}`;

/** The week that the flag is about. */
export const weekOf = ({ slug, flag, today }: TriageRow): string =>
  `/a/${slug}/week/${isoWeekOf(flag?.date ?? today)}`;

/** A coach who reads about this athlete. */
export const audienceOfRow = ({ athleteId, slug, name, timeZone }: TriageRow): FlagAudience => ({
  athleteId,
  slug,
  athleteName: name,
  firstName: name.split(" ")[0] ?? name,
  isSelf: false,
  canPlan: true,
  coachName: null,
  zone: timeZone,
});
