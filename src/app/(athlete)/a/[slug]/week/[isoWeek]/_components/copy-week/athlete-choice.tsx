"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Checkbox } from "@/app/_ui/checkbox";
import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";

interface AthleteChoiceProps {
  /** Whose week it is: named first. */
  own: string;
  chosen: ReadonlySet<string>;
  onToggle: (athleteId: string) => void;
}

/** The people whose plan this coach writes. */
export function AthleteChoice({ own, chosen, onToggle }: AthleteChoiceProps) {
  const trpc = useTRPC();
  const roster = useQuery(trpc.roster.list.queryOptions());
  const people = (roster.data ?? []).toSorted(
    (a, b) => Number(b.athleteId === own) - Number(a.athleteId === own) || a.name.localeCompare(b.name),
  );
  return (
    <fieldset>
      <legend className="mb-1 font-medium">For</legend>
      {roster.isPending ? <SkeletonRows rows={3} height={28} label="Loading your athletes" /> : null}
      {roster.isError ? (
        <InlineError title="Your athletes didn't load." onRetry={() => void roster.refetch()} />
      ) : null}
      {people.map(({ athleteId, name }) => (
        <Checkbox key={athleteId} checked={chosen.has(athleteId)} onChange={() => onToggle(athleteId)}>
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
