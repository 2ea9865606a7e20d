"use client";

import { When } from "@/app/_shared/quantity/when";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { TunableThreshold } from "@/lib/domain/rule-settings";

interface SetByProps {
  threshold: Pick<TunableThreshold, "origin" | "athlete" | "coach">;
  zone: TimeZone;
}

/** Where a number comes from: ", set by Sam yesterday 14:00", or that nobody set it. */
export function SetBy({ threshold: { origin, athlete, coach }, zone }: SetByProps) {
  const set = athlete ?? coach;
  if (!set) return <>, the rule's default</>;
  return (
    <>
      , {origin === "coach" ? "the coach's default" : "tuned"}
      {set.setBy ? `, set by ${set.setBy}` : ", set"} <When at={set.setAt} zone={zone} form="sentence" />
      {set.reason ? `: ${set.reason}` : null}
    </>
  );
}
