"use client";

import { type ReactNode, useState } from "react";
import { keepFor } from "@/app/_shared/drafts/kept";
import { PreferencesProvider } from "@/app/_shared/quantity/preferences";
import { TRPCProvider } from "@/app/_trpc/client";
import type { Instant } from "@/lib/dates/time-zone";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { SessionWatch } from "./session-watch";

interface AppProvidersProps {
  userId: string;
  preferences: UnitPreferences;
  now: Instant;
  children: ReactNode;
}

/** What every page of a signed-in person stands in: the API, their units and clock, and a watch over the session. */
export function AppProviders({ userId, preferences, now, children }: AppProvidersProps) {
  // Before any part of the page looks for what was typed into it.
  useState(() => typeof window !== "undefined" && keepFor(userId));
  return (
    <TRPCProvider>
      <PreferencesProvider preferences={preferences} now={now}>
        {children}
        <SessionWatch />
      </PreferencesProvider>
    </TRPCProvider>
  );
}
