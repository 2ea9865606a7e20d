"use client";

import { consentLabels } from "@/app/_shared/account/consent-labels";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { When } from "@/app/_shared/quantity/when";
import { type Instant, localDateOf } from "@/lib/dates/time-zone";
import { consentItems } from "@/lib/domain/consent";
import type { CoachOfMine } from "@/lib/domain/roster";

/** What a coach could see, and from when to when, with every change of it. */
export function SharedPeriods({ coach }: { coach: CoachOfMine }) {
  const { endedAt, history, shared } = coach;
  const name = coach.name || "they";
  const items = consentItems.filter((item) => shared.some((each) => each.item === item));
  return (
    <details>
      <summary className="min-h-control cursor-pointer rounded-xs py-2 text-ink-2">
        What {name} could see, and when
      </summary>
      <div className="flex flex-col gap-3 pt-1 text-ink-2">
        {items.length === 0 ? (
          <p>Plan, logs, load and flags; nothing beyond.</p>
        ) : (
          <ul className="flex flex-col gap-1">
            <li>Plan, logs, load, flags: {endedAt ? "while the coaching lasted" : "since the beginning"}</li>
            {items.map((item) => (
              <li key={item}>
                {consentLabels[item].label}:{" "}
                {shared
                  .filter((each) => each.item === item)
                  .map(({ from, to }, index) => (
                    <span key={from}>
                      {index > 0 ? ", " : null}
                      {to ? (
                        <>
                          <Day at={from} /> to <Day at={to} />
                        </>
                      ) : (
                        <>
                          since <Day at={from} />
                        </>
                      )}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        )}
        {history.length > 0 ? (
          <section aria-label={`What you changed for ${name}`}>
            <h4 className="font-medium text-ink">Changes</h4>
            <ul className="flex flex-col gap-1">
              {history.map(({ item, allowed, decidedAt }) => (
                <li key={`${item} ${decidedAt}`}>
                  <When at={decidedAt} form="full" />: you turned {allowed ? "on" : "off"}{" "}
                  {consentLabels[item].label.toLowerCase()}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </details>
  );
}

function Day({ at }: { at: Instant }) {
  return <When date={localDateOf(at, usePreferences().timeZone)} form="day" />;
}
