"use client";

import { AuditRecord } from "./audit-record";
import { SettingsGroup } from "./settings-group";

/** Who saw and changed what, and what nobody else sees. */
export function PrivacySettings({ trainsHere }: { trainsHere: boolean }) {
  return (
    <>
      {trainsHere ? (
        <SettingsGroup title="What no coach sees">
          <ul className="flex list-disc flex-col gap-1 ps-5 text-pretty text-ink-2">
            <li>
              The files that you uploaded, and with them where you ran. Tandem keeps places nowhere else.
            </li>
            <li>Your calendar link, your downloads and this page.</li>
            <li>What you turned off under Coaches and consent, from that moment on.</li>
          </ul>
        </SettingsGroup>
      ) : null}
      <AuditRecord trainsHere={trainsHere} />
    </>
  );
}
