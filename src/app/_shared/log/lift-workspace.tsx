"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { AddExercise } from "@/app/_shared/log/add-exercise";
import { ExerciseCard } from "@/app/_shared/log/exercise-card";
import { FinishSheet } from "@/app/_shared/log/finish-sheet";
import type { SetField } from "@/app/_shared/log/keypad";
import { doneSets, type LiftDraft } from "@/app/_shared/log/lift-draft";
import { chooseKeypad, useKeypadChoice } from "@/app/_shared/log/own-keypad";
import { type Finished, useLift } from "@/app/_shared/log/use-lift";
import { Button } from "@/app/_ui/button";
import { Opening } from "@/app/_ui/opening";
import { Skeleton } from "@/app/_ui/skeleton";
import type { Athlete } from "@/lib/domain/athlete";
import type { LogEntry } from "@/lib/domain/log";
import type { Seconds } from "@/lib/units/duration";

const PlatesSheet = dynamic(() => import("./plates-sheet").then((file) => file.PlatesSheet), {
  loading: Opening,
});
const PlanNow = dynamic(() => import("./plan-news").then((file) => file.PlanNow), { loading: () => null });
const restBar = () => import("./rest-bar").then((file) => file.RestBar);
const RestBar = dynamic(restBar, { loading: () => <Skeleton className="h-12" /> });
const Keypad = dynamic(() => import("./keypad").then((file) => file.Keypad), {
  loading: () => <Skeleton className="h-60" />,
});

interface LiftWorkspaceProps {
  /** Under which this device keeps it. */
  name: string;
  initial: LiftDraft;
  athlete: Athlete;
  usual: Seconds | null;
  stored: boolean;
  /** The plan as the server last told it, where it is done by one. */
  entry?: LogEntry | undefined;
  /** Opens with the end: everything was done as prescribed. */
  finishing?: boolean;
  onFinished: (written: Finished, title: string) => void;
}

/** The sets of a lift, the pause between them, and its end. */
export function LiftWorkspace(props: LiftWorkspaceProps) {
  const { name, initial, athlete, usual, stored, onFinished } = props;
  const lift = useLift(name, initial, athlete);
  const [ending, setEnding] = useState(props.finishing ?? false);
  const keypad = useKeypadChoice();
  const [typing, setTyping] = useState<{ setId: string; field: SetField } | null>(null);
  const [plates, setPlates] = useState<{ weight: number | null; exercise: string } | null>(null);
  // It must be there with the first tick, and not before the page works.
  useEffect(() => {
    const timer = setTimeout(() => void restBar().catch(() => {}), 1500);
    return () => clearTimeout(timer);
  }, []);
  const { draft } = lift;
  const typed = keypad === "page" && typing ? placeOf(draft, typing.setId) : null;
  const done = doneSets(draft).length;
  const all = draft.exercises.reduce(
    (sum, { sets, leftOut }) => sum + (leftOut ? sets.filter(({ ticked }) => ticked).length : sets.length),
    0,
  );
  return (
    <div className="flex flex-col gap-6">
      <p role="status" className="text-ink-2 tabular-nums">
        {all === 0 ? "Add the first exercise." : `${done} of ${all} sets done`}
        {lift.unsent > 0 ? ` · ${lift.unsent} saved here` : ""}
      </p>
      {props.entry ? <PlanNow lift={lift} entry={props.entry} /> : null}
      {draft.exercises.map((exercise, index) => (
        <ExerciseCard
          key={`${exercise.exercise} ${index}`}
          lift={lift}
          exercise={exercise}
          index={index}
          athleteId={athlete.id}
          ownKeypad={keypad === "page"}
          onField={(set, field) =>
            setTyping((now) => (field ? { setId: set.id, field } : now?.setId === set.id ? null : now))
          }
        />
      ))}
      <div className="grid grid-cols-2 gap-2">
        <AddExercise lift={lift} athleteId={athlete.id} />
        <Button
          variant={done === all && all > 0 ? "primary" : "secondary"}
          size="large"
          disabled={done === 0}
          onClick={() => setEnding(true)}
        >
          {stored ? "Save" : "Finish"}
        </Button>
      </div>
      {keypad === "phone" ? (
        <Button variant="quiet" className="-ms-3 self-start" onClick={() => chooseKeypad("page")}>
          Use the keypad of this page
        </Button>
      ) : null}
      {draft.rest || typed ? (
        <div className="sticky bottom-[calc(56px+env(safe-area-inset-bottom,0px))] z-5 -mx-4 flex flex-col gap-2 border-line border-t bg-bg px-4 py-2 sm:bottom-0">
          {draft.rest ? (
            <RestBar
              rest={draft.rest}
              onChange={(rest) => lift.change((current) => ({ ...current, rest }))}
            />
          ) : null}
          {typed && typing ? (
            <Keypad
              {...{ lift, ...typed }}
              field={typing.field}
              onPlates={(weight) => setPlates({ weight, exercise: typed.exercise })}
              onClose={() => (document.activeElement as HTMLElement | null)?.blur()}
            />
          ) : null}
        </div>
      ) : null}
      {plates ? <PlatesSheet {...plates} unit={draft.unit} onClose={() => setPlates(null)} /> : null}
      {ending ? (
        <FinishSheet
          lift={lift}
          zone={athlete.timeZone}
          usual={usual}
          stored={stored}
          onClose={() => setEnding(false)}
          onFinished={(written) => {
            setEnding(false);
            onFinished(written, draft.title);
          }}
        />
      ) : null}
    </div>
  );
}

/** A set with the name of its exercise. */
function placeOf({ exercises }: LiftDraft, id: string) {
  for (const { exercise, sets } of exercises) {
    const set = sets.find((each) => each.id === id);
    if (set) return { exercise, set };
  }
  return null;
}
