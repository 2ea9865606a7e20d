import { onlineManager, type QueryClient } from "@tanstack/react-query";
import { currentInstant } from "@/app/_shared/clock";
import { bringAlong } from "@/app/_shared/offline/bring-along";
import { askServer } from "@/app/_shared/offline/connection";
import { askAlongAgain, isTimeToAsk, noteServerTime, takesOver } from "@/app/_shared/offline/device-notes";
import { forgetOthers, keepAnswers } from "@/app/_shared/offline/kept-answers";
import { beginSending, onSent, sendAll } from "@/app/_shared/offline/sender";
import { beginService, forgetShell } from "@/app/_shared/offline/service";
import type { useTRPC } from "@/app/_trpc/client";
import { epochMs, type Instant } from "@/lib/dates/time-zone";
import type { UserId } from "@/lib/ids";

interface Device {
  readonly client: QueryClient;
  readonly trpc: ReturnType<typeof useTRPC>;
  readonly userId: UserId;
  /** The server's moment of rendering; null where the page was rendered another time. */
  readonly now: Instant | null;
  readonly travels: boolean;
}

/** Begins to send what waits, and prepares this device for a place without a network. Returns how to stop. */
export function beginOffline(device: Device): () => void {
  const { client, trpc, userId, now } = device;
  if (now) noteServerTime(now);
  void beginSending(userId).catch(() => {});
  const onBack = () => {
    if (document.visibilityState !== "visible") return;
    if (onlineManager.isOnline()) void sendAll();
    else askServer();
  };
  document.addEventListener("visibilitychange", onBack);
  const stops = [
    () => document.removeEventListener("visibilitychange", onBack),
    onlineManager.subscribe((isOnline) => isOnline && void sendAll()),
    onSent((alone) => {
      askAlongAgain();
      void client.invalidateQueries({ type: "inactive", refetchType: "none" });
      if (!alone) return;
      for (const noun of [trpc.log, trpc.plan, trpc.flags, trpc.overview, trpc.wellness])
        void client.invalidateQueries({ queryKey: noun.pathKey() });
    }),
  ];
  void prepare(device, stops);
  return () => {
    for (const stop of stops) stop();
  };
}

async function prepare(device: Device, stops: (() => void)[]): Promise<void> {
  const { userId, travels } = device;
  // Whoever signs in after somebody whose session ran out must not be answered with their pages.
  if (takesOver(userId)) await forgetShell().catch(() => {});
  await forgetOthers(userId, epochMs(currentInstant())).catch(() => {});
  if (travels) await takeAlong(device, stops);
}

/** What cannot be prepared is missing where there is no network, and nothing else. */
async function takeAlong({ client, trpc, userId }: Device, stops: (() => void)[]): Promise<void> {
  stops.push(keepAnswers(client, userId));
  if (!onlineManager.isOnline()) return;
  if (isTimeToAsk(userId)) await bringAlong(client, trpc).catch(() => {});
  await beginService().catch(() => {});
}
