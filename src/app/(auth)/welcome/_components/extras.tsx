"use client";

import { Check } from "lucide-react";
import { type ReactNode, useState } from "react";
import { OneRmForm } from "@/app/_shared/profile/one-rm-form";
import { RaceForm } from "@/app/_shared/profile/race-form";
import { ThresholdForm } from "@/app/_shared/profile/threshold-form";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Button } from "@/app/_ui/button";
import type { AthleteId } from "@/lib/ids";
import { StepHeading } from "./step-heading";

type Extra = "race" | "pace" | "lift";

/** What makes the first plan better, each part by itself and none of it needed. */
export function Extras({ athleteId, onDone }: { athleteId: AthleteId; onDone: () => void }) {
  const { timeZone } = usePreferences();
  const [saved, setSaved] = useState<readonly Extra[]>([]);
  const mark = (extra: Extra) => () => setSaved((current) => [...current, extra]);
  return (
    <>
      <StepHeading title="What you know already">
        Add what you have at hand. Everything here is also in your profile, so nothing is lost by skipping it.
      </StepHeading>
      <Part title="A race or a meet" saved={saved.includes("race")}>
        <RaceForm athleteId={athleteId} onSaved={mark("race")} />
      </Part>
      <Part title="Threshold pace" saved={saved.includes("pace")}>
        <ThresholdForm athleteId={athleteId} zone={timeZone} kind="threshold-pace" onSaved={mark("pace")} />
      </Part>
      <Part title="A tested lift" saved={saved.includes("lift")}>
        <OneRmForm athleteId={athleteId} zone={timeZone} onSaved={mark("lift")} />
      </Part>
      <Button variant="primary" size="large" onClick={onDone}>
        {saved.length > 0 ? "Done" : "Skip for now"}
      </Button>
    </>
  );
}

function Part({ title, saved, children }: { title: string; saved: boolean; children: ReactNode }) {
  return (
    <details className="rounded-xl border border-line bg-surface open:pb-4">
      <summary className="flex min-h-control items-center gap-2 px-4 py-3 font-medium">
        <span className="flex-1">{title}</span>
        {saved ? (
          <span className="inline-flex items-center gap-1 text-xs text-ink-2">
            <Check aria-hidden className="size-4" /> Saved
          </span>
        ) : (
          <span className="text-xs font-normal text-ink-3">Add</span>
        )}
      </summary>
      <div className="px-4">{children}</div>
    </details>
  );
}
