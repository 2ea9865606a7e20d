"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { TextField } from "@/app/_ui/text-field";
import type { AthleteId } from "@/lib/ids";

interface ExerciseSheetProps {
  title: string;
  /** What a name that nobody knows is offered as: "Add". */
  verb: string;
  athleteId: AthleteId;
  onChoose: (name: string) => void;
  onClose: () => void;
}

/** An exercise chosen from those that are known, or named. */
export function ExerciseSheet({ title, verb, athleteId, onChoose, onClose }: ExerciseSheetProps) {
  const trpc = useTRPC();
  const [text, setText] = useState("");
  const known = useQuery(trpc.plan.exercises.queryOptions({ athleteId }, { staleTime: 600_000 }));
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = (known.data ?? []).filter(({ name }) =>
    words.every((word) => name.toLowerCase().includes(word)),
  );
  const isKnown = found.some(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
  const row = "flex min-h-12 w-full items-center rounded-lg px-3 py-2 text-start hover:bg-surface-2";
  return (
    <NativeSheet isOpen onClose={onClose} title={title}>
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
              <button type="button" className={`${row} font-medium`} onClick={() => onChoose(text.trim())}>
                {verb} “{text.trim()}”
              </button>
            </li>
          ) : null}
          {found.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className={row} onClick={() => onChoose(name)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
        {known.isError ? (
          <p className="px-3 text-ink-2">The list didn’t load. Type a name to {verb.toLowerCase()} it.</p>
        ) : null}
      </div>
    </NativeSheet>
  );
}
