"use client";

import { unusualSentence } from "@/app/_shared/log/unusual-sentence";
import { When } from "@/app/_shared/quantity/when";
import { LinkButton } from "@/app/_ui/link-button";
import type { CheckInState, Day } from "@/lib/domain/log";

/** Feelings are asked before numbers are shown. */
export function CheckInStrip({ state, day }: { state: CheckInState; day: Day }) {
  if (!state.checkIn) {
    return (
      <section aria-labelledby="check-in" className="flex flex-col gap-3">
        <div className="flex items-baseline gap-2">
          <h2 id="check-in" className="font-semibold text-md">
            How are you today?
          </h2>
          <span className="text-ink-3 text-xs">about 10 s</span>
        </div>
        <LinkButton href="/checkin" variant="primary" size="large">
          Check in
        </LinkButton>
      </section>
    );
  }
  const sentence = unusualSentence(state.unusual);
  return (
    <section aria-label="Check-in" className="flex flex-col gap-1 border-line border-b pb-4">
      <div className="flex items-center gap-3">
        <p className="flex-1 font-medium">
          Checked in{" "}
          {state.updatedAt ? <When at={state.updatedAt} zone={day.athlete.timeZone} form="sentence" /> : null}
        </p>
        <LinkButton href="/checkin">
          Change<span className="sr-only"> the check-in</span>
        </LinkButton>
      </div>
      {sentence ? <p className="text-ink-2">{sentence}</p> : null}
    </section>
  );
}
