"use client";

import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import type { Outputs } from "@/app/_trpc/outputs";
import type { Athlete } from "@/lib/domain/athlete";
import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import type { PlannedSession } from "@/lib/domain/session";
import { familyOf } from "@/lib/domain/session-type";

type Preview = Outputs["plan"]["previewArrangement"];

export const countOfChanges = (changes: readonly RecordedPlanChange[]) =>
  `${changes.length} ${changes.length === 1 ? "session" : "sessions"}`;

interface ChangeLinesProps extends Pick<Preview, "changes" | "stays"> {
  athlete: Pick<Athlete, "timeZone">;
  /** The sessions that "stay" are copies that are not made. */
  skipped?: boolean;
}

/** Each session that would move, change, come or go, and each that stays although its neighbours move. */
export function ChangeLines({ athlete, changes, stays, skipped = false }: ChangeLinesProps) {
  const zone = athlete.timeZone;
  if (changes.length + stays.length === 0) return null;
  return (
    <ul className="flex flex-col divide-y divide-line text-sm md:max-w-2xl">
      {changes.map((change) => {
        const shown = change.after ?? change.before;
        if (!shown) return null;
        return (
          <Line key={change.sessionId} session={shown} struck={change.after === null}>
            <WhatChanges {...change} zone={zone} />
          </Line>
        );
      })}
      {stays.map(({ session, reason }) => (
        <Line key={`${session.id} ${session.date}`} session={session}>
          <span className="text-ink-3">
            {skipped ? "not copied to" : "stays on"} <Place session={session} zone={zone} />,{" "}
            {reasons[reason]}
          </span>
        </Line>
      ))}
    </ul>
  );
}

const reasons = {
  done: "it is logged",
  locked: "it is locked",
  race: "a race keeps its day",
  "no-room": "there is no room for it",
  past: "the day is over",
  there: "it stands there already",
};

function Line({
  session,
  struck,
  children,
}: {
  session: PlannedSession;
  struck?: boolean;
  children: React.ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-0.5 py-1.5">
      <SessionGlyph family={familyOf(session.type)} size={14} />
      <span className={struck ? "line-through decoration-ink-3" : "font-medium"}>{session.title}</span>
      <span className="ms-auto text-end text-ink-2">{children}</span>
    </li>
  );
}

type Zone = Athlete["timeZone"];

function WhatChanges({ before, after, zone }: RecordedPlanChange & { zone: Zone }) {
  if (!after) {
    return before ? (
      <>
        left out on <Place session={before} zone={zone} />
      </>
    ) : null;
  }
  if (!before) {
    return (
      <>
        added on <Place session={after} zone={zone} />
      </>
    );
  }
  const moves = before.date !== after.date || before.slot !== after.slot;
  const shrinks = before.duration !== after.duration;
  return (
    <>
      <Place session={before} zone={zone} />
      {moves ? (
        <>
          {" → "}
          <span className="font-medium text-ink">
            <Place session={after} zone={zone} />
          </span>
        </>
      ) : null}
      {shrinks ? (
        <>
          {" · "}
          <Q value={before.duration} unit="s" duration="planned" />
          {" → "}
          <span className="font-medium text-ink">
            <Q value={after.duration} unit="s" duration="planned" />
          </span>
        </>
      ) : null}
      {before.title === after.title ? null : <> · was {before.title}</>}
    </>
  );
}

const Place = ({ session, zone }: { session: PlannedSession; zone: Zone }) => (
  <>
    <When date={session.date} form="weekday" zone={zone} /> {session.slot.toUpperCase()}
  </>
);
