"use client";

import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { FixDiff } from "@/app/_shared/flags/fix-diff";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { noFixSentence } from "@/app/_shared/flags/no-fix-words";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Q } from "@/app/_shared/quantity/q";
import { RadioGroup } from "@/app/_ui/radio-group";
import type { FixView, FlagView } from "@/lib/domain/flag-view";

interface FixChoiceProps {
  flag: FlagView;
  audience: FlagAudience;
  chosen: FixView | null;
  onChoose: (id: string) => void;
}

/** The fixes that were tried and hold, and what the chosen one does to plan and numbers. */
export function FixChoice({ flag, audience, chosen, onChoose }: FixChoiceProps) {
  const text = useFlagText(audience.zone);
  if (!chosen) return <NoFix flag={flag} />;
  return (
    <>
      <RadioGroup
        label={flag.fixes.length === 1 ? "Suggested fix" : "Suggested fixes"}
        value={chosen.id}
        onChange={onChoose}
        options={flag.fixes.map((fix) => ({
          value: fix.id,
          label: text.message(fix.label),
          description: fixKind(fix),
        }))}
        className="*:w-full"
      />
      <div className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-3 md:p-4">
        {chosen.diff.length > 0 ? <FixDiff slots={chosen.diff} zone={audience.zone} /> : null}
        <Effects flag={flag} fix={chosen} />
      </div>
    </>
  );
}

const fixKind = ({ kind, changeCount }: FixView) =>
  `${changeCount} ${changeCount === 1 ? "change" : "changes"} · ${
    kind === "safe" ? "same sessions, same load" : "changes the training"
  }`;

function Effects({ flag, fix }: { flag: FlagView; fix: FixView }) {
  const text = useFlagText(flag.around.zone);
  const { before, after } = fix.measured;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <Effect name={flag.measured.unit === "h" ? "Gap" : "Measured"}>
        <Q value={before.value} unit={before.unit} precise /> <To />
        {after ? (
          <Q value={after.value} unit={after.unit} precise />
        ) : flag.measured.unit === "h" ? (
          "no such pair"
        ) : (
          "within the limit"
        )}
      </Effect>
      <Effect name="Week">
        <Q value={fix.weekLoad.before} unit="au" /> <To /> <Q value={fix.weekLoad.after} unit="au" />
      </Effect>
      <Effect name="Clears">
        {fix.clears <= 1 ? "this flag" : `${fix.clears} flags`}
        {fix.creates.length === 0 ? ", makes no new ones" : null}
      </Effect>
      {fix.creates.length > 0 ? (
        <Effect name="Makes">
          <ul>
            {fix.creates.map((created) => (
              <li key={created.title.template}>
                {text.message(created.title)}, limit{" "}
                <Q value={created.threshold.value} unit={created.threshold.unit} precise />
              </li>
            ))}
          </ul>
        </Effect>
      ) : null}
    </dl>
  );
}

const To = () => (
  <>
    <ArrowRight aria-hidden className="mx-1 inline size-3.5 align-[-2px] text-ink-3" />
    <span className="sr-only"> to </span>
  </>
);

function Effect({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

/** What happened cannot be fixed; of what is planned, it says why no change was found. */
function NoFix({ flag }: { flag: FlagView }) {
  const happened = flag.tense === "happened";
  return (
    <div className="flex flex-col gap-1 rounded-xl border border-line bg-surface p-4">
      <h2 className="font-semibold text-md">{happened ? "What to expect" : "No fix to apply"}</h2>
      <p className="text-pretty text-ink-2">
        {happened
          ? "The next sessions may feel harder than their numbers suggest. Judge them by effort."
          : noFixSentence(flag)}
      </p>
      {happened ? null : <p className="text-pretty text-ink-2">{flag.action}</p>}
    </div>
  );
}
