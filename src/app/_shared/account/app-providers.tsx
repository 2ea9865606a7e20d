"use client";

import { type ReactNode, useState } from "react";
import { keepFor } from "@/app/_shared/drafts/kept";
import { OfflineStart } from "@/app/_shared/offline/offline-start";
import { PreferencesProvider } from "@/app/_shared/quantity/preferences";
import { TRPCProvider } from "@/app/_trpc/client";
import type { Instant } from "@/lib/dates/time-zone";
import type { UnitPreferences } from "@/lib/domain/preferences";
import type { UserId } from "@/lib/ids";
import { SessionWatch } from "./session-watch";

interface AppProvidersProps {
  userId: UserId;
  preferences: UnitPreferences;
  now: Instant;
  /** Who trains takes the app along to where there is no network. */
  travels?: boolean;
  /** The page itself was kept on this device. */
  isShell?: boolean;
  children: ReactNode;
}

/** What every page of a signed-in person stands in: the API, their units and clock, and a watch over the session. */
export function AppProviders(props: AppProvidersProps) {
  const { userId, preferences, now, travels = false, isShell = false, children } = props;
  // Before any part of the page looks for what was typed into it.
  useState(() => typeof window !== "undefined" && keepFor(userId));
  return (
    <TRPCProvider>
      <PreferencesProvider preferences={preferences} now={now}>
        <OfflineStart {...{ userId, now, travels, isShell }} />
        {children}
        <SessionWatch />
      </PreferencesProvider>
    </TRPCProvider>
  );
}
