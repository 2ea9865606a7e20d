"use client";

import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { useQuantity } from "@/app/_shared/quantity/q";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { type Choice, RadioGroup } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import { Dialog } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { QuietChoices, RuleHealthRow } from "@/lib/domain/rule-health";
import { QuietBacktest } from "./quiet-backtest";
import { QuietenOff } from "./quieten-off";
import { useQuieten } from "./use-quieten";

interface QuietenDialogProps {
  row: RuleHealthRow;
  onClose: () => void;
}

/** Three ways to hear less of a rule, each with what it would have meant for the last months. */
export function QuietenDialog({ row, onClose }: QuietenDialogProps) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.rules.quietChoices.queryOptions({ ruleId: row.id }));
  if (data) return <Ways row={row} choices={data} onClose={onClose} />;
  return (
    <Dialog isOpen onOpenChange={(open) => (open ? null : onClose())} title={titleOf(row)}>
      {error ? (
        <InlineError title="What it raised didn't load." onRetry={() => void refetch()}>
          Nothing has changed.
        </InlineError>
      ) : (
        <SkeletonRows rows={3} height={64} label="Loading what it raised" />
      )}
    </Dialog>
  );
}

const titleOf = ({ title }: RuleHealthRow) => `Quieten: ${title}`;

type Way = "later" | "lower" | "as-it-was" | "off";

interface Typed {
  readonly way: Way;
  readonly value: number;
  /** Slugs of whom it is off for. */
  readonly chosen: readonly string[];
  readonly reason: string;
}

function Ways({ row, choices, onClose }: QuietenDialogProps & { choices: QuietChoices }) {
  const { threshold, athletes, isLower } = choices;
  const { show } = useQuantity();
  const form = useId();
  const quieten = useQuieten(choices);
  const mayBeOff = athletes.filter(({ hadAct }) => !hadAct);
  const typed = useKept<Typed>({
    name: `quieten ${row.id}`,
    initial: () => ({
      way: isLower ? "as-it-was" : threshold ? "later" : "lower",
      value: threshold?.looser[0] ?? 0,
      chosen: mayBeOff
        .filter(({ dismissed, raised }) => dismissed > 0 && dismissed * 2 >= raised)
        .map(({ slug }) => slug),
      reason: "",
    }),
    over: { isLower, threshold },
  });
  const { way, value, chosen, reason } = typed.value;
  const [tried, setTried] = useState(false);
  const shown = (each: number) =>
    threshold ? show({ value: each, unit: threshold.unit }, { precise: true }) : "";
  const save = async () => {
    setTried(true);
    if (way === "off" && (reason.trim() === "" || chosen.length === 0)) return;
    const off = mayBeOff.filter(({ slug }) => chosen.includes(slug));
    const done =
      way === "later"
        ? await quieten.speakFrom(value, `${row.title}: from ${shown(value)} now`)
        : way === "off"
          ? await quieten.switchOffFor(off, reason.trim(), `Off for ${people(off.length)}`)
          : await quieten.speak(
              way === "lower" ? "lower" : null,
              way === "lower" ? "Shown one level lower, Act stays Act" : "Speaks as before",
            );
    if (!done) return;
    typed.drop();
    onClose();
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => (open ? null : onClose())}
      title={titleOf(row)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} pending={quieten.pending}>
            {way === "off" ? "Switch off" : way === "as-it-was" ? "Speak as before" : "Save for all athletes"}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
        <RadioGroup
          label="What should change"
          value={way}
          onChange={(next) => typed.change({ way: next })}
          options={waysOf(choices, shown)}
        />
        {way === "later" && threshold ? (
          <div className="flex flex-col gap-2">
            <Select
              label="Speak from"
              value={String(value)}
              onChange={(event) => typed.change({ value: Number(event.target.value) })}
              options={threshold.looser.map((each) => ({ value: String(each), label: shown(each) }))}
            />
            <QuietBacktest choices={choices} value={value} show={shown} />
          </div>
        ) : null}
        {athletes.length > 0 && mayBeOff.length === 0 ? (
          <p className="text-pretty text-ink-2 text-sm">
            It cannot be off for anybody here: for each it raised something that was to be decided at once.
          </p>
        ) : null}
        {way === "off" ? (
          <QuietenOff
            choices={choices}
            chosen={chosen}
            onChoose={(slugs) => typed.change({ chosen: slugs })}
            reason={reason}
            onReason={(text) => typed.change({ reason: text })}
            tried={tried}
          />
        ) : null}
      </form>
    </Dialog>
  );
}

function waysOf(choices: QuietChoices, shown: (value: number) => string): Choice<Way>[] {
  const { threshold, isLower, levels, athletes, days } = choices;
  const ways: Choice<Way>[] = [];
  if (threshold)
    ways.push({
      value: "later",
      label: `Speak from another number than ${shown(threshold.value)}`,
      description: threshold.note,
    });
  ways.push(
    isLower
      ? { value: "as-it-was", label: "Speak as before", description: "At the rule's own level." }
      : {
          value: "lower",
          label: "Show it one level lower",
          description: `Of ${total(levels)} in ${days} days: ${levels.adjust} would be Watch instead of Adjust, ${levels.watch} would leave the lists, ${levels.act} would stay Act.`,
        },
  );
  if (athletes.some(({ hadAct }) => !hadAct))
    ways.push({
      value: "off",
      label: "Off for some athletes",
      description: "The rule is not asked for them, until you switch it on again.",
    });
  return ways;
}

const total = (levels: QuietChoices["levels"]): number => levels.act + levels.adjust + levels.watch;
const people = (count: number): string => (count === 1 ? "1 athlete" : `${count} athletes`);
