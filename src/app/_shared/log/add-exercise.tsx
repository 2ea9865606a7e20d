"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { addedExercise } from "@/app/_shared/log/lift-draft";
import type { Lift } from "@/app/_shared/log/use-lift";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { TextField } from "@/app/_ui/text-field";
import type { AthleteId } from "@/lib/ids";

/** An exercise that is not in the plan: chosen from the list, or named. */
export function AddExercise({ lift, athleteId }: { lift: Lift; athleteId: AthleteId }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const known = useQuery(
    trpc.plan.exercises.queryOptions({ athleteId }, { staleTime: 600_000, enabled: open }),
  );
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = (known.data ?? []).filter(({ name }) =>
    words.every((word) => name.toLowerCase().includes(word)),
  );
  const isKnown = found.some(({ name }) => name.toLowerCase() === text.trim().toLowerCase());

  async function add(name: string) {
    setOpen(false);
    setText("");
    const asked = { exercises: [name], except: lift.draft.id };
    const answer = await client.fetchQuery(trpc.log.previousSets.queryOptions(asked)).catch(() => []);
    const added = addedExercise(name, answer[0] ?? null);
    lift.change((all) => ({ ...all, exercises: [...all.exercises, added] }));
  }

  const row = "flex min-h-12 w-full items-center rounded-lg px-3 py-2 text-start hover:bg-surface-2";
  return (
    <>
      <Button size="large" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        Add exercise
      </Button>
      <NativeSheet isOpen={open} onClose={() => setOpen(false)} title="Add exercise">
        <div className="flex min-h-[50dvh] flex-col gap-2 p-1">
          <TextField
            label="Search"
            labelHidden
            type="search"
            placeholder="Search exercises"
            autoComplete="off"
            maxLength={80}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="h-12!"
          />
          <ul aria-label="Exercises" className="flex flex-col">
            {text.trim() && !isKnown ? (
              <li>
                <button type="button" className={`${row} font-medium`} onClick={() => void add(text.trim())}>
                  Add “{text.trim()}”
                </button>
              </li>
            ) : null}
            {found.map(({ id, name }) => (
              <li key={id}>
                <button type="button" className={row} onClick={() => void add(name)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
          {known.isError ? (
            <p className="px-3 text-ink-2">The list didn’t load. Type a name to add it.</p>
          ) : null}
        </div>
      </NativeSheet>
    </>
  );
}
