"use client";

import { MoveRight, Pencil, Plus } from "lucide-react";
import { type RefObject, useContext, useLayoutEffect, useMemo, useRef } from "react";
import { InjuryMarks } from "@/app/_shared/profile/injury-marks";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { FlagBrief } from "@/lib/domain/flag-view";
import type { Slot } from "@/lib/domain/session";
import type { CardFlag } from "./card-flag";
import type { CardActions } from "./card-menu";
import { type DayActions, DayMenu } from "./day-menu";
import { LiftAnswer, LiftContext } from "./grid-cell";
import { OffDay } from "./off-day";
import { PlannerCard } from "./planner-card";
import type { useLift } from "./use-lift";
import { cellsOf, isMovable, type PlanWeek, type WeekCell, type WeekItem } from "./week-model";
import { WeekRail } from "./week-rail";

interface WeekListProps {
  week: PlanWeek;
  flags: readonly FlagBrief[];
  cardFlags: ReadonlyMap<string, CardFlag>;
  actions: CardActions;
  selected: ReadonlySet<string>;
  dayActions: DayActions;
  /** What a finger has lifted, and what the slots answer to it. */
  lift: Pick<ReturnType<typeof useLift>, "lift" | "previews">;
  onAdd: (date: CalendarDate, slot: Slot) => void;
}

/** The week on a phone: days under each other from today, then what lies before it. */
export function WeekList({ lift: { lift, previews }, ...props }: WeekListProps) {
  const { week } = props;
  const root = useRef<HTMLDivElement>(null);
  const isLifting = lift !== null;
  const answers = useMemo(() => (isLifting ? { previews } : null), [isLifting, previews]);
  useSteadyUnderFinger(root, lift?.sessionId ?? null);
  const ahead = week.days.filter((date) => date >= week.today);
  const days = ahead.length > 0 ? ahead : week.days;
  const before = week.days.filter((date) => !days.includes(date));
  const [first, ...rest] = days;
  return (
    <LiftContext value={answers}>
      <div ref={root} className="flex flex-col gap-6 [overflow-anchor:none]">
        {first ? <Day {...props} date={first} /> : null}
        {first ? (
          <div className="overflow-x-clip">
            <WeekRail week={week} flags={props.flags} from={first} days={3} labelWidth={28} dayLabels />
          </div>
        ) : null}
        {rest.map((date) => (
          <Day key={date} {...props} date={date} />
        ))}
        {before.length > 0 ? (
          <details className="flex flex-col">
            <summary className="min-h-11 content-center font-medium text-ink-2">Earlier this week</summary>
            <div className="flex flex-col gap-6 pt-3">
              {before.map((date) => (
                <Day key={date} {...props} date={date} />
              ))}
            </div>
          </details>
        ) : null}
      </div>
    </LiftContext>
  );
}

/** Slots that make room for their answers must not push a card from under the finger that lifts it. */
function useSteadyUnderFinger(root: RefObject<HTMLElement | null>, liftedId: string | null) {
  const lifted = useRef<string | null>(null);
  useLayoutEffect(() => {
    const id = liftedId ?? lifted.current;
    lifted.current = liftedId;
    const card = id && root.current?.querySelector<HTMLElement>(`[data-carry="${CSS.escape(id)}"]`);
    if (!card) return;
    const top = liftedId ? card.getBoundingClientRect().top - Number(card.dataset.carried) : 0;
    if (liftedId) window.scrollBy({ top, behavior: "instant" });
    else card.scrollIntoView({ block: "nearest" });
  }, [root, liftedId]);
}

type DayProps = Omit<WeekListProps, "lift">;

function Day(props: DayProps & { date: CalendarDate }) {
  const { week, date, onAdd, dayActions } = props;
  const isLifting = useContext(LiftContext) !== null;
  const load = week.totals.loadByDay[week.days.indexOf(date)] ?? null;
  const race = week.races.find((each) => each.date === date);
  const cells = (["am", "pm"] as const).flatMap((slot) =>
    cellsOf(week)[slot].filter((cell) => cell.date === date),
  );
  const isEmpty = cells.every((cell) => cell.items.length === 0);
  return (
    <section aria-label={date} className="flex flex-col gap-2">
      <header className="flex min-h-11 items-center gap-2 border-line border-b">
        <h3 className="whitespace-nowrap font-semibold">
          {date === week.today ? "Today, " : ""}
          <When date={date} form="weekday" zone={week.athlete.timeZone} />
        </h3>
        {race ? <span className="min-w-0 truncate text-ink-2 text-sm">{race.name}</span> : null}
        <OffDay week={week} date={date} />
        <span className="ms-auto text-ink-3 text-sm">
          <Q value={load} unit="au" />
        </span>
        {week.canPlan ? (
          <IconButton label="Add a session" data-slot={date} onClick={() => onAdd(date, "am")}>
            <Plus />
          </IconButton>
        ) : null}
        <DayMenu week={week} date={date} actions={dayActions} />
      </header>
      <InjuryMarks injuries={week.injuries} date={date} today={week.today} />
      {isEmpty && !isLifting ? (
        <p className="text-ink-3 text-sm">
          {cells.every(({ maxMinutes }) => maxMinutes === 0) ? "Not available." : "Nothing planned."}
        </p>
      ) : null}
      {cells.map((cell) =>
        cell.items.length > 0 || isLifting ? <SlotOfDay key={cell.key} {...props} cell={cell} /> : null,
      )}
    </section>
  );
}

function SlotOfDay({ cell, ...props }: DayProps & { cell: WeekCell }) {
  return (
    <div data-place={cell.key} className="group/cell flex gap-2">
      <span className="w-7 shrink-0 pt-3 text-ink-3 text-xs">{cell.slot.toUpperCase()}</span>
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <LiftAnswer zone={props.week.athlete.timeZone} cell={cell} />
        {cell.items.length > 0 ? (
          <ul className="flex flex-col gap-2">
            {cell.items.map((item) => (
              <ListedCard key={item.id} {...props} item={item} />
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

/** A card with its two most frequent actions, which make room for the answers while something is in the air. */
function ListedCard({ week, item, cardFlags, actions, selected }: DayProps & { item: WeekItem }) {
  const isLifting = useContext(LiftContext) !== null;
  const movable = item.kind === "planned" && isMovable(week, item.entry) ? item.entry : null;
  return (
    <li className="flex flex-col gap-1">
      <PlannerCard
        week={week}
        item={item}
        flag={cardFlags.get(item.id) ?? null}
        actions={actions}
        selected={selected.has(item.id)}
        data-carry={movable ? item.id : undefined}
        className={cx(
          movable && "select-none [-webkit-touch-callout:none]",
          "scroll-my-24 data-carried:opacity-40",
        )}
      />
      {movable && movable.session.date >= week.today && !isLifting ? (
        <div className="flex gap-2">
          <Button size="compact" variant="quiet" icon={<MoveRight />} onClick={() => actions.move(movable)}>
            Move
          </Button>
          <Button size="compact" variant="quiet" icon={<Pencil />} onClick={() => actions.open(item)}>
            Edit
          </Button>
        </div>
      ) : null}
    </li>
  );
}
