"use client";

import { FileRow } from "@/app/_shared/log/file-row";
import { emptyDraft, type LogDraft } from "@/app/_shared/log/log-draft";
import { runGroups } from "@/app/_shared/log/type-groups";
import { UnplannedLogger } from "@/app/_shared/log/unplanned-logger";
import type { Athlete } from "@/lib/domain/athlete";

/** What was said of the run before its form was opened. */
export type Filled = Pick<LogDraft, "distance" | "duration" | "rpe">;

/** A run that is in no plan, typed or from a file. */
export const RunLogger = ({ athlete, filled }: { athlete: Athlete; filled: Filled }) => (
  <UnplannedLogger
    title="Log run"
    logger="run"
    athlete={athlete}
    name="run"
    initial={{ ...emptyDraft("run-easy"), ...filled }}
    takesUp={filled.distance === "" && filled.duration === "" && filled.rpe === null}
    typeGroups={runGroups}
    around={(form) => <FileRow slug={athlete.slug}>{form}</FileRow>}
  />
);
