"use client";

import type { Route } from "next";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { barTotal } from "@/app/_shared/charts/load-scale";
import { DraftNotice } from "@/app/_shared/drafts/draft-notice";
import { dropKept, keep, readKept } from "@/app/_shared/drafts/kept";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { weekRoleLabels } from "@/app/_shared/season/block-labels";
import { TargetField } from "@/app/_shared/season/target-field";
import { Button } from "@/app/_ui/button";
import { IntentLink } from "@/app/_ui/intent-link";
import { LinkButton } from "@/app/_ui/link-button";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import { Select } from "@/app/_ui/select";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { Athlete } from "@/lib/domain/athlete";
import { type WeekRole, weekRoles } from "@/lib/domain/block";
import type { SeasonFlag } from "@/lib/domain/season-view";
import { formatWeekNumber } from "@/lib/formatting/date";
import { weeklyTargetSchema } from "@/lib/schemas/season";
import { type BlockMenu, blockMenu, hrefOfPrint } from "./block-menu";
import type { SeasonEdits } from "./season-edits";
import { steppedTarget } from "./target-steps";
import type { LiveSeason } from "./use-live-season";
import type { WeekColumn } from "./week-columns";

interface WeekPanelProps {
  column: WeekColumn;
  athlete: Athlete;
  /** Null for those who only read. */
  edits: SeasonEdits | null;
  live: LiveSeason;
  menu: BlockMenu | null;
  targetField?: RefObject<HTMLInputElement | null>;
  /** The target was typed: where to go on. */
  onTyped?: () => void;
}

