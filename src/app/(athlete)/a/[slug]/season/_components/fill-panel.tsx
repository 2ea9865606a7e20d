"use client";

import { useEffect, useEffectEvent } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { TargetField } from "@/app/_shared/season/target-field";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { InlineError } from "@/app/_ui/inline-error";
import { NumberField } from "@/app/_ui/number-field";
import type { Block } from "@/lib/domain/block";
import { filledWeeks, usualFill } from "@/lib/domain/season-fill";
import type { SeasonOutlook, SeasonView } from "@/lib/domain/season-view";
import { weeklyTargetSchema } from "@/lib/schemas/season";
import type { SeasonEdits } from "./season-edits";
import type { LiveSeason } from "./use-live-season";

interface FillPanelProps {
  block: Block;
  view: SeasonView;
  edits: SeasonEdits;
  live: LiveSeason;
  onClose: () => void;
}

interface Fill {
  readonly first: number | null;
  readonly ramp: number | null;
  readonly withDeload: boolean;
  readonly every: number | null;
  readonly share: number | null;
}

/** Targets for the weeks of a block, shown as dashed lines in the chart before they are set. */
export function FillPanel({ block, view, edits, live, onClose }: FillPanelProps) {
  const typed = useKept<Fill>({
    name: `fill ${block.id}`,
    initial: () => ({
      first: firstTarget(block, view),
      ramp: usualFill.rampPct,
      withDeload: true,
      every: usualFill.deloadEvery,
      share: usualFill.deloadPct,
    }),
  });
  const { first, ramp, withDeload, every, share } = typed.value;
  const problem = problemOf({ first, ramp, withDeload, every, share });
  const weeks = problem
    ? []
    : filledWeeks(
        block,
        {
          firstAu: first ?? 0,
          rampPct: ramp ?? 0,
          deloadEvery: withDeload ? every : null,
          deloadPct: share ?? 100,
        },
        view.thisWeek,
      );
  const { outlook } = live;

  const draw = useEffectEvent((edits: string) => live.tryBeside(JSON.parse(edits)));
  const wanted = JSON.stringify(weeks);
  useEffect(() => draw(wanted), [wanted]);

  return (
    <section
      aria-label={`Fill ${block.name}`}
      className="flex flex-col gap-4 rounded-lg border border-line p-4"
    >
      <div>
        <h2 className="font-semibold">Fill {block.name} with targets</h2>
        <p className="text-ink-2 text-sm">
          Dashed lines in the chart show what would be set. Weeks that are over stay as they are.
        </p>
      </div>
      {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={async (event) => {
          event.preventDefault();
          if (problem || weeks.length === 0 || !(await edits.apply(weeks))) return;
          typed.drop();
          onClose();
        }}
      >
        <TargetField label="First week" value={first} onChange={(value) => typed.change({ first: value })} />
        <NumberField
          label="Rise a week"
          suffix="%"
          value={ramp}
          min={-30}
          max={30}
          onChange={(value) => typed.change({ ramp: value })}
          fieldClassName="w-28"
        />
        <Checkbox
          checked={withDeload}
          onChange={(event) => typed.change({ withDeload: event.target.checked })}
        >
          Deload weeks
        </Checkbox>
        {withDeload ? (
          <>
            <NumberField
              label="Every how many weeks"
              value={every}
              min={2}
              max={8}
              decimals={0}
              onChange={(value) => typed.change({ every: value })}
              fieldClassName="w-40"
            />
            <NumberField
              label="Deload load"
              suffix="%"
              value={share}
              min={30}
              max={95}
              decimals={0}
              onChange={(value) => typed.change({ share: value })}
              fieldClassName="w-28"
            />
          </>
        ) : null}
        <div className="ms-auto flex gap-2">
          <Button
            variant="quiet"
            onClick={() => {
              live.tryOut([]);
              typed.drop();
              onClose();
            }}
          >
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={problem !== null || weeks.length === 0}>
            Set {weeks.length} {weeks.length === 1 ? "target" : "targets"}
          </Button>
        </div>
      </form>
      {problem ? <InlineError title={problem} /> : null}
      {outlook ? <Consequences outlook={outlook} view={view} /> : null}
    </section>
  );
}

function Consequences({ outlook, view }: { outlook: SeasonOutlook; view: SeasonView }) {
  const { message } = useFlagText(view.athlete.timeZone);
  const races = outlook.form.flatMap(({ raceId, pct }) => {
    const race = view.races.find(({ id }) => id === raceId);
    return race && pct !== null ? [{ race, pct }] : [];
  });
  const flags = outlook.flags.flatMap(({ start, flags: found }) => found.map((flag) => ({ start, flag })));
  return (
    <div role="status" className="flex flex-col gap-1.5 text-sm">
      {races.map(({ race, pct }) => (
        <p key={race.id}>
          Form on the day of {race.name}: <Q value={pct} unit="pct" signed />
        </p>
      ))}
      {flags.length === 0 ? (
        <p className="text-ink-2">No week of it would raise a flag by its load.</p>
      ) : null}
      {flags.slice(0, 4).map(({ start, flag }) => (
        <p key={`${start} ${flag.ruleId}`} className="flex items-center gap-2">
          <FlagBadge level={flag.level === "hidden" ? "watch" : flag.level} iconOnly label={flag.level} />
          <span>
            <When date={start} form="day" />: {message(flag.title)}
          </span>
        </p>
      ))}
    </div>
  );
}

/** What the week before the block came to, or what its first week asks for already. */
function firstTarget(block: Block, view: SeasonView): number {
  const from = block.startDate > view.thisWeek ? block.startDate : view.thisWeek;
  const asked = view.weeks.find(({ startDate }) => startDate === from)?.targetAu;
  if (asked) return asked;
  const done = view.loads
    .filter(({ start, done: parts }) => start < from && parts !== null)
    .slice(-4)
    .map(({ done: parts }) => (parts ? parts.run + parts.lift + parts.other : 0));
  const highest = Math.max(0, ...done);
  return highest > 0 ? Math.round(highest / 50) * 50 : 1000;
}

function problemOf({ first, ramp, withDeload, every, share }: Fill): string | null {
  const target = weeklyTargetSchema.safeParse(first);
  if (first === null || !target.success) return "Write the first week as whole AU, from 0 to 20 000.";
  if (ramp === null || !(ramp >= -30 && ramp <= 30)) return "A rise a week goes from −30 to 30 %.";
  if (!withDeload) return null;
  if (every === null || !Number.isInteger(every) || every < 2 || every > 8)
    return "A deload comes every 2 to 8 weeks.";
  if (share === null || !(share >= 30 && share <= 95))
    return "A deload has 30 to 95 % of the load before it.";
  return null;
}
