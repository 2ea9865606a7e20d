"use client";

import { LoadChart } from "@/app/_shared/charts/load-chart";
import { useNow } from "@/app/_shared/clock";
import { FlagBars } from "@/app/_shared/flags/flag-bars";
import { isSettled } from "@/app/_shared/flags/flag-words";
import { loadBars } from "@/app/_shared/flags/load-bars";
import { useToday } from "@/app/_shared/quantity/when";
import type { RailConflict, RailTail } from "@/app/_shared/rail/rail-model";
import { RecoveryRail } from "@/app/_shared/rail/recovery-rail";
import { blockOf, laneOf } from "@/app/_shared/rail/session-blocks";
import type { FlagView } from "@/lib/domain/flag-view";

/** What a flag is about, drawn: the hours between two sessions, one session's numbers, or the load of days. */
export function FlagDrawing({ flag }: { flag: FlagView }) {
  if (flag.around.loads.length > 0) return <Loads flag={flag} />;
  return flag.subjects.length === 1 ? <FlagBars flag={flag} /> : <Hours flag={flag} />;
}

function Hours({ flag }: { flag: FlagView }) {
  const now = useNow();
  const { from, days, zone, sessions } = flag.around;
  const conflicts = conflictsOf(flag);
  return (
    <RecoveryRail
      from={from}
      days={days}
      zone={zone}
      blocks={sessions.flatMap(blockOf)}
      tails={conflicts.flatMap((conflict) => tailOf(conflict, flag))}
      conflicts={conflicts}
      now={now}
      dayLabels
      glyphLabels
    />
  );
}

function conflictsOf({ subjects, measured, threshold, standing }: FlagView): RailConflict[] {
  // The sessions are drawn as they stand now: what is settled is not there any more.
  if (isSettled(standing)) return [];
  const part = (role: "source" | "target") => subjects.find((each) => each.role === role && each.session);
  const [source, target] = [part("source"), part("target")];
  if (!source || !target || measured.unit !== "h" || threshold.unit !== "h") return [];
  return [{ sourceId: source.id, targetId: target.id, gap: measured.value, need: threshold.value }];
}

/** As long as the minimum, in the lane that it reaches into. */
function tailOf({ sourceId, targetId, need }: RailConflict, { around }: FlagView): RailTail[] {
  const target = around.sessions.find(({ id }) => id === targetId);
  const lane = target ? laneOf(target.type) : null;
  return lane ? [{ sourceId, lanes: [lane], steps: [{ untilHours: need }] }] : [];
}

function Loads({ flag }: { flag: FlagView }) {
  const today = useToday(flag.around.zone);
  // How alike days are shows only day by day.
  const weekly = flag.subjects[0]?.kind === "week" && flag.ruleId !== "overtraining/monotony-strain";
  const bars = loadBars(weekly ? flag.around.loads : flag.around.loads.slice(-28), weekly);
  const about = flag.subjects[0]?.id;
  const shown = bars.map((bar) =>
    weekly && bar.from === about ? { ...bar, breach: "over the threshold" } : bar,
  );
  return <LoadChart title={weekly ? "Load per week, AU" : "Load per day, AU"} bars={shown} today={today} />;
}
