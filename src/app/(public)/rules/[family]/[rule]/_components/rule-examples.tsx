"use client";

import { severityWords } from "@/app/_shared/flags/flag-words";
import { missingSentence } from "@/app/_shared/flags/missing-words";
import { PreferencesProvider, usePreferences } from "@/app/_shared/quantity/preferences";
import { Badge } from "@/app/_ui/badge";
import { localDateOf } from "@/lib/dates/time-zone";
import type { ExamplePair, RuleExample, RulePage } from "@/lib/domain/rule-page";
import { fillMessage, preciseStyle } from "@/lib/formatting/fill-message";
import { formatQuantity } from "@/lib/formatting/quantity";
import { ExampleDrawing } from "./example-drawing";

/** Cases of the rule's own table: one on which it speaks beside the one most like it on which it does not. */
export function RuleExamples({ examples, cannotSay }: Pick<RulePage, "examples" | "cannotSay">) {
  return (
    <div className="flex flex-col gap-6">
      {examples.map((pair) => (
        <Pair key={pair.fires.name} pair={pair} />
      ))}
      {cannotSay ? (
        <div className="grid gap-3 md:grid-cols-2">
          <Example example={cannotSay} />
        </div>
      ) : null}
    </div>
  );
}

const Pair = ({ pair: { fires, quiet } }: { pair: ExamplePair }) => (
  <div className="grid gap-3 md:grid-cols-2">
    <Example example={fires} />
    {quiet ? <Example example={quiet} /> : null}
  </div>
);

function Example({ example }: { example: RuleExample }) {
  const preferences = usePreferences();
  const reader = { preferences, today: localDateOf(example.asOf, example.zone) };
  const { name, outcome, severity, title, measured, limit, missing, setting, text } = example;
  const quantity = (value: NonNullable<typeof measured>) => formatQuantity(value, preferences, preciseStyle);
  return (
    <article className="flex min-w-0 flex-col gap-3 rounded-xl border border-line bg-surface p-3 md:p-4">
      <header className="flex flex-col gap-1">
        <div className="flex items-start justify-between gap-3">
          <h3 className="text-pretty font-medium">{name}</h3>
          <Badge look={outcome === "fires" ? "outline" : outcome === "quiet" ? "plain" : "dashed"}>
            {severity ? severityWords[severity] : outcome === "quiet" ? "Quiet" : "Not enough data"}
          </Badge>
        </div>
        {setting.length > 0 ? (
          <p className="text-ink-3 text-xs">{setting.map((each) => fillMessage(each, reader)).join(" · ")}</p>
        ) : null}
      </header>
      <PreferencesProvider preferences={preferences} now={example.asOf}>
        <ExampleDrawing example={example} />
      </PreferencesProvider>
      <p className="mt-auto text-pretty text-ink-2">
        {title ? <>{fillMessage(title, reader)}. </> : null}
        {measured && limit ? (
          <>
            Measured {quantity(measured)}, limit {quantity(limit)}.
          </>
        ) : null}
        {outcome === "quiet" ? "Nothing is said." : null}
        {missing ? missingSentence(missing) : null}
      </p>
      <details className="text-xs">
        <summary className="cursor-pointer text-ink-3 pointer-coarse:py-3">As written for the engine</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable to be scrolled by keyboard. */}
        <pre tabIndex={0} className="mt-2 overflow-x-auto rounded-md bg-surface-2 p-2 font-mono">
          {text}
        </pre>
      </details>
    </article>
  );
}
