"use client";

import type { ReactNode } from "react";
import { PreferencesProvider } from "@/app/_shared/quantity/preferences";
import { TRPCProvider } from "@/app/_trpc/client";
import type { Instant } from "@/lib/dates/time-zone";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { SessionWatch } from "./session-watch";

interface AppProvidersProps {
  preferences: UnitPreferences;
  now: Instant;
  children: ReactNode;
}

/** What every page of a signed-in person stands in: the API, their units and clock, and a watch over the session. */
export function AppProviders({ preferences, now, children }: AppProvidersProps) {
  return (
    <TRPCProvider>
      <PreferencesProvider preferences={preferences} now={now}>
        {children}
        <SessionWatch />
      </PreferencesProvider>
    </TRPCProvider>
  );
}
