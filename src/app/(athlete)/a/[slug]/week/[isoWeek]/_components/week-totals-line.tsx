"use client";

import { memo, type ReactNode } from "react";
import { Q } from "@/app/_shared/quantity/q";
import { familyNames } from "@/app/_shared/session/session-glyph";
import type { SessionFamily } from "@/lib/domain/session-type";
import { isSameAround } from "./is-same-around";
import type { WeekAround } from "./week-model";

const order: readonly SessionFamily[] = ["run", "lift", "cross", "heat", "mobility", "race"];

/** What the week adds up to, by kind of training and by day. */
export const WeekTotalsLine = memo(function WeekTotalsLine({ week }: { week: WeekAround }) {
  const { totals } = week;
  const families = order.filter((family) => (totals.loadByFamily[family] ?? 0) > 0);
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 rounded-xl border border-line bg-surface px-4 py-2.5 text-sm">
      {families.map((family) => (
        <Fact key={family} name={familyNames[family]}>
          <Q value={totals.loadByFamily[family] ?? 0} unit="au" />
        </Fact>
      ))}
      {totals.zones ? (
        <Fact name="Zones">
          {totals.zones.map((share, index) => (
            <span key={index} className={index > 0 ? "ps-2" : undefined}>
              <span className="text-ink-3">Z{index + 1}</span> <Q value={share * 100} unit="pct" />
            </span>
          ))}
        </Fact>
      ) : null}
      <Fact name="Monotony">
        <Q value={totals.monotony} unit="monotony" />
      </Fact>
      <Fact name="Hard days">{totals.hardDays}</Fact>
      <Fact name="Rest days">{totals.restDays}</Fact>
      <Fact name="Hard leg sets">{totals.hardLegSets}</Fact>
    </dl>
  );
}, isSameAround);

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-ink-3">{name}</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  );
}
