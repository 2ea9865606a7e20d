"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { AthleteId } from "@/lib/ids";

const shownMs = 3_000;

/** What was done about rows. Each says so for three seconds, and is settled then; what failed is taken back at once. */
export function useResults(onSettle: (id: AthleteId) => void) {
  const [results, setResults] = useState<ReadonlyMap<AthleteId, string>>(new Map());
  const timers = useRef(new Map<AthleteId, ReturnType<typeof setTimeout>>());
  const settle = useEffectEvent(onSettle);
  useEffect(() => {
    const all = timers.current;
    return () => {
      for (const timer of all.values()) clearTimeout(timer);
    };
  }, []);
  const drop = (id: AthleteId) => {
    clearTimeout(timers.current.get(id));
    setResults((current) => new Map([...current].filter(([each]) => each !== id)));
  };
  const show = (id: AthleteId, said: string, done: Promise<boolean>) => {
    setResults((current) => new Map(current).set(id, said));
    void done.then((isDone) => {
      if (!isDone) return drop(id);
      const end = () => {
        drop(id);
        settle(id);
      };
      timers.current.set(id, setTimeout(end, shownMs));
    });
  };
  return { results, show };
}
