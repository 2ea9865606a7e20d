"use client";

import { type FormEvent, useState } from "react";
import { useHistoryWrites } from "@/app/_shared/log/use-history-writes";
import { useQuantity } from "@/app/_shared/quantity/q";
import { Button } from "@/app/_ui/button";
import { FormProblem } from "@/app/_ui/form-problem";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import type { LoggedSession } from "@/lib/domain/log";
import type { CompletedSessionId, SetId } from "@/lib/ids";
import type { SplitLogInput } from "@/lib/schemas/log";
import { parseDuration } from "@/lib/units/duration";

interface SplitSheetProps {
  log: LoggedSession;
  onClose: () => void;
  onDone: (id: CompletedSessionId) => void;
}

const byTime = "time";

/** Two sessions that were recorded as one: where the second begins. */
export function SplitSheet({ log, onClose, onDone }: SplitSheetProps) {
  const writes = useHistoryWrites();
  const choices = useChoices(log);
  const [chosen, setChosen] = useState(choices[0]?.value ?? byTime);
  const [time, setTime] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const takesTime = chosen === byTime;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const read = readCut(log, chosen, time);
    if (!read.ok) return setProblem(read.message);
    const done = await writes.split(log, read.at);
    if (done.ok) onDone(done.id);
    else setProblem(done.message);
  }

  return (
    <NativeSheet isOpen onClose={onClose} title="Split in two">
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4 p-2">
        <p className="text-ink-2">
          Both parts keep the effort. Time and distance are shared out as they were recorded. You can undo it.
        </p>
        {choices.length > 0 ? (
          <Select
            label="The second part begins"
            value={chosen}
            options={choices}
            onChange={(event) => {
              setProblem(null);
              setChosen(event.target.value);
            }}
            className="h-12!"
          />
        ) : null}
        {takesTime ? (
          <TextField
            label="The first part lasted"
            inputMode="numeric"
            autoComplete="off"
            placeholder="25:00"
            description="Minutes and seconds, without pauses."
            value={time}
            error={problem}
            onChange={(event) => {
              setProblem(null);
              setTime(event.target.value);
            }}
            className="h-12! tabular-nums"
          />
        ) : null}
        {problem && !takesTime ? <FormProblem>{problem}</FormProblem> : null}
        <Button
          type="submit"
          variant="primary"
          size="large"
          pending={writes.pending}
          pendingLabel="Splitting…"
        >
          Split
        </Button>
      </form>
    </NativeSheet>
  );
}

/** A set of a lift, else a lap or a time. */
function useChoices({ sets, laps }: LoggedSession): readonly { value: string; label: string }[] {
  const { show } = useQuantity();
  if (sets.length > 0) {
    return sets.slice(1).map((set, index) => {
      const before = sets.slice(0, index + 1).filter(({ exercise }) => exercise === set.exercise).length;
      return { value: set.id, label: `with ${set.exercise}, set ${before + 1}` };
    });
  }
  if (laps.length < 2) return [];
  const after = laps.slice(1).map((lap, index) => {
    const so = laps.slice(0, index + 1).reduce((total, { duration }) => total + duration, 0);
    const reached = show({ value: so, unit: "s" }, { duration: "measured" });
    return { value: String(lap.index), label: `with lap ${lap.index + 1}, after ${reached}` };
  });
  return [...after, { value: byTime, label: "after a time" }];
}

type Cut =
  | { readonly ok: true; readonly at: SplitLogInput["at"] }
  | { readonly ok: false; readonly message: string };

function readCut({ sets, duration }: LoggedSession, chosen: string, time: string): Cut {
  if (chosen !== byTime) {
    const at =
      sets.length > 0
        ? ({ kind: "set", setId: chosen as SetId } as const)
        : ({ kind: "lap", index: Number(chosen) } as const);
    return { ok: true, at };
  }
  const read = parseDuration(time);
  if (!read.ok) return { ok: false, message: read.reason };
  if (read.value < 60 || read.value > duration - 60) {
    return { ok: false, message: "Each part lasts at least a minute. Write a time inside the session." };
  }
  return { ok: true, at: { kind: "time", seconds: read.value } };
}
