"use client";

import { factLabel } from "@/app/_shared/flags/fact-words";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import type { FlagView } from "@/lib/domain/flag-view";
import { familyOf } from "@/lib/domain/session-type";
import type { Quantity } from "@/lib/formatting/quantity";

interface Bar {
  readonly label: string;
  readonly quantity: Quantity;
  readonly breaks: boolean;
}

/** One session's number beside the one that it is judged by, with the limit as a line. */
export function FlagBars({ flag }: { flag: FlagView }) {
  const { bars, limit } = barsOf(flag);
  const session = flag.subjects[0]?.session;
  const most = Math.max(limit.value, ...bars.map(({ quantity }) => quantity.value), 1) * 1.08;
  const share = (value: number) => `${(value / most) * 100}%`;
  return (
    <div className="flex flex-col gap-3">
      {session ? (
        <p className="flex items-center gap-2">
          <SessionGlyph family={familyOf(session.type)} size={16} />
          <span className="min-w-0 truncate font-medium">{session.title}</span>
          <span className="shrink-0 text-ink-3">
            <When at={session.start} zone={flag.around.zone} />
          </span>
        </p>
      ) : null}
      <div className="relative flex flex-col gap-2">
        {bars.map(({ label, quantity, breaks }) => (
          <div key={label} className="flex flex-col gap-1">
            <span className="flex justify-between gap-3 text-xs">
              <span className="text-ink-2">{label}</span>
              <span className={breaks ? "font-semibold text-signal-ink" : "font-medium"}>
                <Q value={quantity.value} unit={quantity.unit} precise />
              </span>
            </span>
            <span aria-hidden className="block h-4 rounded-xs bg-surface-3">
              <span
                style={{ width: share(quantity.value) }}
                className={`glyph block h-full rounded-xs ${breaks ? "rail-hatch" : "bg-ink-3"}`}
              />
            </span>
          </div>
        ))}
        <span
          aria-hidden
          style={{ left: share(limit.value) }}
          className="absolute inset-y-0 border-ink border-l-[1.5px]"
        />
      </div>
      <p className="text-ink-3 text-xs">
        The line is at <Q value={limit.value} unit={limit.unit} precise />.
      </p>
    </div>
  );
}

/** A run is drawn beside the longest before it; everything else beside its own limit. */
function barsOf({ facts, measured, threshold }: FlagView): { bars: readonly Bar[]; limit: Quantity } {
  const fact = (key: string) => {
    const value = facts.find((each) => each.key === key)?.value;
    return typeof value === "object" ? value : null;
  };
  const [distance, longest] = [fact("distance"), fact("longest-run")];
  if (distance && longest) {
    return {
      bars: [
        { label: "This run", quantity: distance, breaks: true },
        { label: "Longest before it", quantity: longest, breaks: false },
      ],
      limit: { value: longest.value * (1 + threshold.value / 100), unit: longest.unit },
    };
  }
  const limit = { value: threshold.value, unit: threshold.unit };
  const found = facts.find(
    ({ value }) =>
      typeof value === "object" && value.unit === measured.unit && value.value === measured.value,
  );
  return {
    bars: [{ label: factLabel(found?.key ?? "found"), quantity: measured, breaks: true }],
    limit,
  };
}
