"use client";

import { useState } from "react";
import { changeWrites } from "@/app/_shared/offline/device-store";
import { queueOwner, useQueue } from "@/app/_shared/offline/queue-state";
import { queueChanged } from "@/app/_shared/offline/queue-store";
import { sendAll } from "@/app/_shared/offline/sender";
import { whatWaits } from "@/app/_shared/offline/waiting-words";
import { Button } from "@/app/_ui/button";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { lanesOf } from "@/lib/offline/queue";

interface UnsentSheetProps {
  onClose: () => void;
  onSignOut: () => void;
}

/** What would stay behind: to be sent first, to be kept for the next time, or to be given up. */
export function UnsentSheet({ onClose, onSignOut }: UnsentSheetProps) {
  const lanes = lanesOf(useQueue());
  const [sending, setSending] = useState(false);

  async function sendFirst() {
    setSending(true);
    await sendAll();
    setSending(false);
  }

  async function discardAndSignOut() {
    const owner = queueOwner();
    if (owner) await changeWrites(owner, () => []);
    await queueChanged();
    onSignOut();
  }

  return (
    <NativeSheet isOpen onClose={onClose} title="Not sent yet">
      <div className="flex flex-col gap-4 p-2">
        <p className="text-ink-2">
          {lanes.length === 0
            ? "Everything is sent now."
            : "This is saved on this device alone. Nobody else who signs in here sees it, and it is sent when you sign in here again."}
        </p>
        <ul className="flex flex-col divide-y divide-line">
          {lanes.map((lane) => (
            <li key={lane[0]?.lane} className="flex flex-col py-2">
              <span className="font-medium">{lane.at(-1)?.title}</span>
              <span className="text-ink-2 text-sm first-letter:uppercase">{whatWaits(lane)}</span>
            </li>
          ))}
        </ul>
        <div className="flex flex-col gap-2">
          {lanes.length === 0 ? null : (
            <Button
              size="large"
              variant="primary"
              pending={sending}
              pendingLabel="Sending…"
              onClick={() => void sendFirst()}
            >
              Send now
            </Button>
          )}
          <Button size="large" onClick={onSignOut}>
            {lanes.length === 0 ? "Sign out" : "Sign out and keep it here"}
          </Button>
          {lanes.length === 0 ? null : (
            <Button size="large" variant="quiet" onClick={() => void discardAndSignOut()}>
              Discard it and sign out
            </Button>
          )}
        </div>
      </div>
    </NativeSheet>
  );
}
