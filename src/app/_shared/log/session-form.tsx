"use client";

import dynamic from "next/dynamic";
import { useId, useRef, useState } from "react";
import { useNow } from "@/app/_shared/clock";
import { EffortField, FeelField } from "@/app/_shared/log/effort-field";
import {
  asksTemperature,
  type Extra,
  type ExtraDraft,
  type ExtraField,
  emptyExtra,
  noExtra,
} from "@/app/_shared/log/extra-draft";
import {
  type DraftField,
  goesSomewhere,
  isAhead,
  type LogDraft,
  type ReadDraft,
  readDraft,
} from "@/app/_shared/log/log-draft";
import { SaveBar } from "@/app/_shared/log/logger-page";
import type { Written } from "@/app/_shared/log/use-log-writes";
import { usualStart } from "@/app/_shared/log/usual-start";
import { WhenFields } from "@/app/_shared/log/when-fields";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { Button } from "@/app/_ui/button";
import { FormProblem } from "@/app/_ui/form-problem";
import { Select, type SelectGroup } from "@/app/_ui/select";
import { Skeleton } from "@/app/_ui/skeleton";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { type LocalDateTime, localDateTimeOf } from "@/lib/dates/local-date-time";
import { localDateOf } from "@/lib/dates/time-zone";
import type { Athlete } from "@/lib/domain/athlete";
import type { UnitPreferences } from "@/lib/domain/preferences";
import type { PublishedSession } from "@/lib/domain/session";
import { type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { clockOf } from "@/lib/formatting/duration";
import { ok } from "@/lib/result";
import type { Metres } from "@/lib/units/distance";
import { parseDuration, type Seconds, seconds } from "@/lib/units/duration";
import { paceOf } from "@/lib/units/pace";

const ExtraFields = dynamic(() => import("./extra-fields").then((file) => file.ExtraFields), {
  loading: () => <Skeleton className="h-18" />,
});

/** What the form gives to whoever saves it. */
export interface FilledForm {
  readonly draft: LogDraft;
  readonly distance: Metres | null;
  readonly duration: Seconds;
  readonly extra: Extra;
  readonly start: LocalDateTime;
}

interface SessionFormProps {
  draft: LogDraft;
  onChange: (draft: LogDraft) => void;
  onSave: (filled: FilledForm) => Promise<Written>;
  athlete: Athlete;
  planned: PublishedSession | null;
  /** The distance as it is stored, where a log is corrected. */
  storedDistance?: Metres | null;
  storedExtra?: Extra | null;
  /** Where the type is to be chosen. */
  typeGroups?: readonly SelectGroup[];
  saveLabel?: string;
  onCancel?: () => void;
}

/** What reads heat and races is fetched with their fields: most sessions have none. */
async function readExtraOf(
  extra: ExtraDraft,
  type: SessionType,
  preferences: UnitPreferences,
  stored: Extra | null | undefined,
) {
  if (!asksTemperature(type)) return ok(noExtra);
  const { readExtra } = await import("./read-extra");
  return readExtra(extra, type, preferences, stored);
}

/** A session by hand: distance, time, effort and little else. Everything typed is read as it is typed. */
export function SessionForm(props: SessionFormProps) {
  const { draft, onChange, onSave, athlete, planned, storedDistance = null, typeGroups } = props;
  const extra = draft.extra ?? emptyExtra;
  const rests = draft.type === "rest";
  const preferences = usePreferences();
  const now = useNow();
  const [problem, setProblem] = useState<{ field: DraftField | ExtraField | null; message: string } | null>(
    null,
  );
  const [pending, setPending] = useState(false);
  const [noteOpen, setNoteOpen] = useState(draft.note !== "" || rests);
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<LogDraft>) => {
    setProblem(null);
    onChange({ ...draft, ...change });
  };
  const read = readDraft(draft, preferences.distance, storedDistance);
  const began = draft.began ?? usualStart({ planned, athlete, now, duration: durationOf(read, draft) });
  const errorOf = (field: DraftField | ExtraField) => (problem?.field === field ? problem.message : null);

  async function save() {
    const filled = readDraft(draft, preferences.distance, storedDistance);
    const more = await readExtraOf(extra, draft.type, preferences, props.storedExtra);
    const wrong = !filled.ok ? filled : !more.ok ? more.reason : null;
    if (wrong || !filled.ok || !more.ok) {
      setProblem(wrong);
      form.current?.querySelector<HTMLInputElement>(`[name=${wrong?.field}]`)?.focus();
      return;
    }
    if (isAhead(began, athlete.timeZone, now)) {
      return setProblem({ field: "began", message: "This has not come yet. Choose when it began." });
    }
    setPending(true);
    const start = localDateTimeOf(began.date, began.time);
    const { distance, duration } = filled;
    const written = await onSave({ draft, distance, duration, extra: more.value, start });
    setPending(false);
    if (!written.ok) setProblem({ field: null, message: written.message });
  }

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="flex flex-col gap-2">
        {typeGroups ? (
          <Select
            label="Kind"
            value={draft.type}
            options={typeGroups}
            onChange={(event) => set(withType(draft, event.target.value as SessionType))}
            className="h-12!"
          />
        ) : null}
        {rests ? null : <Measures {...{ draft, set, errorOf, setProblem, storedDistance }} />}
        <WhenFields
          value={began}
          onChange={(next) => set({ began: next })}
          today={localDateOf(now, athlete.timeZone)}
          zone={athlete.timeZone}
          error={errorOf("began")}
        />
      </div>
      {asksTemperature(draft.type) ? (
        <ExtraFields
          type={draft.type}
          value={extra}
          onChange={(change) => set({ extra: { ...extra, ...change } })}
          errorOf={errorOf}
        />
      ) : null}
      {rests ? null : (
        <>
          <EffortField value={draft.rpe} onChange={(rpe) => set({ rpe })} />
          <FeelField value={draft.feel} onChange={(feel) => set({ feel })} />
        </>
      )}
      {noteOpen || rests ? (
        <TextArea
          label="Note"
          value={draft.note}
          maxLength={2000}
          onChange={(event) => set({ note: event.target.value })}
        />
      ) : (
        <Button variant="quiet" className="-ms-3 self-start" onClick={() => setNoteOpen(true)}>
          Add a note
        </Button>
      )}
      {problem && problem.field === null ? <FormProblem>{problem.message}</FormProblem> : null}
      <SaveBar>
        {props.onCancel ? (
          <Button size="large" onClick={props.onCancel}>
            Cancel
          </Button>
        ) : null}
        <Button type="submit" variant="primary" size="large" pending={pending} pendingLabel="Saving…">
          {props.saveLabel ?? "Save"}
        </Button>
      </SaveBar>
    </form>
  );
}

