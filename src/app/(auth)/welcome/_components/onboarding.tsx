"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { TrainingBasics } from "@/app/_shared/account/training-fields";
import { useNow } from "@/app/_shared/clock";
import { PreferencesProvider, usePreferences } from "@/app/_shared/quantity/preferences";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { type AthleteId, newId, type RequestId } from "@/lib/ids";
import { AboutYou, type Who } from "./about-you";
import { Extras } from "./extras";
import { HowYouTrain } from "./how-you-train";

type Step = "about-you" | "training" | "extras";

/** The end of the first sign-in, in up to three short steps. Only the first cannot be skipped. */
export function Onboarding({ name, returnTo }: { name: string; returnTo: string | null }) {
  const invited = returnTo?.startsWith("/invite/") ?? false;
  const [step, setStep] = useState<Step>("about-you");
  const [who, setWho] = useState<Who>({ name, coaches: false, trains: invited });
  const [preferences, setPreferences] = useState<UnitPreferences>(usePreferences());
  const [training, setTraining] = useState<TrainingBasics>({
    priority: "balanced",
    runExperience: "intermediate",
    liftExperience: "intermediate",
  });
  const [athleteId, setAthleteId] = useState(() => newId<AthleteId>());
  const trpc = useTRPC();
  const onboard = useMutation(trpc.account.onboard.mutationOptions());

  const leave = () => {
    const home = who.coaches ? "/coach/athletes" : "/today";
    // A full load: every part of the frame learns who this person now is.
    location.assign(returnTo ?? home);
  };
  const save = async () => {
    const answer = await onboard.mutateAsync({
      requestId: newId<RequestId>(),
      ...who,
      preferences,
      athleteId,
      training,
    });
    if (answer.athleteId) setAthleteId(answer.athleteId);
    return answer;
  };
  const saveAnd = (next: () => void) => save().then(next, () => {});

  return (
    <PreferencesProvider preferences={preferences} now={useNow()}>
      {onboard.error ? <InlineError title="This was not saved.">{onboard.error.message}</InlineError> : null}
      {step === "about-you" ? (
        <AboutYou
          who={who}
          preferences={preferences}
          invited={invited}
          pending={onboard.isPending}
          onWho={(change) => setWho((current) => ({ ...current, ...change }))}
          onPreferences={(change) => setPreferences((current) => ({ ...current, ...change }))}
          onNext={() => (who.trains ? setStep("training") : void saveAnd(leave))}
        />
      ) : null}
      {step === "training" ? (
        <HowYouTrain
          value={training}
          pending={onboard.isPending}
          onChange={(change) => setTraining((current) => ({ ...current, ...change }))}
          onBack={() => setStep("about-you")}
          onNext={() => void saveAnd(() => setStep("extras"))}
        />
      ) : null}
      {step === "extras" ? <Extras athleteId={athleteId} onDone={leave} /> : null}
    </PreferencesProvider>
  );
}
