"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNow } from "@/app/_shared/clock";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { draftOfLogged } from "@/app/_shared/log/draft-of-logged";
import { type LiftDraft, liftOfLog } from "@/app/_shared/log/lift-draft";
import { LiftWorkspace } from "@/app/_shared/log/lift-workspace";
import { isLogDraft, type LogDraft } from "@/app/_shared/log/log-draft";
import { loggerOf } from "@/app/_shared/log/logger-of";
import { SkeletonBlocks } from "@/app/_shared/log/logger-skeleton";
import { type FilledForm, SessionForm } from "@/app/_shared/log/session-form";
import { dropLift, liftName, readLift } from "@/app/_shared/log/stored-lift";
import { otherGroups, runGroups } from "@/app/_shared/log/type-groups";
import { extraInput } from "@/app/_shared/log/use-log-session";
import { savedWords, useLogWrites } from "@/app/_shared/log/use-log-writes";
import { editOf } from "@/app/_shared/offline/log-as-edit";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { showToast } from "@/app/_ui/toast-store";
import type { Athlete } from "@/lib/domain/athlete";
import type { LoggedSession } from "@/lib/domain/log";
import type { SessionEffort } from "@/lib/units/effort";

interface EditLogProps {
  log: LoggedSession;
  athlete: Athlete;
  onClose: () => void;
}

/** Corrects a log in the form in which it is written. */
export function EditLog(props: EditLogProps) {
  return loggerOf(props.log.type) === "lift" ? <EditLift {...props} /> : <EditSession {...props} />;
}

function EditSession({ log, athlete, onClose }: EditLogProps) {
  const preferences = usePreferences();
  const writes = useLogWrites();
  const before = draftOfLogged(log, preferences);
  const typed = useKept<LogDraft>({
    name: `log ${log.id}`,
    initial: () => before,
    is: isLogDraft,
    over: log.version,
  });

  async function save({ draft: said, distance, duration, extra, start }: FilledForm) {
    const untouched = said.duration === before.duration;
    const beganAsBefore = JSON.stringify(said.began) === JSON.stringify(before.began);
    const written = await writes.edit(
      {
        ...editOf(log),
        type: said.type,
        title: said.title,
        // Seconds that the field does not show are kept.
        duration: untouched ? log.duration : duration,
        distance,
        start: beganAsBefore ? editOf(log).start : start,
        rpe: said.rpe as SessionEffort | null,
        feel: said.feel,
        note: said.note.trim(),
        ...extraInput(extra),
      },
      log,
    );
    if (written.ok) {
      typed.drop();
      onClose();
      showToast(savedWords(said.title, written));
    }
    return written;
  }

  return (
    <div className="flex flex-col gap-4">
      {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
      <SessionForm
        key={String(typed.isRestored)}
        draft={typed.value}
        onChange={typed.set}
        onSave={save}
        onCancel={() => {
          typed.drop();
          onClose();
        }}
        athlete={{ ...athlete, timeZone: log.timeZone }}
        planned={null}
        storedDistance={log.distance}
        storedExtra={log}
        typeGroups={loggerOf(log.type) === "run" ? runGroups : otherGroups}
      />
    </div>
  );
}

function EditLift({ log, athlete, onClose }: EditLogProps) {
  const trpc = useTRPC();
  const { mass } = usePreferences();
  const now = useNow();
  const writes = useLogWrites();
  const entry = useQuery(trpc.log.entry.queryOptions({ id: log.id }, { refetchOnWindowFocus: false }));
  const [initial, setInitial] = useState<LiftDraft | null>(null);
  const name = liftName(log.id);
  const { data } = entry;
  useEffect(() => {
    if (!data?.log || initial) return;
    setInitial(readLift(name) ?? liftOfLog(data.log, data, mass, now));
  }, [data, initial, name, mass, now]);

  if (entry.isError) {
    return (
      <InlineError title="The sets didn't load." onRetry={() => void entry.refetch()}>
        {entry.error.message}
      </InlineError>
    );
  }
  if (!initial) return <SkeletonBlocks blocks={[24, 260]} />;
  return (
    <div className="flex max-w-[560px] flex-col gap-4">
      <Button
        className="self-start"
        onClick={() => {
          dropLift(name);
          void writes.refresh();
          onClose();
        }}
      >
        Stop editing
      </Button>
      <LiftWorkspace
        name={name}
        initial={initial}
        athlete={{ ...athlete, timeZone: log.timeZone }}
        usual={log.duration}
        stored
        onFinished={(written, title) => {
          onClose();
          showToast(savedWords(title, written));
        }}
      />
    </div>
  );
}
