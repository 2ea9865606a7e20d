"use client";

import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import type { Outputs } from "@/app/_trpc/outputs";
import type { TimeZone } from "@/lib/dates/time-zone";

type Preview = Outputs["plan"]["previewArrangement"];

interface EffectWordsProps extends Pick<Preview, "clears" | "creates"> {
  zone: TimeZone;
}

/** What the rules would say no more, and what instead. */
export function EffectWords({ clears, creates, zone }: EffectWordsProps) {
  const text = useFlagText(zone);
  const list = (found: Preview["clears"]) => found.map(({ title }) => text.message(title)).join(" · ");
  if (clears.length + creates.length === 0) {
    return <p className="text-ink-2 text-sm">Clears no flag and makes none.</p>;
  }
  return (
    <div className="flex flex-col gap-1 text-sm">
      {clears.length > 0 ? (
        <p>
          <span className="font-medium">Clears {clears.length}:</span>{" "}
          <span className="text-ink-2">{list(clears)}</span>
        </p>
      ) : null}
      {creates.length > 0 ? (
        <p>
          <span className="font-medium text-signal-ink">Makes {creates.length}:</span>{" "}
          <span className="text-ink-2">{list(creates)}</span>
        </p>
      ) : null}
    </div>
  );
}
