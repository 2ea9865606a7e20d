"use client";

import { Download } from "lucide-react";
import { buttonClass } from "@/app/_ui/button-class";
import { ArchiveExport } from "./archive-export";
import { ArchiveImport } from "./archive-import";
import { CheckInSettings } from "./check-in-settings";
import { DeviceSettings } from "./device-settings";
import { SettingsGroup } from "./settings-group";

const tables = [
  { file: "sessions.csv", title: "Sessions", says: "What you logged or skipped, one session a line." },
  { file: "sets.csv", title: "Sets", says: "What you lifted, one set a line." },
  { file: "check-ins.csv", title: "Check-ins", says: "Your mornings, one check-in a line." },
] as const;

/** Everything that is the athlete's, to take along. */
export function DataSettings() {
  return (
    <>
      <CheckInSettings />
      <ArchiveExport />
      <Tables />
      <ArchiveImport />
      <DeviceSettings />
    </>
  );
}

function Tables() {
  return (
    <SettingsGroup title="Tables">
      <p className="text-pretty text-ink-2">
        For a spreadsheet. Each column's name says its unit; weights are in kilograms, distances in metres.
      </p>
      <ul className="divide-y divide-line pt-1">
        {tables.map(({ file, title, says }) => (
          <li key={file} className="flex min-h-14 flex-wrap items-center gap-3 py-2">
            <span className="min-w-0 flex-1 basis-40">
              <span className="block font-medium">{title}</span>
              <span className="block text-ink-3 text-xs">{says}</span>
            </span>
            <a className={buttonClass("secondary")} href={`/api/export/${file}`} download>
              <Download aria-hidden />
              <span>
                Download<span className="sr-only"> {title.toLowerCase()}</span> CSV
              </span>
            </a>
          </li>
        ))}
      </ul>
    </SettingsGroup>
  );
}
