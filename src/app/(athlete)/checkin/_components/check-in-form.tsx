"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { SaveBar } from "@/app/_shared/log/logger-page";
import { unusualSentence } from "@/app/_shared/log/unusual-sentence";
import { problemOf } from "@/app/_shared/log/use-log-writes";
import { submit } from "@/app/_shared/offline/submit";
import { useGo } from "@/app/_shared/offline/use-go";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { FormProblem } from "@/app/_ui/form-problem";
import { Opening } from "@/app/_ui/opening";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { CheckInState } from "@/lib/domain/log";
import type { CoachOfMine } from "@/lib/domain/roster";
import type { CheckIn } from "@/lib/domain/wellness";
import { type AthleteId, type CheckInId, newId, type RequestId } from "@/lib/ids";
import { type Answers, answersOf, inputOf, isEmpty, type ReadAnswers, readAnswers } from "./answers";
import { FiveItems } from "./five-items";
import { IllSheet } from "./ill-sheet";
import { PainSheet } from "./pain-sheet";
import { TagBoxes } from "./tag-boxes";
import { whoSees } from "./who-sees";

const CycleSheet = dynamic(() => import("./cycle-sheet").then((file) => file.CycleSheet), {
  loading: Opening,
});

interface CheckInFormProps {
  athleteId: AthleteId;
  date: CalendarDate;
  stored: CheckIn | null;
  coaches: readonly CoachOfMine[];
  /** Null where the athlete did not ask to be asked. */
  cycle: { readonly day: number | null } | null;
}

export function CheckInForm({ athleteId, date, stored, coaches, cycle }: CheckInFormProps) {
  const typed = useKept<Answers>({
    name: `check-in ${athleteId} ${date}`,
    initial: () => answersOf(stored),
    over: stored,
  });
  const answers = typed.value;
  const [sheet, setSheet] = useState<"ill" | "pain" | "cycle" | null>(null);
  const [opened, setOpened] = useState(() => saysMore(answers));
  const more = opened || (typed.isRestored && saysMore(answers));
  const { save, pending, problem, setProblem } = useSave({ date, stored, onSaved: typed.drop });
  const set = (change: Partial<Answers>) => {
    setProblem(null);
    // Fields stay while somebody empties the last that something stood in.
    if (more) setOpened(true);
    typed.change(change);
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save(answers);
      }}
    >
      {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
      <p className="text-ink-2">Last night and this morning. Leave out what you like.</p>
      <FiveItems items={answers.items} onChange={(items) => set({ items })} />
      <div className="flex flex-wrap gap-2">
        <Button size="large" aria-haspopup="dialog" onClick={() => setSheet("ill")}>
          {answers.symptoms.length > 0 ? `Ill: ${answers.symptoms.length}` : "Ill?"}
        </Button>
        <Button size="large" aria-haspopup="dialog" onClick={() => setSheet("pain")}>
          {answers.pain.length > 0 ? `Pain: ${answers.pain.length}` : "Pain?"}
        </Button>
        {cycle ? (
          <Button size="large" aria-haspopup="dialog" onClick={() => setSheet("cycle")}>
            {cycleLabel(answers, cycle.day)}
          </Button>
        ) : null}
        {more ? null : (
          <Button size="large" variant="quiet" onClick={() => setOpened(true)}>
            Sleep hours, heart rate and more
          </Button>
        )}
      </div>
      {more ? <More answers={answers} set={set} problem={problem} /> : null}
      {problem && (problem.field === null || problem.field === "cycleDay") ? (
        <FormProblem>{problem.message}</FormProblem>
      ) : null}
      <p className="text-ink-3 text-xs md:text-sm">{whoSees(coaches, cycle !== null)}</p>
      <SaveBar>
        <Button type="submit" variant="primary" size="large" pending={pending} pendingLabel="Saving…">
          Save
        </Button>
      </SaveBar>
      {sheet === "ill" ? (
        <IllSheet
          chosen={answers.symptoms}
          onChange={(symptoms) => set({ symptoms })}
          onClose={() => setSheet(null)}
        />
      ) : null}
      {sheet === "pain" ? (
        <PainSheet pain={answers.pain} onChange={(pain) => set({ pain })} onClose={() => setSheet(null)} />
      ) : null}
      {sheet === "cycle" && cycle ? (
        <CycleSheet
          value={answers.cycle}
          counted={cycle.day}
          error={problem?.field === "cycleDay" ? problem.message : null}
          onChange={(said) => set({ cycle: said })}
          onClose={() => setSheet(null)}
        />
      ) : null}
    </form>
  );
}

