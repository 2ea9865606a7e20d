"use client";

import { useEffect, useEffectEvent } from "react";
import { openNewsStream } from "@/app/_shared/live/news-stream";
import type { News } from "@/server/services/live/follow-news";

type Listener = (news: News) => void;

const listeners = new Set<Listener>();
let upTo: string | null = null;
let close: (() => void) | null = null;

/**
 * Calls back when something changed about an athlete whom the person reads, or about themself. All of a page share one
 * stream, and a page that nobody looks at has none: it goes on from where it was once it is looked at again.
 */
export function useNews(onNews: Listener): void {
  const listener = useEffectEvent(onNews);
  useEffect(() => {
    const own: Listener = (news) => listener(news);
    listeners.add(own);
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      listeners.delete(own);
      if (listeners.size > 0) return;
      document.removeEventListener("visibilitychange", follow);
      follow();
    };
  }, []);
}

/** Opens the stream, or closes it, as it is needed now. */
function follow(): void {
  const isWanted = listeners.size > 0 && document.visibilityState === "visible";
  if (isWanted === (close !== null)) return;
  if (!isWanted) {
    close?.();
    close = null;
    return;
  }
  close = openNewsStream(upTo, (news, reached) => {
    upTo = reached;
    if (news.athleteIds.length === 0 && !news.person) return;
    for (const listener of listeners) listener(news);
  });
}
