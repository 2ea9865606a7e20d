"use client";

import { type FormEvent, useEffect, useState } from "react";
import { PreferenceFields } from "@/app/_shared/account/preference-fields";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { TextField } from "@/app/_ui/text-field";
import { parseTimeZone } from "@/lib/dates/time-zone";
import { guessPreferences, type UnitPreferences } from "@/lib/domain/preferences";
import { StepHeading } from "./step-heading";

export interface Who {
  readonly name: string;
  readonly coaches: boolean;
  readonly trains: boolean;
}

interface AboutYouProps {
  who: Who;
  preferences: UnitPreferences;
  invited: boolean;
  pending: boolean;
  onWho: (change: Partial<Who>) => void;
  onPreferences: (change: Partial<UnitPreferences>) => void;
  onNext: () => void;
}

export function AboutYou(props: AboutYouProps) {
  const { who, preferences, invited, pending, onWho, onPreferences, onNext } = props;
  const [problems, setProblems] = useState<{ name?: string; roles?: string }>({});
  useGuess(onPreferences);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      ...(who.name.trim() ? {} : { name: "Write your name: it is what your coach and athletes read." }),
      ...(who.coaches || who.trains ? {} : { roles: "Choose at least one: I coach, I train." }),
    };
    setProblems(found);
    if (Object.keys(found).length === 0) onNext();
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <StepHeading title="Welcome to Tandem">
        Check what your browser told us. All of it can be changed in settings.
      </StepHeading>
      <TextField
        label="Your name"
        autoComplete="name"
        value={who.name}
        onChange={(event) => onWho({ name: event.target.value })}
        error={problems.name}
        maxLength={80}
      />
      <fieldset aria-describedby={problems.roles ? "roles-problem" : undefined} className="flex flex-col">
        <legend className="pb-1 text-control font-medium">What you do here</legend>
        <Checkbox checked={who.trains} onChange={(event) => onWho({ trains: event.target.checked })}>
          I train
        </Checkbox>
        <Checkbox
          checked={who.coaches}
          onChange={(event) => onWho({ coaches: event.target.checked })}
          description={
            invited ? "You can start coaching later, too." : "You invite athletes and plan for them."
          }
        >
          I coach
        </Checkbox>
        {problems.roles ? (
          <p id="roles-problem" className="text-xs font-medium text-signal-ink">
            {problems.roles}
          </p>
        ) : null}
      </fieldset>
      <PreferenceFields value={preferences} onChange={onPreferences} />
      <Button type="submit" variant="primary" size="large" pending={pending}>
        {who.coaches && !who.trains ? "Start coaching" : "Continue"}
      </Button>
    </form>
  );
}

// The server cannot know where the browser is, so the guess is made after the first paint, once.
function useGuess(onPreferences: (guess: UnitPreferences) => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a later guess would undo what was chosen.
  useEffect(() => {
    const zone = parseTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (zone.ok) onPreferences(guessPreferences(navigator.language, zone.value));
  }, []);
}
