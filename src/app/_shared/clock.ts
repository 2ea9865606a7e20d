"use client";

import { createContext, createElement, type ReactNode, useContext, useEffect, useState } from "react";
import { epochMs, type Instant, instantFromEpochMs } from "@/lib/dates/time-zone";
import { invariant } from "@/lib/invariant";

const NowContext = createContext<Instant | null>(null);

/**
 * The page's idea of now: the server's moment plus the time that has passed here, so that a phone whose clock
 * is wrong still shows the right day, and the first paint equals what the server sent.
 */
export function NowProvider({ now, children }: { now: Instant; children: ReactNode }) {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const began = Date.now();
    const update = () => setMoment(instantFromEpochMs(epochMs(now) + Date.now() - began));
    update();
    const timer = setInterval(update, 60_000);
    document.addEventListener("visibilitychange", update);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", update);
    };
  }, [now]);
  return createElement(NowContext, { value: moment }, children);
}

/** Now, to the minute. */
export function useNow(): Instant {
  const now = useContext(NowContext);
  invariant(now, "useNow outside a PreferencesProvider");
  return now;
}

/** For event handlers and timers, never during rendering. */
export const currentInstant = (): Instant => instantFromEpochMs(Date.now());
