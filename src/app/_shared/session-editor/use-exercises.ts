"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Athlete } from "@/lib/domain/athlete";
import { type ExerciseList, exerciseList } from "./exercise-book";

/** The exercises that the rules know, the coach's own among them, with this athlete's maxima; of nobody none are known. */
export function useExercises(athlete: Athlete | null): ExerciseList {
  const trpc = useTRPC();
  const { data: own } = useQuery(
    trpc.plan.exercises.queryOptions(athlete ? { athleteId: athlete.id } : skipToken, { staleTime: 600_000 }),
  );
  const { data: known } = useQuery(
    trpc.library.exercises.queryOptions(athlete ? skipToken : undefined, { staleTime: 600_000 }),
  );
  return useMemo(
    () =>
      exerciseList(
        own ??
          (known ?? [])
            .filter((each) => !each.own?.archived)
            .map((each) => ({ ...each, bodyweight: each.loadType === "bodyweight", oneRm: null })),
      ),
    [own, known],
  );
}
