"use client";

import type { Route } from "next";
import { type FlagAudience, flagPath } from "@/app/_shared/flags/flag-audience";
import { dismissReasonWords, eventWords } from "@/app/_shared/flags/flag-words";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { IntentLink } from "@/app/_ui/intent-link";
import { instant } from "@/lib/dates/time-zone";
import type { DismissReason, Tense } from "@/lib/domain/flag";
import type { FlagHistoryEntry, FlagView } from "@/lib/domain/flag-view";
import type { QuantityUnit } from "@/lib/formatting/quantity";
import { FlagSection } from "./flag-section";

/** Everything that happened to the flag, oldest first. */
export function FlagHistory({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  return (
    <FlagSection title="History" folds>
      <ol className="flex flex-col gap-1.5">
        {flag.history.map((entry) => (
          <li key={`${entry.at} ${entry.what} ${entry.note}`} className="flex gap-3">
            <span className="w-[104px] shrink-0 text-ink-3">
              <When at={entry.at} zone={audience.zone} />
            </span>
            <span className="min-w-0 text-ink-2">
              {entry.who ? `${entry.who} ${eventWords[entry.what].by}` : eventWords[entry.what].alone}
              <Note entry={entry} audience={audience} />
            </span>
          </li>
        ))}
      </ol>
    </FlagSection>
  );
}

const tenseNotes: Readonly<Record<Tense, string>> = {
  planned: "planned",
  happened: "happened",
  ongoing: "ongoing",
};

function Note({ entry, audience }: { entry: FlagHistoryEntry; audience: FlagAudience }) {
  const { what, note } = entry;
  if (!note) return null;
  if (what === "raised") return <>, {tenseNotes[note as Tense] ?? note}</>;
  if (what === "snoozed" || what === "unstable") {
    return (
      <>
        {" "}
        until <When at={instant(note)} zone={audience.zone} form="sentence" />
      </>
    );
  }
  if (what === "superseded" || what === "replaces") {
    return (
      <>
        :{" "}
        <IntentLink href={flagPath(audience, note) as Route} className="underline">
          {what === "replaces" ? "the earlier flag" : "the flag in its place"}
        </IntentLink>
      </>
    );
  }
  if (what === "remeasured") {
    const [value, unit] = note.split(" ");
    return (
      <>
        ; it was <Q value={Number(value)} unit={unit as QuantityUnit} />
      </>
    );
  }
  if (what === "resolved" && note === "tuned") return <> by other numbers of the rule</>;
  if (what === "dismissed") {
    const [reason = "", ...rest] = note.split(": ");
    const word = dismissReasonWords[reason as DismissReason] ?? reason;
    return <>: {[word.toLowerCase(), ...rest].join(", ")}</>;
  }
  return <>: {note}</>;
}
