"use client";

import { useEffect, useState } from "react";
import { isStorageKept, keepStorage } from "@/app/_shared/offline/device-storage";
import { Button } from "@/app/_ui/button";
import { SettingsGroup } from "./settings-group";

type Kept = boolean | "asked in vain" | null;

/** Whether this browser promises to keep what has not been sent yet. */
export function DeviceSettings() {
  const [kept, setKept] = useState<Kept>(null);
  useEffect(() => {
    isStorageKept().then(setKept, () => {});
  }, []);
  if (kept === null) return null;
  const ask = () =>
    keepStorage().then(
      (is) => setKept(is || "asked in vain"),
      () => {},
    );
  return (
    <SettingsGroup title="This device">
      {kept === true ? (
        <p className="text-pretty text-ink-2">
          What you log without a network is kept on this device until it is sent. Your browser has promised
          not to clear it.
        </p>
      ) : (
        <>
          <p className="text-pretty text-ink-2">
            Storage is not guaranteed on this device: where it runs short of space, your browser may clear
            what you logged without a network before it is sent. Open Tandem with a network soon after
            logging.
          </p>
          <p role="status" className="text-ink-3 text-sm empty:hidden">
            {kept === "asked in vain"
              ? "Your browser said no. It often says yes once the app is on the home screen."
              : null}
          </p>
          <Button variant="secondary" className="mt-2" onClick={() => void ask()}>
            Ask the browser to keep it
          </Button>
        </>
      )}
    </SettingsGroup>
  );
}
