import { readWrites } from "@/app/_shared/offline/device-store";
import { queueOwner, showQueue } from "@/app/_shared/offline/queue-state";
import type { UserId } from "@/lib/ids";

let channel: BroadcastChannel | null = null;

/** Begins to follow what waits for somebody, in this tab and in others. */
export async function followQueue(of: UserId): Promise<void> {
  channel?.close();
  channel = new BroadcastChannel(`tandem queue ${of}`);
  channel.onmessage = () => void reread();
  await reread();
}

/** Shows what is stored now, here and in other tabs. */
export async function queueChanged(): Promise<void> {
  channel?.postMessage(null);
  await reread();
}

async function reread() {
  const owner = queueOwner();
  if (!owner) return;
  try {
    showQueue(await readWrites(owner));
  } catch {
    // A device that forbids its database keeps nothing: writes are then sent at once or refused.
  }
}
