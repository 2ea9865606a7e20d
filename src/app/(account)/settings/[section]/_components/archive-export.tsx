"use client";

import { Download } from "lucide-react";
import { buttonClass } from "@/app/_ui/button-class";
import { SettingsGroup } from "./settings-group";

/** Everything of the athlete's in one file, to take along. */
export function ArchiveExport({ title = "Everything" }: { title?: string }) {
  return (
    <SettingsGroup title={title}>
      <p className="text-pretty text-ink-2">
        Your plan, your log, your check-ins, your profile and the files that you uploaded, in one zip file
        that you can bring back into an empty account.
      </p>
      <a className={buttonClass("primary", "default", "mt-3")} href="/api/archive" download>
        <Download aria-hidden />
        Download everything
      </a>
    </SettingsGroup>
  );
}
