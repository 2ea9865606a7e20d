"use client";

import { emptyDraft } from "@/app/_shared/log/log-draft";
import { otherGroups, runGroups } from "@/app/_shared/log/type-groups";
import { UnplannedLogger } from "@/app/_shared/log/unplanned-logger";
import type { Athlete } from "@/lib/domain/athlete";
import { isRun, type SessionType } from "@/lib/domain/session-type";

/** Heat, cross-training, mobility, a walk, a day of rest: what each of them needs. */
export const OtherLogger = ({ athlete, type }: { athlete: Athlete; type: SessionType }) => (
  <UnplannedLogger
    title="Log session"
    logger="other"
    athlete={athlete}
    name={type}
    initial={emptyDraft(type)}
    typeGroups={isRun(type) && type !== "heat-active" ? runGroups : otherGroups}
  />
);
