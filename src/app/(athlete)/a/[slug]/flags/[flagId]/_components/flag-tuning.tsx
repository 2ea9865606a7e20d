"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { type FlagAudience, whose } from "@/app/_shared/flags/flag-audience";
import { useQuantity } from "@/app/_shared/quantity/q";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Select } from "@/app/_ui/select";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { Slider } from "@/app/_ui/slider";
import { TextField } from "@/app/_ui/text-field";
import type { FlagView } from "@/lib/domain/flag-view";
import type { RuleTuning, TunableThreshold } from "@/lib/domain/rule-settings";
import { FlagSection } from "./flag-section";
import { RuleSwitchForm } from "./rule-switch-form";
import { SetBy } from "./set-by";
import { TuningBacktest } from "./tuning-backtest";
import { useTuning } from "./use-tuning";

interface FlagTuningProps {
  flag: FlagView;
  audience: FlagAudience;
}

/** Teaches the rule about this athlete: its numbers inside their limits, tried on the athlete's own past first. */
export function FlagTuning({ flag, audience }: FlagTuningProps) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.rules.tuning.queryOptions({ athleteId: audience.athleteId, ruleId: flag.ruleId }),
  );
  const [name, setName] = useState(flag.threshold.name);
  const threshold = data?.thresholds.find((each) => each.name === name) ?? data?.thresholds[0];
  return (
    <FlagSection title={`Tune for ${audience.isSelf ? "you" : audience.firstName}`} folds>
      {error ? (
        <InlineError title="The rule's numbers didn't load." onRetry={() => void refetch()}>
          The flag itself is up to date.
        </InlineError>
      ) : !data ? (
        <SkeletonRows rows={2} height={64} label="Loading the rule's numbers" />
      ) : (
        <div className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-3 md:p-4" data-tuning>
          {data.isOff ? null : (
            <>
              {data.thresholds.length > 1 ? (
                <Select
                  label="Number to tune"
                  className="overflow-clip whitespace-nowrap [overflow-clip-margin:content-box]"
                  value={threshold?.name ?? ""}
                  onChange={(event) => setName(event.target.value)}
                  options={data.thresholds.map(({ name: value, note }) => ({ value, label: note }))}
                />
              ) : (
                <p className="font-medium text-control">{threshold?.note}</p>
              )}
              {threshold ? (
                <ThresholdForm
                  key={`${threshold.name} ${threshold.value} ${threshold.origin}`}
                  {...{ audience, tuning: data, threshold }}
                />
              ) : null}
            </>
          )}
          <RuleSwitchForm key={String(data.isOff)} audience={audience} tuning={data} />
        </div>
      )}
    </FlagSection>
  );
}

interface ThresholdFormProps {
  audience: FlagAudience;
  tuning: RuleTuning;
  threshold: TunableThreshold;
}

function ThresholdForm({ audience, tuning, threshold }: ThresholdFormProps) {
  const { unit, min, max, step, note } = threshold;
  const { show, say } = useQuantity();
  const shown = (value: number) => show({ value, unit }, { precise: true });
  const { tune, saveDefault, pending } = useTuning(audience, tuning);
  const typed = useKept({
    name: `tune ${audience.athleteId} ${tuning.ruleId} ${threshold.name}`,
    initial: () => ({ value: threshold.value, reason: "" }),
    over: threshold.value,
  });
  const { value, reason } = typed.value;
  const changed = value !== threshold.value;
  const returnsTo = threshold.coach?.value ?? threshold.rule;
  const whom = audience.isSelf ? "you" : audience.firstName;
  const decision = (to: number | null) =>
    ({ kind: "threshold", threshold: threshold.name, value: to }) as const;
  const why = reason.trim();
  const forget = (done: boolean) => done && typed.drop();

  return (
    <div className="flex flex-col gap-3">
      {typed.isRestored && changed ? <RestoredNotice onStartOver={typed.startOver} /> : null}
      <Slider
        label={note.replace(/\.$/, "")}
        heading={
          <>
            {whose(audience)} number is {shown(threshold.value)}
            <SetBy threshold={threshold} zone={audience.zone} />.
          </>
        }
        {...{ value, min, max, step }}
        onChange={(next) => typed.change({ value: next })}
        show={shown}
        say={(each) => say({ value: each, unit }, { precise: true })}
        mark={{ value: threshold.rule, label: `default ${shown(threshold.rule)}` }}
      />
      <TuningBacktest audience={audience} ruleId={tuning.ruleId} {...{ threshold, value }} show={shown} />
      {changed ? (
        <TextField
          label="Reason"
          required={false}
          maxLength={300}
          value={reason}
          onChange={(event) => typed.change({ reason: event.target.value })}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        {changed ? (
          <Button
            pending={pending}
            onClick={() =>
              void tune({
                decision: decision(value),
                reason: why,
                said: `${shown(value)} counts for ${whom} now`,
              }).then(forget)
            }
          >
            Save for {whom}
          </Button>
        ) : null}
        {changed && !audience.isSelf ? (
          <Button
            pending={pending}
            onClick={() =>
              void saveDefault({
                decision: decision(value),
                reason: why,
                said: threshold.athlete
                  ? `Your default is ${shown(value)}. ${audience.firstName} keeps ${shown(threshold.value)}`
                  : `Your default is ${shown(value)}`,
              }).then(forget)
            }
          >
            Save as my default
          </Button>
        ) : null}
        {threshold.athlete ? (
          <Button
            pending={pending}
            onClick={() =>
              void tune({ decision: decision(null), reason: "", said: `${shown(returnsTo)} counts again` })
            }
          >
            Reset to {shown(returnsTo)}
          </Button>
        ) : threshold.coach && !audience.isSelf ? (
          <Button
            pending={pending}
            onClick={() =>
              void saveDefault({
                decision: decision(null),
                reason: "",
                said: `${shown(threshold.rule)} is the default again`,
              })
            }
          >
            Reset my default to {shown(threshold.rule)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