interface MeasuresProps {
  draft: LogDraft;
  set: (change: Partial<LogDraft>) => void;
  errorOf: (field: DraftField) => string | null;
  setProblem: (problem: { field: DraftField; message: string } | null) => void;
  storedDistance: Metres | null;
}

/** Distance and time, and the pace that follows from them. */
function Measures({ draft, set, errorOf, setProblem, storedDistance }: MeasuresProps) {
  const preferences = usePreferences();
  const paceId = useId();
  const far = goesSomewhere(draft.type);
  const read = readDraft(draft, preferences.distance, storedDistance);
  const pace = read.ok && read.distance !== null ? paceOf(read.distance, read.duration) : null;
  const leave = (field: DraftField) => {
    const left = readDraft(
      { ...draft, duration: field === "distance" ? "60:00" : draft.duration },
      preferences.distance,
    );
    const typed = field === "distance" ? draft.distance : draft.duration;
    if (typed.trim() !== "" && !left.ok && left.field === field) return setProblem({ ...left, field });
    const duration = parseDuration(draft.duration);
    if (field === "duration" && duration.ok) set({ duration: clockOf(duration.value) });
  };
  return (
    <div className="flex flex-col gap-3">
      <div className={far ? "grid grid-cols-2 gap-2" : ""}>
        {far ? (
          <TextField
            label="Distance"
            name="distance"
            inputMode="decimal"
            autoComplete="off"
            enterKeyHint="next"
            suffix={preferences.distance}
            value={draft.distance}
            onChange={(event) => set({ distance: event.target.value })}
            onBlur={() => leave("distance")}
            error={errorOf("distance")}
            className="h-12! font-semibold tabular-nums placeholder:font-normal"
          />
        ) : null}
        <TextField
          label="Time"
          name="duration"
          inputMode="decimal"
          autoComplete="off"
          placeholder={far ? "54:12" : "45 min"}
          value={draft.duration}
          onChange={(event) => set({ duration: event.target.value })}
          onBlur={() => leave("duration")}
          error={errorOf("duration")}
          className="h-12! font-semibold tabular-nums placeholder:font-normal"
        />
      </div>
      {far ? (
        <div className="flex min-h-6 items-center gap-3">
          <span id={paceId} className="w-20 shrink-0 font-medium text-control">
            Pace
          </span>
          <output aria-labelledby={paceId} className="tabular-nums">
            <Q value={pace} unit="secPerKm" />
          </output>
        </div>
      ) : null}
    </div>
  );
}

const durationOf = (read: ReadDraft, { duration }: Pick<LogDraft, "duration">): Seconds => {
  if (read.ok) return read.duration;
  const parsed = parseDuration(duration);
  return parsed.ok ? parsed.value : seconds(0);
};

/** Another kind takes its usual name, unless the session has one of its own. */
const withType = (draft: LogDraft, type: SessionType): Partial<LogDraft> =>
  draft.title === sessionTypeFacts[draft.type].label
    ? { type, title: sessionTypeFacts[type].label }
    : { type };
