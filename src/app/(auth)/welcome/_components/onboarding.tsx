"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { TrainingBasics } from "@/app/_shared/account/training-fields";
import { useNow } from "@/app/_shared/clock";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { PreferencesProvider, usePreferences } from "@/app/_shared/quantity/preferences";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { type AthleteId, newId, type RequestId, type UserId } from "@/lib/ids";
import { AboutYou, type Who } from "./about-you";
import { Extras } from "./extras";
import { HowYouTrain } from "./how-you-train";

type Step = "about-you" | "training" | "extras";

interface OnboardingProps {
  userId: UserId;
  name: string;
  returnTo: string | null;
}

/** The end of the first sign-in, in up to three short steps. Only the first cannot be skipped. */
export function Onboarding({ userId, name, returnTo }: OnboardingProps) {
  const invited = returnTo?.startsWith("/invite/") ?? false;
  const [step, setStep] = useState<Step>("about-you");
  const typed = useKept<Who & TrainingBasics>({
    name: `welcome ${userId}`,
    initial: () => ({
      name,
      coaches: false,
      trains: invited,
      priority: "balanced",
      runExperience: "intermediate",
      liftExperience: "intermediate",
    }),
  });
  const { priority, runExperience, liftExperience, ...who } = typed.value;
  const training = { priority, runExperience, liftExperience };
  const [preferences, setPreferences] = useState<UnitPreferences>(usePreferences());
  const [athleteId, setAthleteId] = useState(() => newId<AthleteId>());
  const trpc = useTRPC();
  const onboard = useMutation(trpc.account.onboard.mutationOptions());

  const leave = () => {
    const home = who.coaches ? "/coach" : "/today";
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
    typed.drop();
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
          onWho={typed.change}
          onPreferences={(change) => setPreferences((current) => ({ ...current, ...change }))}
          onNext={() => (who.trains ? setStep("training") : void saveAnd(leave))}
        />
      ) : null}
      {step === "training" ? (
        <HowYouTrain
          value={training}
          pending={onboard.isPending}
          onChange={typed.change}
          onBack={() => setStep("about-you")}
          onNext={() => void saveAnd(() => setStep("extras"))}
        />
      ) : null}
      {step === "extras" ? <Extras athleteId={athleteId} onDone={leave} /> : null}
    </PreferencesProvider>
  );
}
