"use client";

import { Thread } from "@/app/_shared/messages/thread";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import type { AthleteSpace } from "@/lib/domain/roster";
import type { PlannedSessionId } from "@/lib/ids";

interface SessionCommentsProps {
  space: AthleteSpace;
  sessionId: PlannedSessionId;
}

/** What athlete and coaches say of one session; it stands in the athlete's thread, too. */
export function SessionComments({ space, sessionId }: SessionCommentsProps) {
  return (
    <section aria-label="Comments" className="flex flex-col gap-3">
      <SectionHeading>Comments</SectionHeading>
      <Thread
        athlete={space.athlete}
        sessionId={sessionId}
        empty="No comments on this session yet."
        label="Write a comment"
      />
    </section>
  );
}
