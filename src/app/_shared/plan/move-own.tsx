"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { failureText } from "@/app/_shared/log/use-log-writes";
import { type SlotPreview, useSlotWords } from "@/app/_shared/plan/slot-words";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { RadioGroup } from "@/app/_ui/radio-group";
import { Sheet } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { showToast } from "@/app/_ui/toast-store";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { Athlete } from "@/lib/domain/athlete";
import type { SessionContent } from "@/lib/domain/session";
import { shortWeekdayName, weekdayName } from "@/lib/formatting/date";
import { newId, type PlanChangeId, type PlannedSessionId, type RequestId } from "@/lib/ids";

interface MoveOwnProps {
  session: Pick<SessionContent, "title" | "date" | "slot" | "startTime"> & { readonly id: PlannedSessionId };
  athlete: Athlete;
  /** Who writes the plan; null where the athlete does. */
  coachName: string | null;
  onClose: () => void;
}

const keyOf = ({ date, slot }: Pick<SlotPreview, "date" | "slot">) => `${date} ${slot}`;

/** An athlete puts a session of their own elsewhere in its week: every slot with its answer. */
export function MoveOwn({ session, athlete, coachName, onClose }: MoveOwnProps) {
  const trpc = useTRPC();
  const { short } = useSlotWords(athlete.timeZone);
  const here = keyOf(session);
  const [choice, setChoice] = useState(here);
  const week = ownWeekOf(session.date, athlete.weekStart);
  const asked = useQuery(trpc.plan.previewOwnMoves.queryOptions({ week, sessionId: session.id }));
  const open = (asked.data?.slots ?? []).filter(({ state }) => state !== "past");
  const chosen = open.find((slot) => keyOf(slot) === choice);
  const moving = useMoveOwn(session);
  return (
    <Sheet
      isOpen
      onOpenChange={(stays) => stays || onClose()}
      title={`Move ${session.title}`}
      subtitle={
        coachName
          ? `${coachName} finds it in the changes, and is alerted only if it raises a flag.`
          : "Within its week."
      }
      footer={
        <Button
          variant="primary"
          disabled={!chosen || choice === here}
          pending={moving.isPending}
          pendingLabel="Moving…"
          onClick={() => chosen && void moving.move(chosen).then((moved) => moved && onClose())}
        >
          {chosen && choice !== here ? `Move to ${labelOf(chosen)}` : "Move"}
        </Button>
      }
    >
      {asked.isPending ? <SkeletonRows rows={6} height={52} label="Checking the slots of the week" /> : null}
      {asked.isError ? (
        <InlineError title="The slots couldn't be checked." onRetry={() => void asked.refetch()}>
          {asked.error.message}
        </InlineError>
      ) : null}
      {asked.data && open.length === 0 ? (
        <p className="text-ink-2">No slot of its week is left. Skip it with a reason, or ask for a change.</p>
      ) : null}
      {open.length > 0 ? (
        <RadioGroup
          label="Slot"
          value={choice}
          onChange={setChoice}
          options={open.map((slot) => ({
            value: keyOf(slot),
            label: labelOf(slot),
            description: short(slot),
            disabled: slot.state === "unavailable",
          }))}
        />
      ) : null}
    </Sheet>
  );
}

/** "Wed 18 PM". */
const labelOf = ({ date, slot }: Pick<SlotPreview, "date" | "slot">) =>
  `${shortWeekdayName(date)} ${Number(date.slice(8))} ${slot.toUpperCase()}`;

/** Moves it, and says so with an undo. */
function useMoveOwn(session: MoveOwnProps["session"]) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const moving = useMutation(trpc.plan.moveOwn.mutationOptions());
  const undoing = useMutation(trpc.plan.undoOwnMove.mutationOptions());
  // Pressed again after a connection that broke, the same move is the same request.
  const sent = useRef<{ what: string; requestId: RequestId } | null>(null);
  const refresh = () =>
    Promise.all(
      [trpc.plan, trpc.log, trpc.flags, trpc.overview].map((noun) =>
        client.invalidateQueries({ queryKey: noun.pathKey() }),
      ),
    );

  async function takeBack(changeId: PlanChangeId, requestId = newId<RequestId>()) {
    try {
      const answer = await undoing.mutateAsync({ changeId, requestId });
      showToast(
        answer.ok
          ? `${session.title} is back on ${weekdayName(session.date)}`
          : refusalSentence(answer.reason),
      );
      await refresh();
    } catch (error) {
      const again = { label: "Try again", run: () => void takeBack(changeId, requestId) };
      showToast({ message: failureText(error), action: again });
    }
  }

  /** True once it stands there. */
  async function move({ date, slot }: Pick<SlotPreview, "date" | "slot">): Promise<boolean> {
    const what = keyOf({ date, slot });
    if (sent.current?.what !== what) sent.current = { what, requestId: newId<RequestId>() };
    const { requestId } = sent.current;
    const seen = { date: session.date, slot: session.slot, startTime: session.startTime };
    try {
      const answer = await moving.mutateAsync({ requestId, sessionId: session.id, seen, date, slot });
      await refresh();
      if (!answer.ok) {
        showToast(refusalSentence(answer.reason));
        return false;
      }
      const raised = answer.flags.raised.length;
      const flags = raised === 0 ? "" : `. ${raised} ${raised === 1 ? "flag" : "flags"} raised`;
      showToast({
        message: `${session.title} moved to ${weekdayName(date)} ${slot.toUpperCase()}${flags}`,
        undo: () => void takeBack(answer.changeId),
      });
      return true;
    } catch (error) {
      showToast(failureText(error));
      return false;
    }
  }

  return { move, isPending: moving.isPending };
}
