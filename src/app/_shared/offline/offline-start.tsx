"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { beginConnection } from "@/app/_shared/offline/connection";
import { showQueueOf } from "@/app/_shared/offline/queue-state";
import { useTRPC } from "@/app/_trpc/client";
import type { Instant } from "@/lib/dates/time-zone";
import type { UserId } from "@/lib/ids";

interface OfflineStartProps {
  userId: UserId;
  /** The server's moment of rendering. */
  now: Instant;
  /** Who trains takes the app along to where there is no network. */
  travels: boolean;
  /** The page itself was kept on this device: when it was rendered says nothing about now. */
  isShell: boolean;
}

/** After the page works: nobody waits for it, but where what waits is all that there is to see. */
const pauseMs = 3000;

/** Sends what waits on this device whenever it can be sent, and keeps what is needed where there is no network. */
export function OfflineStart({ userId, now, travels, isShell }: OfflineStartProps) {
  const client = useQueryClient();
  const trpc = useTRPC();
  // Before any part of the page looks for what waits.
  useState(() => typeof window !== "undefined" && showQueueOf(userId));

  useEffect(() => {
    beginConnection();
    let stop = () => {};
    let isOver = false;
    const begin = async () => {
      const { beginOffline } = await import("./begin-offline");
      if (!isOver) stop = beginOffline({ client, trpc, userId, now: isShell ? null : now, travels });
    };
    const timer = setTimeout(() => void begin().catch(() => {}), isShell ? 0 : pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [client, trpc, userId, now, travels, isShell]);

  const isLogging = /^\/(?:log\/|checkin$)/.test(usePathname());
  useEffect(() => {
    // No newer build waits where no worker answers yet.
    if (!navigator.serviceWorker?.controller) return;
    let stop = () => {};
    const watch = async () => {
      const { watchVersion } = await import("./new-version");
      stop = watchVersion(isLogging);
    };
    const timer = setTimeout(() => void watch().catch(() => {}), pauseMs);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [isLogging]);

  return null;
}
