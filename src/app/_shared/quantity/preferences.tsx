"use client";

import { createContext, type ReactNode, useContext } from "react";
import { NowProvider } from "@/app/_shared/clock";
import type { Instant } from "@/lib/dates/time-zone";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { invariant } from "@/lib/invariant";

const PreferencesContext = createContext<UnitPreferences | null>(null);

interface PreferencesProviderProps {
  preferences: UnitPreferences;
  /** The server's moment of rendering. */
  now: Instant;
  children: ReactNode;
}

/** Around every page that prints a quantity or a date. */
export function PreferencesProvider({ preferences, now, children }: PreferencesProviderProps) {
  return (
    <PreferencesContext value={preferences}>
      <NowProvider now={now}>{children}</NowProvider>
    </PreferencesContext>
  );
}

export function usePreferences(): UnitPreferences {
  const preferences = useContext(PreferencesContext);
  invariant(preferences, "usePreferences outside a PreferencesProvider");
  return preferences;
}