/** The week under the cursor: what it is for, what is asked of it, and what is said about it. */
export function WeekPanel({ column, athlete, edits, live, menu, targetField, onTyped }: WeekPanelProps) {
  const week = ownWeekOf(column.start, athlete.weekStart);
  const blocks = [column.run, column.lift].flatMap((each) => each ?? []);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-48 flex-1">
          <p className="font-semibold">
            {formatWeekNumber(week)} · <When from={column.start} to={column.end} />
          </p>
          <WeekSums column={column} />
        </div>
        {edits && column.when !== "past" ? (
          <WeekFields key={column.start} {...{ column, athlete, edits, live, targetField, onTyped }} />
        ) : null}
        {edits && column.when === "past" ? (
          <p className="text-ink-3 text-sm">This week is over: its target stays as it was.</p>
        ) : null}
        <LinkButton ahead href={`/a/${athlete.slug}/week/${week}`}>
          Open week planner
        </LinkButton>
      </div>
      {blocks.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {blocks.map(({ block, week: number }) => (
            <li key={block.id} className="flex items-center gap-1 rounded-md border border-line ps-3">
              <span className="text-sm">
                <span className="text-ink-3">{block.lane === "run" ? "Run" : "Lift"}</span>{" "}
                <span className="font-medium">{block.name}</span>
                <span className="text-ink-2">
                  , week {number} of {block.weeks}
                </span>
              </span>
              {menu ? (
                <MenuOnDemand
                  label={`${block.name}, actions`}
                  items={blockMenu(block, menu)}
                  trigger={
                    <Button variant="quiet" size="compact">
                      Change<span className="sr-only"> {block.name}</span>
                    </Button>
                  }
                />
              ) : (
                <LinkButton variant="quiet" size="compact" href={hrefOfPrint(athlete.slug, block)}>
                  Print<span className="sr-only"> {block.name}</span>
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <WeekFlags flags={column.flags} athlete={athlete} />
    </div>
  );
}

function WeekSums({ column }: { column: WeekColumn }) {
  const { when, bar, planned, target, fitness } = column;
  return (
    <p className="text-ink-2 text-sm">
      {when === "past" ? "done " : when === "current" ? "done and planned " : "planned "}
      <Q value={when === "ahead" ? planned : barTotal(bar)} unit="au" />
      {target === null ? null : (
        <>
          {" "}
          of <Q value={target} unit="au" />
        </>
      )}
      {fitness === null ? null : (
        <>
          {" "}
          · fitness <Q value={fitness} unit="au" bare />
        </>
      )}
    </p>
  );
}

interface WeekFieldsProps {
  column: WeekColumn;
  athlete: Athlete;
  edits: SeasonEdits;
  live: LiveSeason;
  targetField: RefObject<HTMLInputElement | null> | undefined;
  onTyped: (() => void) | undefined;
}

const steps = [-5, 5] as const;

/** Target and week type. Saved when the field is left or Enter is pressed. */
function WeekFields({ column, athlete, edits, live, targetField, onTyped }: WeekFieldsProps) {
  const draft = `target ${athlete.id} ${column.start}`;
  const [isRestored, setRestored] = useState(false);
  const quantity = useQuantity();
  const [target, setTarget] = useState(column.target);
  const [problem, setProblem] = useState<string | null>(null);
  // Leaving the field saves what stands in it, also where that was put back a moment before.
  const typed = useRef(column.target);

  const show = useEffectEvent(write);
  useEffect(() => show(column.target), [column.target]);
  const takeUp = useEffectEvent(() => {
    const kept = readKept(draft);
    if (typeof kept !== "number" || kept === column.target) return;
    type(kept);
    setRestored(true);
  });
  useEffect(() => takeUp(), []);

  function write(value: number | null) {
    typed.current = value;
    setTarget(value);
  }

  function type(value: number | null) {
    write(value);
    const parsed = weeklyTargetSchema.safeParse(value);
    const isOther = parsed.success && parsed.data !== column.target;
    live.tryBeside(isOther ? [{ kind: "set-week", startDate: column.start, targetAu: parsed.data }] : []);
    if (value === column.target) forget();
    else keep(draft, value);
  }

  function forget() {
    dropKept(draft);
    setRestored(false);
  }

  /** False where something has to be written another way first. */
  function save(): boolean {
    if (typed.current === column.target) return true;
    const parsed = weeklyTargetSchema.nullable().safeParse(typed.current);
    setProblem(parsed.success ? null : (parsed.error.issues[0]?.message ?? "Write the target in whole AU."));
    if (!parsed.success) return false;
    forget();
    edits.setTarget(column, parsed.data);
    return true;
  }

  return (
    <div className="flex flex-wrap items-end gap-3">
      <TargetField
        {...(targetField ? { ref: targetField } : {})}
        label="Target"
        value={target}
        onChange={type}
        error={problem}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            type(column.target);
            setProblem(null);
          }
          if (event.key !== "Enter" && event.key !== "Escape") return;
          if (event.key === "Enter" && !save()) return;
          onTyped?.();
        }}
      />
      <div className="flex gap-1">
        {steps.map((pct) => (
          <Button
            key={pct}
            aria-label={`Target ${Math.abs(pct)} % ${pct < 0 ? "lower" : "higher"}`}
            disabled={column.target === null}
            onClick={() => edits.setTarget(column, steppedTarget(column.target ?? 0, pct))}
          >
            {quantity.show({ value: pct, unit: "pct" }, { signed: true })}
          </Button>
        ))}
      </div>
      {isRestored ? (
        <DraftNotice action="Set it" onAction={save}>
          You typed this target before and did not set it.
        </DraftNotice>
      ) : null}
      <Select
        label="Week type"
        value={column.role ?? ""}
        onChange={(event) => edits.setRole(column, (event.target.value || null) as WeekRole | null)}
        options={[
          { value: "", label: "As its block" },
          ...weekRoles.map((value) => ({ value, label: weekRoleLabels[value] })),
        ]}
      />
    </div>
  );
}

function WeekFlags({ flags, athlete }: { flags: readonly SeasonFlag[]; athlete: Athlete }) {
  const { message } = useFlagText(athlete.timeZone);
  if (flags.length === 0) return null;
  return (
    <ul aria-label="Flags of this week" className="flex flex-col gap-1.5">
      {flags.map((flag) => (
        <li key={flag.id ?? flag.ruleId} className="flex items-center gap-2 text-sm">
          <FlagBadge level={flag.level === "hidden" ? "watch" : flag.level} />
          {flag.id ? (
            <IntentLink
              href={`/a/${athlete.slug}/flags/${flag.id}` as Route}
              className="inline-flex min-h-control items-center underline decoration-line-strong underline-offset-2 hover:decoration-ink lg:pointer-fine:min-h-0"
            >
              {message(flag.title)}
            </IntentLink>
          ) : (
            <span>
              {message(flag.title)} <span className="text-ink-3">· if trained as targeted</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
