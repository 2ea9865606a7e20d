"use client";

import { useNow } from "@/app/_shared/clock";
import type { RailConflict } from "@/app/_shared/rail/rail-model";
import { RecoveryRail } from "@/app/_shared/rail/recovery-rail";
import { blockOf, tailsOf } from "@/app/_shared/rail/session-blocks";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import type { Outputs } from "@/app/_trpc/outputs";
import type { FlagBrief } from "@/lib/domain/flag-view";
import type { Day } from "@/lib/domain/log";

type PlanWeek = Outputs["plan"]["week"];

/** The hours between the sessions of today and tomorrow. */
export function NextHours({ day, week }: { day: Day; week: PlanWeek | null }) {
  const now = useNow();
  const answered = new Set(
    day.around.filter(({ status }) => status !== "planned").flatMap(({ plannedId }) => plannedId ?? []),
  );
  const blocks = day.around
    .filter(({ status, type }) => status !== "skipped" && type !== "rest")
    .filter(({ id, status }) => status !== "planned" || !answered.has(id))
    .flatMap(blockOf);
  if (blocks.length === 0) return null;
  const tails = (week?.sessions ?? []).flatMap(({ session, done, tails: own }) =>
    done ? tailsOf(done.id, done.tails) : tailsOf(session.id, own),
  );
  const others = (week?.unplanned ?? []).flatMap((done) => tailsOf(done.id, done.tails));
  const drawn = new Set(blocks.map(({ id }) => id));
  return (
    <section aria-labelledby="next-hours" className="flex min-w-0 flex-col gap-2">
      <SectionHeading id="next-hours">Today and tomorrow</SectionHeading>
      <div className="rounded-xl border border-line bg-surface p-3">
        <RecoveryRail
          from={day.today}
          days={2}
          zone={day.athlete.timeZone}
          blocks={blocks}
          tails={[...tails, ...others].filter(({ sourceId }) => drawn.has(sourceId))}
          conflicts={day.headsUps.flatMap(conflictOf)}
          now={now}
          glyphLabels
          dayLabels
        />
      </div>
    </section>
  );
}

function conflictOf({ subjects, measured, threshold }: FlagBrief): RailConflict[] {
  const part = (role: "source" | "target") =>
    subjects.find((each) => each.kind === "session" && each.role === role);
  const [source, target] = [part("source"), part("target")];
  if (!source || !target || measured.unit !== "h" || threshold.unit !== "h") return [];
  return [{ sourceId: source.id, targetId: target.id, gap: measured.value, need: threshold.value }];
}
