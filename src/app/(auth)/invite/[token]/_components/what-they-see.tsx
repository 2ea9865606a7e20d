import { Check } from "lucide-react";
import { consentLabels } from "@/app/_shared/account/consent-labels";
import { consentDefaults, consentItems } from "@/lib/domain/consent";

/** Before signing in: what coaching shares by itself, and what the athlete decides. */
export function WhatTheySee({ coachName }: { coachName: string }) {
  const shared = consentItems.filter((item) => consentDefaults[item]);
  const kept = consentItems.filter((item) => !consentDefaults[item]);
  const names = (items: typeof shared) => items.map((item) => consentLabels[item].label);
  return (
    <section aria-label={`What ${coachName} will see`} className="flex flex-col gap-4">
      <Group title={`${coachName} will see`} lines={["Plan, logs, load, flags"]} />
      <Group title="You decide, and it starts on" lines={names(shared)} />
      <Group title="You decide, and it starts off" lines={names(kept)} off />
    </section>
  );
}

function Group({ title, lines, off }: { title: string; lines: readonly string[]; off?: boolean }) {
  return (
    <div className="flex flex-col gap-1">
      <h2 className="font-medium">{title}</h2>
      <ul className="flex flex-col gap-1 text-ink-2">
        {lines.map((line) => (
          <li key={line} className="flex items-start gap-2">
            {off ? (
              <span aria-hidden className="mt-2.5 h-px w-4 shrink-0 bg-line-strong md:mt-2" />
            ) : (
              <Check aria-hidden className="mt-1 size-4 shrink-0 md:mt-0.5" />
            )}
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
