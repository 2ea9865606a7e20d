"use client";

import { useState } from "react";
import { injuryStatusLabels } from "@/app/_shared/profile/injury-words";
import { showProblem, useProfileWrites, writeOf } from "@/app/_shared/profile/use-profile-writes";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { TextLink } from "@/app/_ui/text-link";
import { showToast } from "@/app/_ui/toast-store";
import { type Injury, type InjuryStatus, injuryStatuses } from "@/lib/domain/athlete";
import type { Day } from "@/lib/domain/log";

/** What hurts and has not ended, each with how it goes: said anew by two taps. */
export function InjuriesToday({ day }: { day: Day }) {
  const [asked, setAsked] = useState<Injury | null>(null);
  const { saveInjury } = useProfileWrites();
  const { athlete, injuries } = day;

  const save = (injury: Injury, change: Pick<Injury, "status" | "endedOn">) =>
    saveInjury.mutateAsync({ ...writeOf(athlete.id), ...injury, ...change, course: null });
  const say = (injury: Injury, status: InjuryStatus) => {
    setAsked(null);
    const before = { status: injury.status, endedOn: injury.endedOn };
    save(injury, { status, endedOn: status === "resolved" ? day.today : null }).then(
      () =>
        showToast({
          message: `${injury.site}: ${injuryStatusLabels[status].toLowerCase()}`,
          undo: () => void save(injury, before).catch(showProblem),
        }),
      showProblem,
    );
  };

  return (
    <section aria-label="Injuries" className="-mt-3 flex flex-col divide-y divide-line border-line border-b">
      {injuries.map((injury) => (
        <div key={injury.id} className="flex items-center gap-3 py-2">
          <p className="min-w-0 flex-1">
            <span className="font-medium">{injury.site}</span>{" "}
            <span className="text-ink-2">
              {injuryStatusLabels[injury.status].toLowerCase()}, since{" "}
              <When date={injury.course.at(-1)?.on ?? injury.startedOn} form="day" />
            </span>
          </p>
          <Button aria-haspopup="dialog" onClick={() => setAsked(injury)}>
            How is it?<span className="sr-only"> {injury.site}</span>
          </Button>
        </div>
      ))}
      {asked ? (
        <NativeSheet isOpen onClose={() => setAsked(null)} title={asked.site}>
          <ul className="flex flex-col">
            {injuryStatuses.map((status) => (
              <li key={status}>
                <button
                  type="button"
                  aria-pressed={status === asked.status}
                  onClick={() => say(asked, status)}
                  className="flex min-h-13 w-full items-center rounded-lg px-3 text-start font-medium hover:bg-surface-2 aria-pressed:bg-surface-3"
                >
                  {injuryStatusLabels[status]}
                </button>
              </li>
            ))}
          </ul>
          <p className="px-3 py-2 text-ink-2">
            <TextLink href="/profile">Open it in your profile</TextLink> to change its days or its note.
          </p>
        </NativeSheet>
      ) : null}
    </section>
  );
}
