import { isSame } from "@/app/_ui/is-same";
import type { WeekAround } from "./week-model";

/**
 * For parts of the page that show no session: a session that moves at once leaves everything else of its week the very
 * same, until the server has judged it.
 */
export function isSameAround<Props extends { readonly week: WeekAround }>(
  { week: before, ...one }: Props,
  { week: after, ...other }: Props,
): boolean {
  return isSame(around(before), around(after)) && isSame(one, other);
}

const around = (week: WeekAround) => ({ ...week, sessions: null, unplanned: null });
