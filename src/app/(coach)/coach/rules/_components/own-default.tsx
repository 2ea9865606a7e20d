"use client";

import { useQuantity } from "@/app/_shared/quantity/q";
import type { RuleHealthRow } from "@/lib/domain/rule-health";

/** What the coach has set for everybody, in few words; the details name each number. */
export function OwnDefaultText({ row: { defaults, isOff, quietSince } }: { row: RuleHealthRow }) {
  const { show } = useQuantity();
  const [first, ...others] = defaults;
  if (isOff) return <>off</>;
  if (!first && quietSince) return <>quieter</>;
  if (!first) return <span className="text-ink-3">as the rule</span>;
  const more = others.length > 0 ? `, +${others.length}` : "";
  const quiet = quietSince ? ", quieter" : "";
  return <>{`${show({ value: first.value, unit: first.unit }, { precise: true })}${more}${quiet}`}</>;
}
