"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { audienceOf } from "@/app/_shared/flags/flag-audience";
import { ownRefusalSentence } from "@/app/_shared/plan/own-move-words";
import { useToday } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { Opening } from "@/app/_ui/opening";
import { showToast } from "@/app/_ui/toast-store";
import { ownMoveRefusal } from "@/lib/domain/own-move";
import type { AthleteSpace } from "@/lib/domain/roster";
import type { PlannedSession } from "@/lib/domain/session";
import type { SessionInPlan } from "./session-page";

const MoveOwn = dynamic(() => import("@/app/_shared/plan/move-own").then((file) => file.MoveOwn), {
  loading: Opening,
});

interface MoveButtonProps {
  data: SessionInPlan;
  session: PlannedSession;
  space: AthleteSpace;
}

/** For an athlete whose coach plans: puts the session elsewhere in its week, or says why it stays. */
export function MoveButton({ data, session, space }: MoveButtonProps) {
  const [moving, setMoving] = useState(false);
  const { timeZone, weekStart } = data.athlete;
  const today = useToday(timeZone);
  const refusal = ownMoveRefusal({ session, isAnswered: data.done !== null, today, weekStart });
  if (session.type === "rest" || (refusal !== null && refusal !== "locked")) return null;
  return (
    <>
      <Button onClick={() => (refusal ? showToast(ownRefusalSentence(refusal)) : setMoving(true))}>
        Move
      </Button>
      {moving ? (
        <MoveOwn
          session={session}
          athlete={data.athlete}
          coachName={audienceOf(space).coachName}
          onClose={() => setMoving(false)}
        />
      ) : null}
    </>
  );
}
