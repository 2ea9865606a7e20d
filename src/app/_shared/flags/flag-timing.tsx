"use client";

import { Clock } from "lucide-react";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { standingWords } from "@/app/_shared/flags/standing-words";
import { When } from "@/app/_shared/quantity/when";
import type { FlagBrief } from "@/lib/domain/flag-view";

/** When to decide, or how it stands where nothing is to be decided now. */
export function FlagTiming({ flag, audience }: { flag: FlagBrief; audience: FlagAudience }) {
  const { standing, snoozedUntil, tense, decideBy, level, becomes, unstableUntil, clearSince } = flag;
  if (standing === "snoozed" && snoozedUntil) {
    return (
      <>
        Later, back <When at={snoozedUntil} zone={audience.zone} form="sentence" />.
      </>
    );
  }
  if (standing !== "open") {
    return (
      <>
        {standingWords[standing]} <When at={flag.changedAt} zone={audience.zone} form="sentence" />.
      </>
    );
  }
  if (unstableUntil) {
    return (
      <>
        Unstable, we look again <When at={unstableUntil} zone={audience.zone} form="sentence" />.
      </>
    );
  }
  if (clearSince) {
    return (
      <>
        Back in range since <When at={clearSince} zone={audience.zone} form="sentence" />; it goes once that
        holds.
      </>
    );
  }
  if (tense === "happened") return <>Happened; nothing to decide.</>;
  if (tense === "ongoing") return <>Changes with what comes next.</>;
  if (!decideBy) return null;
  return (
    <span className={level === "act" ? "inline-block font-medium text-signal-ink" : undefined}>
      {level === "act" ? <Clock aria-hidden className="me-1 inline size-3.5 align-[-2px]" /> : null}
      Decide before <When at={decideBy} zone={audience.zone} form="sentence" />.
      {becomes ? (
        <>
          {" "}
          Becomes Act <When at={becomes.at} zone={audience.zone} form="sentence" />.
        </>
      ) : null}
    </span>
  );
}
