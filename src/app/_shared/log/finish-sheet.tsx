"use client";

import { useState } from "react";
import { useNow } from "@/app/_shared/clock";
import { EffortField } from "@/app/_shared/log/effort-field";
import { deviationsOf } from "@/app/_shared/log/lift-deviations";
import { doneSets, tonnageOf } from "@/app/_shared/log/lift-draft";
import { LiftEstimates } from "@/app/_shared/log/lift-estimates";
import { deviationsText } from "@/app/_shared/log/skip-words";
import { liftGroups } from "@/app/_shared/log/type-groups";
import type { Finished, Lift } from "@/app/_shared/log/use-lift";
import { WhenFields } from "@/app/_shared/log/when-fields";
import { Q } from "@/app/_shared/quantity/q";
import { Button } from "@/app/_ui/button";
import { FormProblem } from "@/app/_ui/form-problem";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { Select } from "@/app/_ui/select";
import { TextArea, TextField } from "@/app/_ui/text-field";
import {
  instantOf,
  localDateOf,
  localTimeOf,
  plusSeconds,
  secondsBetween,
  type TimeZone,
} from "@/lib/dates/time-zone";
import type { SessionType } from "@/lib/domain/session-type";
import { parseDuration, type Seconds } from "@/lib/units/duration";

interface FinishSheetProps {
  lift: Lift;
  zone: TimeZone;
  /** As long as it was planned or logged, where the clock does not know. */
  usual: Seconds | null;
  /** Already stored: when it began stays. */
  stored: boolean;
  onFinished: (written: Finished) => void;
  onClose: () => void;
}

/** What the lift came to, how hard it was, and the end of it. */
export function FinishSheet({ lift, zone, usual, stored, onFinished, onClose }: FinishSheetProps) {
  const { draft, change } = lift;
  const now = useNow();
  const sets = doneSets(draft);
  const done = tonnageOf(sets);
  const open = draft.exercises
    .flatMap(({ sets: all, leftOut }) => (leftOut ? [] : all))
    .filter(({ ticked }) => !ticked).length;
  const offPlan = deviationsText(deviationsOf(draft));
  const [minutes, setMinutes] = useState(() =>
    String(usualMinutes(usual, secondsBetween(draft.startedAt, now))),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function finish() {
    const duration = parseDuration(minutes);
    if (!duration.ok) return setProblem(duration.reason);
    if (duration.value < 60) return setProblem("A session lasts at least a minute.");
    if (draft.startedAt > plusSeconds(now, 300))
      return setProblem("This has not come yet. Choose when it began.");
    setPending(true);
    const written = await lift.finish(duration.value);
    setPending(false);
    if (written.ok) onFinished(written);
    else setProblem(`${written.message} Your sets are kept on this device.`);
  }

  return (
    <NativeSheet isOpen onClose={onClose} title={`${draft.title} done`}>
      <div className="flex flex-col gap-5 p-2">
        <p className="font-medium text-md tabular-nums">
          {done.sets} working {done.sets === 1 ? "set" : "sets"}
          {done.grams > 0 ? (
            <>
              {" · "}
              <Q value={done.grams} unit="g" />
            </>
          ) : null}
          {open > 0 ? (
            <span className="block font-normal text-base text-ink-2">
              {open} {open === 1 ? "set is" : "sets are"} not ticked and left out.
            </span>
          ) : null}
        </p>
        <LiftEstimates draft={draft} />
        {offPlan ? <p className="text-ink-2">{offPlan}</p> : null}
        <div className="flex flex-col gap-2">
          <TextField
            label="Lasted, in minutes"
            inputMode="decimal"
            value={minutes}
            onChange={(event) => {
              setProblem(null);
              setMinutes(event.target.value);
            }}
            className="h-12! tabular-nums"
          />
          {stored ? null : (
            <WhenFields
              value={{ date: localDateOf(draft.startedAt, zone), time: localTimeOf(draft.startedAt, zone) }}
              onChange={({ date, time }) =>
                change((all) => ({ ...all, startedAt: instantOf(date, time, zone) }))
              }
              today={localDateOf(now, zone)}
              zone={zone}
            />
          )}
          {draft.plannedId ? null : (
            <Select
              label="Kind"
              value={draft.type}
              options={liftGroups}
              onChange={(event) => change((all) => ({ ...all, type: event.target.value as SessionType }))}
              className="h-12!"
            />
          )}
        </div>
        <EffortField
          label="How hard was the session?"
          value={draft.rpe}
          onChange={(rpe) => change((all) => ({ ...all, rpe }))}
        />
        <TextArea
          label="Note"
          rows={2}
          maxLength={2000}
          value={draft.note}
          onChange={(event) => change((all) => ({ ...all, note: event.target.value }))}
        />
        {problem ? <FormProblem>{problem}</FormProblem> : null}
        <Button
          variant="primary"
          size="large"
          pending={pending}
          pendingLabel="Saving…"
          onClick={() => void finish()}
        >
          {stored ? "Save" : "Finish"}
        </Button>
      </div>
    </NativeSheet>
  );
}

/** The clock of a lift that is logged while it happens, within reason; otherwise as long as it was meant to be. */
function usualMinutes(usual: Seconds | null, elapsed: number): number {
  const live = elapsed >= 600 && elapsed <= 4 * 3600;
  return Math.max(1, Math.round((live || usual === null ? Math.min(elapsed, 4 * 3600) : usual) / 60));
}
