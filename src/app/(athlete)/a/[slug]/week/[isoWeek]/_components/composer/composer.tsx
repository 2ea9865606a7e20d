"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { composedContent, type Place } from "@/app/_shared/session/composed-content";
import { useLimits } from "@/app/_shared/session-editor/use-limits";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { floating } from "@/app/_ui/floating";
import { overlayRoot } from "@/app/_ui/overlay-root";
import { TextField } from "@/app/_ui/text-field";
import type { SessionContent } from "@/lib/domain/session";
import { newId, type PlannedSessionId } from "@/lib/ids";
import type { PlanActions } from "../use-plan-actions";
import { type PlanWeek, slotName } from "../week-model";
import { ComposedSession } from "./composed-session";
import { FromLibrary } from "./from-library";

interface ComposerProps {
  week: PlanWeek;
  place: Place;
  plan: PlanActions;
  onClose: () => void;
  /** Goes on in the editor, with what the text says so far. */
  onAllFields: (initial: SessionContent | null) => void;
}

const isText = (kept: unknown): kept is string => typeof kept === "string";
const examples = "easy 45 · 6x3min @ 3:52 r2min · squat 5x3 @85% · sauna 20";

/** A session in one line of text, where it is to stand. */
export function Composer({ week, place, plan, onClose, onAllFields }: ComposerProps) {
  const { distance, mass } = usePreferences();
  const trpc = useTRPC();
  const exercises = useQuery(trpc.plan.exercises.queryOptions({ athleteId: week.athlete.id }));
  const typed = useKept<string>({
    name: `composer ${week.athlete.id} ${place.date} ${place.slot}`,
    initial: () => "",
    is: isText,
  });
  const text = typed.value;
  const [asked, setAsked] = useState(false);
  const anchor = useAnchor(place);
  const id = useId();
  const { limits } = useLimits(week.athlete, place.date);
  const read = composedContent(text, place, {
    week,
    distance,
    mass,
    limits,
    exercises: exercises.data ?? [],
  });

  function add() {
    if (!read) return setAsked(true);
    void plan.create(newId<PlannedSessionId>(), read.content).then((added) => added && typed.drop());
    onClose();
  }

  return (
    <Popover
      isOpen
      triggerRef={anchor}
      placement="bottom start"
      offset={4}
      UNSTABLE_portalContainer={overlayRoot()}
      onOpenChange={(open) => open || onClose()}
      className={floating}
    >
      <Dialog aria-labelledby={id} className="w-full p-3 outline-none sm:w-[360px]">
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <h2 id={id} className="font-semibold">
            New session, {slotName(place.date, place.slot)}
          </h2>
          <TextField
            autoFocus
            label="What"
            labelHidden
            placeholder="easy 45"
            description={examples}
            value={text}
            onChange={(event) => typed.set(event.target.value)}
            error={asked && !read ? "Write what to do, or open all fields." : null}
          />
          <div aria-live="polite">{read ? <ComposedSession read={read} week={week} /> : null}</div>
          <FromLibrary
            text={text}
            onChoose={(template) => {
              typed.drop();
              void plan.placeTemplate(template, place);
              onClose();
            }}
          />
          <div className="flex flex-wrap gap-2 max-sm:*:flex-1">
            <Button type="submit" variant="primary">
              Add session
            </Button>
            <Button
              onClick={() => {
                typed.drop();
                onAllFields(read?.content ?? null);
              }}
            >
              All fields
            </Button>
          </div>
        </form>
      </Dialog>
    </Popover>
  );
}

/** The slot on the screen, in the grid or in the list, whichever is shown. */
function useAnchor({ date, slot }: Place) {
  const anchor = useRef<HTMLElement | null>(null);
  const [, redraw] = useState(0);
  useEffect(() => {
    const places = document.querySelectorAll<HTMLElement>(
      `[data-slot="${date} ${slot}"], [data-slot="${date}"]`,
    );
    anchor.current = [...places].find((element) => element.offsetParent !== null) ?? null;
    redraw((count) => count + 1);
  }, [date, slot]);
  return anchor;
}
