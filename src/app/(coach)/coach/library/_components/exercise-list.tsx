"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { type Column, Table } from "@/app/_ui/table";
import { TextField } from "@/app/_ui/text-field";

type Exercise = Outputs["library"]["exercises"][number];

const patterns: Readonly<Record<Exercise["pattern"], string>> = {
  squat: "Squat",
  hinge: "Hinge",
  "single-leg": "Single leg",
  knee: "Knee",
  calf: "Calf",
  jump: "Jump",
  olympic: "Olympic lift",
  push: "Push",
  pull: "Pull",
  core: "Core",
  carry: "Carry",
};
const regions: Readonly<Record<Exercise["region"], string>> = {
  lower: "Legs",
  upper: "Upper body",
  full: "Whole body",
  core: "Core",
};
const loads = { kg: "Weight", band: "Band", bodyweight: "Body weight" } as const;
const soreness = { low: "Little", med: "Some", high: "Much" } as const;

const columns: readonly Column<Exercise>[] = [
  { id: "name", header: "Exercise", cell: ({ name }) => <span className="font-medium">{name}</span> },
  { id: "pattern", header: "Pattern", cell: ({ pattern }) => patterns[pattern] },
  { id: "region", header: "Trains", cell: ({ region }) => regions[region] },
  { id: "load", header: "Loaded by", cell: ({ loadType }) => loads[loadType] },
  {
    id: "sore",
    header: "Lengthening under load",
    cell: ({ eccentric, unilateral }) => `${soreness[eccentric]}${unilateral ? ", one side at a time" : ""}`,
  },
];

/** The exercises that the rules know. Others can be written too: the rules then go by the session's type. */
export function ExerciseList() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.library.exercises.queryOptions());
  const [text, setText] = useState("");
  if (error) {
    return (
      <InlineError title="The exercises didn't load." onRetry={() => void refetch()}>
        {error.message}
      </InlineError>
    );
  }
  if (!data) return <SkeletonRows rows={12} height={41} label="Loading the exercises" />;
  const rows = data.filter((each) => isLike(each, text));
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-[68ch] text-pretty text-ink-2">
        What the rules know by name. You can write any other exercise into a session too; the rules then go by
        the session's type.
      </p>
      <TextField
        label="Search exercises"
        labelHidden
        type="search"
        placeholder={`Search ${data.length} exercises`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        fieldClassName="max-w-96"
      />
      <p role="status" className="sr-only">
        {rows.length} exercises
      </p>
      {rows.length === 0 ? <p className="text-ink-2">No exercise is called that.</p> : null}
      <div className="max-md:hidden">
        <Table caption="Exercises" columns={columns} rows={rows} rowKey={({ id }) => id} />
      </div>
      <ul
        aria-label="Exercises"
        className="divide-y divide-line rounded-xl border border-line bg-surface empty:hidden md:hidden"
      >
        {rows.map((each) => (
          <li key={each.id} className="flex flex-col p-3">
            <span className="font-medium">{each.name}</span>
            <span className="text-ink-2 text-sm">
              {patterns[each.pattern]} · {regions[each.region]} · {loads[each.loadType]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isLike({ name, aliases, pattern, region }: Exercise, text: string): boolean {
  const all = [name, ...aliases, patterns[pattern], regions[region]].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