interface Problem {
  readonly field: "sleepHours" | "restingHr" | "hrv" | "cycleDay" | null;
  readonly message: string;
}

/** "Cycle", "Cycle: day 12": what is said, or what is counted. */
function cycleLabel({ cycle }: Answers, counted: number | null): string {
  const day = cycle.period === "started" ? "1" : cycle.day.trim() || counted;
  return day === null ? "Cycle" : `Cycle: day ${day}`;
}

function More(props: { answers: Answers; set: (change: Partial<Answers>) => void; problem: Problem | null }) {
  const { answers, set, problem } = props;
  const errorOf = (field: Problem["field"]) => (problem?.field === field ? problem.message : null);
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 items-start gap-2">
        <TextField
          label="Sleep"
          suffix="h"
          inputMode="decimal"
          value={answers.sleepHours}
          onChange={(event) => set({ sleepHours: event.target.value })}
          error={errorOf("sleepHours")}
          className="h-12! tabular-nums"
        />
        <TextField
          label="Resting heart rate"
          suffix="bpm"
          inputMode="numeric"
          value={answers.restingHr}
          onChange={(event) => set({ restingHr: event.target.value })}
          error={errorOf("restingHr")}
          className="h-12! tabular-nums"
        />
        <TextField
          label="HRV (RMSSD)"
          suffix="ms"
          inputMode="decimal"
          value={answers.hrv}
          onChange={(event) => set({ hrv: event.target.value })}
          error={errorOf("hrv")}
          className="h-12! tabular-nums"
        />
      </div>
      <TagBoxes chosen={answers.tags} onChange={(tags) => set({ tags })} />
      <TextArea
        label="Note"
        rows={2}
        maxLength={1000}
        value={answers.note}
        onChange={(event) => set({ note: event.target.value })}
      />
    </div>
  );
}

/** Something stands in the fields that are folded away at first. */
const saysMore = ({ sleepHours, restingHr, hrv, tags, note }: Answers): boolean =>
  tags.length > 0 || [sleepHours, restingHr, hrv, note].some((text) => text !== "");

function useSave({
  date,
  stored,
  onSaved,
}: Pick<CheckInFormProps, "date" | "stored"> & { onSaved: () => void }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const go = useGo();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [id] = useState(() => stored?.id ?? newId<CheckInId>());
  const sent = useRef<{ what: string; requestId: RequestId } | null>(null);

  async function save(answers: Answers) {
    if (isEmpty(answers)) {
      return setProblem({ field: null, message: "Answer at least one question, or go back to Today." });
    }
    const read: ReadAnswers = readAnswers(answers);
    if (!read.ok) return setProblem(read);
    const what = JSON.stringify(answers);
    if (sent.current?.what !== what) sent.current = { what, requestId: newId<RequestId>() };
    const input = inputOf(answers, read, { date, id }, sent.current.requestId);
    setPending(true);
    const became = await submit({
      procedure: "wellness.checkIn",
      input: { ...input },
      lane: `check-in ${date}`,
      title: "Check-in",
    });
    setPending(false);
    const message = problemOf(became);
    if (message !== null) return setProblem({ field: null, message });
    onSaved();
    go("/today" as Route);
    if (became.kind === "waiting") return showToast("Check-in saved on this device");
    const answer = became.kind === "sent" ? (became.answer as CheckInState) : null;
    showToast(unusualSentence(answer?.unusual ?? null) ?? "Saved");
    await Promise.all(
      [trpc.wellness, trpc.log, trpc.flags, trpc.overview].map((noun) =>
        client.invalidateQueries({ queryKey: noun.pathKey() }),
      ),
    );
  }
  return { save, pending, problem, setProblem };
}
