"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { PreferenceFields } from "@/app/_shared/account/preference-fields";
import { useNow } from "@/app/_shared/clock";
import { PreferencesProvider } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { usePreferenceWrites } from "./use-preference-writes";

export function UnitsSettings() {
  const trpc = useTRPC();
  const { data: account } = useSuspenseQuery(trpc.account.get.queryOptions());
  const { save } = usePreferenceWrites();
  const saved = account.preferences;
  const [preferences, setPreferences] = useState(saved);
  // An undo, or another window, may have changed what is stored.
  useEffect(() => setPreferences(saved), [saved]);

  const change = (part: Partial<UnitPreferences>) => {
    const before = Object.fromEntries(
      Object.keys(part).map((key) => [key, preferences[key as keyof UnitPreferences]]),
    );
    setPreferences({ ...preferences, ...part });
    save({ preferences: part }, { preferences: before }, "Saved. Everything now reads this way");
  };

  return (
    <>
      <PreferenceFields value={preferences} onChange={change} />
      <PreferencesProvider preferences={preferences} now={useNow()}>
        <Preview />
      </PreferencesProvider>
    </>
  );
}

function Preview() {
  return (
    <section aria-labelledby="preview" className="rounded-xl border border-line bg-surface p-4">
      <h3 id="preview" className="pb-2 text-ink-3 text-xs">
        This is how it reads
      </h3>
      <p className="text-md">
        <Q value={10_100} unit="m" /> in <Q value={3252} unit="s" duration="measured" />, which is{" "}
        <Q value={322} unit="secPerKm" />
      </p>
      <p className="text-md">
        Squat <Q value={102_500} unit="g" /> × 3 · <When at={useNow()} form="full" />
      </p>
    </section>
  );
}
