"use client";

import { useQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useEffect, useState } from "react";
import { loggerOf } from "@/app/_shared/log/logger-of";
import { liftName, readLift } from "@/app/_shared/log/stored-lift";
import type { LogWrites } from "@/app/_shared/log/use-log-writes";
import { ownRefusalSentence } from "@/app/_shared/plan/own-move-words";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { loadText, prescriptionOf, setsAndReps } from "@/app/_shared/session/prescription";
import { SessionCard } from "@/app/_shared/session/session-card";
import { useTRPC } from "@/app/_trpc/client";
import { IconButton } from "@/app/_ui/icon-button";
import { LinkButton } from "@/app/_ui/link-button";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { Opening } from "@/app/_ui/opening";
import type { Athlete } from "@/lib/domain/athlete";
import type { LogBrief } from "@/lib/domain/log";
import type { ExercisePrescription, PublishedSession } from "@/lib/domain/session";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import { terrainLabels } from "@/lib/domain/terrain";
import { grams, roundToPlate } from "@/lib/units/mass";

const SkipSheet = dynamic(() => import("@/app/_shared/log/skip-sheet").then((file) => file.SkipSheet), {
  loading: Opening,
});

const MoveOwn = dynamic(() => import("@/app/_shared/plan/move-own").then((file) => file.MoveOwn), {
  loading: Opening,
});

interface SessionTodayProps {
  planned: PublishedSession;
  /** A lift that was begun. */
  log: LogBrief | null;
  athlete: Athlete;
  /** Who writes the plan; null where the athlete does. */
  coachName: string | null;
  writes: LogWrites;
}

/** One session that is still to be done, with everything that can be done about it. */
export function SessionToday({ planned, log, athlete, coachName, writes }: SessionTodayProps) {
  const [menu, setMenu] = useState(false);
  const [skipping, setSkipping] = useState(false);
  const [moving, setMoving] = useState(false);
  const begun = useBegun(planned) || log !== null;
  const logger = loggerOf(planned.type);
  const href = `/log/${logger}/${planned.id}`;
  return (
    <>
      <SessionCard
        density="full"
        family={familyOf(planned.type)}
        intensity={sessionTypeFacts[planned.type].intensity}
        title={planned.title}
        locked={planned.locked}
        href={`/a/${athlete.slug}/session/${planned.id}`}
        prescription={<Prescription planned={planned} athlete={athlete} />}
        facts={
          <>
            <span>
              {planned.slot.toUpperCase()}{" "}
              <When time={planned.startTime ?? athlete.slotTimes[planned.slot]} />
            </span>
            <Q value={planned.duration} unit="s" duration="planned" />
            {planned.terrain ? <span>{terrainLabels[planned.terrain]}</span> : null}
            {planned.lifts.length > 1 ? <span>{planned.lifts.length} exercises</span> : null}
          </>
        }
        actions={
          <>
            <LinkButton href={href} variant="primary">
              {begun ? "Continue" : logger === "lift" ? "Start" : "Log"}
            </LinkButton>
            <LinkButton href={`${href}?as=planned`} className="max-[359px]:hidden">
              Done as planned
            </LinkButton>
            <IconButton
              label={`More about ${planned.title}`}
              variant="secondary"
              aria-haspopup="dialog"
              onClick={() => setMenu(true)}
              className="ms-auto"
            >
              <Ellipsis />
            </IconButton>
          </>
        }
      />
      {menu ? (
        <MoreSheet
          planned={planned}
          href={href}
          onMove={() => {
            setMenu(false);
            setMoving(true);
          }}
          onSkip={() => {
            setMenu(false);
            setSkipping(true);
          }}
          onClose={() => setMenu(false)}
        />
      ) : null}
      {moving ? (
        <MoveOwn session={planned} {...{ athlete, coachName }} onClose={() => setMoving(false)} />
      ) : null}
      {skipping ? (
        <SkipSheet
          title={planned.title}
          onClose={() => setSkipping(false)}
          onSkip={(reason) => {
            setSkipping(false);
            void writes.skip(planned, reason);
          }}
        />
      ) : null}
    </>
  );
}

/** Whether this device keeps ticked sets of it. */
function useBegun({ id }: PublishedSession): boolean {
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    const kept = readLift(liftName(id));
    setBegun(kept?.exercises.some(({ sets }) => sets.some(({ ticked }) => ticked)) ?? false);
  }, [id]);
  return begun;
}

const row = "flex min-h-13 w-full items-center rounded-lg px-3 text-start font-medium hover:bg-surface-2";

function MoreSheet(props: {
  planned: PublishedSession;
  href: string;
  onMove: () => void;
  onSkip: () => void;
  onClose: () => void;
}) {
  const { planned, href, onMove, onSkip, onClose } = props;
  const isRace = planned.type.startsWith("race-");
  return (
    <NativeSheet isOpen onClose={onClose} title={planned.title}>
      <ul className="flex flex-col">
        <li>
          {planned.locked || isRace ? (
            <p className="flex min-h-13 flex-col justify-center px-3 py-2 text-ink-2">
              {ownRefusalSentence(isRace ? "race" : "locked")}
            </p>
          ) : (
            <button type="button" className={row} onClick={onMove}>
              Move within the week
            </button>
          )}
        </li>
        <li>
          <button type="button" className={row} onClick={onSkip}>
            Skip, with a reason
          </button>
        </li>
        <li>
          <Link href={`${href}?as=planned` as Route} className={row}>
            Done as planned
          </Link>
        </li>
        <li>
          <Link href={href as Route} className={row}>
            Log it differently
          </Link>
        </li>
      </ul>
    </NativeSheet>
  );
}

const linesShown = 3;

/** What to do. Percentages say what they mean on this athlete's bar. */
function Prescription({ planned, athlete }: { planned: PublishedSession; athlete: Athlete }) {
  const trpc = useTRPC();
  const preferences = usePreferences();
  const asks = planned.lifts.length > 0;
  const { data: exercises = [] } = useQuery(
    trpc.plan.exercises.queryOptions({ athleteId: athlete.id }, { staleTime: 600_000, enabled: asks }),
  );
  if (!asks) {
    return (
      <>
        {prescriptionOf(planned, preferences)}
        {planned.heatPlan ? <span className="block">Heat plan: {planned.heatPlan}</span> : null}
      </>
    );
  }
  const maximumOf = (name: string) =>
    exercises.find((known) => known.name.toLowerCase() === name.trim().toLowerCase())?.oneRm ?? null;
  const more = planned.lifts.length - linesShown;
  return (
    <>
      {planned.lifts.slice(0, linesShown).map((lift, index) => (
        <span key={index} className="block">
          {lift.exercise} {setsAndReps(lift)} at {loadText(lift.load, preferences)}
          <OnTheBar lift={lift} oneRm={maximumOf(lift.exercise)} />
        </span>
      ))}
      {more > 0 ? <span className="block">and {more} more</span> : null}
    </>
  );
}

function OnTheBar({ lift, oneRm }: { lift: ExercisePrescription; oneRm: number | null }) {
  const { mass } = usePreferences();
  if (lift.load.kind !== "pct-1rm" || oneRm === null) return null;
  const load = roundToPlate(grams(Math.round(oneRm * lift.load.fraction)), mass);
  return (
    <span className="font-semibold text-ink">
      {" = "}
      <Q value={load} unit="g" />
    </span>
  );
}
