"use client";

import { dismissReasonWords } from "@/app/_shared/flags/flag-words";
import { useQuantity } from "@/app/_shared/quantity/q";
import { TextLink } from "@/app/_ui/text-link";
import type { DismissReason } from "@/lib/domain/flag";
import type { RuleHealthRow, TunedAthlete } from "@/lib/domain/rule-health";
import { QuietenButton } from "./quieten-button";

/** Everything about one rule that its line has no room for. */
export function RuleDetails({
  row,
  onQuieten,
}: {
  row: RuleHealthRow;
  onQuieten: (row: RuleHealthRow) => void;
}) {
  const { show } = useQuantity();
  const { fates, defaults, isOff, offReason, quietSince, tuned } = row;
  const shown = (each: { value: number; unit: (typeof defaults)[number]["unit"] }) =>
    show(each, { precise: true });
  const reasons = Object.entries(fates.reasons).toSorted(([, a], [, b]) => b - a);
  const lines: [string, string][] = [
    [
      "Reasons",
      reasons.length === 0
        ? "none dismissed"
        : reasons
            .map(([reason, count]) => `${dismissReasonWords[reason as DismissReason].toLowerCase()} ${count}`)
            .join(", "),
    ],
    ["Not decided", `${fates.open} open, ${fates.snoozed} put off, ${fates.expired} gone by themselves`],
    [
      "To a decision",
      fates.hoursToDecision === null
        ? "none yet"
        : `${shown({ value: fates.hoursToDecision, unit: "h" })}, the middle of all`,
    ],
    ["Back after a fix", `${fates.backAfterFix} of ${fates.fixed}`],
    ...(fates.unstable > 0
      ? ([["Unstable", `${fates.unstable} came and went too often`]] as [string, string][])
      : []),
    [
      "My default",
      isOff
        ? `off${offReason ? `: ${offReason}` : ""}`
        : defaults.length === 0
          ? "as the rule"
          : defaults
              .map(
                (each) =>
                  `${shown(each)} instead of ${shown({ ...each, value: each.rule })} (${plain(each.note)})`,
              )
              .join("; "),
    ],
  ];
  if (quietSince && !isOff) lines.push(["Quieter", "shown one level lower to everybody; Act stays Act"]);
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {lines.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="min-w-0 text-pretty">{text}</dd>
          </div>
        ))}
        <dt className="text-ink-3">Tuned for</dt>
        <dd className="min-w-0 text-pretty">
          {tuned.length === 0 ? "nobody" : <Tuned athletes={tuned} shown={shown} />}
        </dd>
      </dl>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {isOff || (fates.raised === 0 && !quietSince) ? null : (
          <QuietenButton row={row} onQuieten={onQuieten} />
        )}
        <TextLink href={`/rules/${row.id}`}>Open rule page</TextLink>
      </div>
    </div>
  );
}

interface TunedProps {
  athletes: readonly TunedAthlete[];
  shown: (each: TunedAthlete["values"][number]) => string;
}

function Tuned({ athletes, shown }: TunedProps) {
  return (
    <ul>
      {athletes.map(({ slug, name, values, isOff }) => (
        <li key={slug}>
          <TextLink href={`/a/${slug}`}>{name}</TextLink>{" "}
          {isOff ? "off" : values.map((each) => `${shown(each)} (${plain(each.note)})`).join("; ")}
        </li>
      ))}
    </ul>
  );
}

const plain = (note: string) => note.replace(/\.$/, "").replace(/^./, (first) => first.toLowerCase());
