"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNow } from "@/app/_shared/clock";
import { doneSets, type LiftDraft, newLift } from "@/app/_shared/log/lift-draft";
import { LiftWorkspace } from "@/app/_shared/log/lift-workspace";
import { LoggerPage } from "@/app/_shared/log/logger-page";
import { openToday, PlannedToday } from "@/app/_shared/log/planned-today";
import { dropLift, liftName, readLift } from "@/app/_shared/log/stored-lift";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { TextLink } from "@/app/_ui/text-link";
import type { Athlete } from "@/lib/domain/athlete";
import { useLiftFinished } from "./use-lift-finished";

const name = liftName(null);

/** A lift that is in no plan, or the way to the one that is. */
export function LiftLogger({ athlete }: { athlete: Athlete }) {
  const trpc = useTRPC();
  const { mass } = usePreferences();
  const now = useNow();
  const day = useQuery(trpc.log.day.queryOptions());
  const [kept, setKept] = useState<LiftDraft | null>(null);
  const [started, setStarted] = useState<LiftDraft | null>(null);
  const onFinished = useLiftFinished();
  useEffect(() => setKept(readLift(name)), []);
  const sessions = day.data?.sessions ?? [];
  const isPlanned = openToday({ sessions, logger: "lift" }).length > 0;

  if (started) {
    return (
      <LoggerPage title="Log lift">
        <LiftWorkspace
          name={name}
          initial={started}
          athlete={athlete}
          usual={null}
          stored={false}
          onFinished={onFinished}
        />
      </LoggerPage>
    );
  }
  return (
    <LoggerPage title="Log lift">
      <PlannedToday sessions={sessions} logger="lift" />
      {kept ? (
        <div className="flex flex-col gap-2">
          <Button variant="primary" size="large" onClick={() => setStarted(kept)}>
            Continue {kept.title.toLowerCase()}, {setsDone(kept)}
          </Button>
          <Button
            variant="quiet"
            onClick={() => {
              dropLift(name);
              setKept(null);
            }}
          >
            Forget what this device kept
          </Button>
        </div>
      ) : (
        <Button
          variant={isPlanned ? "secondary" : "primary"}
          size="large"
          onClick={() => setStarted(newLift(null, now, mass))}
        >
          {isPlanned ? "Start another lift" : "Start a lift"}
        </Button>
      )}
      <p className="text-ink-2">
        Lifts logged in the Strong app come in as a file: <TextLink href="/log/import">Import files</TextLink>
      </p>
    </LoggerPage>
  );
}

function setsDone(draft: LiftDraft): string {
  const done = doneSets(draft).length;
  return done === 1 ? "1 set done" : `${done} sets done`;
}
