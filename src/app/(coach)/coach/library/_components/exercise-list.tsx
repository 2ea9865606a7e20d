"use client";

import { useQuery } from "@tanstack/react-query";
import { Archive, ArchiveRestore, Ellipsis, Pencil } from "lucide-react";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { Badge } from "@/app/_ui/badge";
import { IconButton } from "@/app/_ui/icon-button";
import { InlineError } from "@/app/_ui/inline-error";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import { Select } from "@/app/_ui/select";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { type Column, Table } from "@/app/_ui/table";
import { TextField } from "@/app/_ui/text-field";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import { eccentricNames, loadNames, patternNames, regionNames } from "./exercise-words";
import { useExerciseWrites } from "./use-exercise-writes";

export type CatalogueExercise = Outputs["library"]["exercises"][number];

type Whose = "all" | "own" | "archived";
const whoseOptions = [
  { value: "all", label: "All" },
  { value: "own", label: "Mine" },
  { value: "archived", label: "Archived" },
];

/** The exercises that the rules know, and those that a coach added to them. */
export function ExerciseList({ onEdit }: { onEdit: (exercise: CatalogueExercise) => void }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.library.exercises.queryOptions());
  const [text, setText] = useState("");
  const [whose, setWhose] = useState<Whose>("all");
  const search = useRef<HTMLDivElement>(null);
  useShortcuts({ "/": () => search.current?.querySelector("input")?.focus() });
  if (error) {
    return (
      <InlineError title="The exercises didn't load." onRetry={() => void refetch()}>
        {error.message}
      </InlineError>
    );
  }
  if (!data) return <SkeletonRows rows={12} height={41} label="Loading the exercises" />;
  const rows = data.filter((each) => isOf(each, whose) && isLike(each, text));
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-[68ch] text-pretty text-ink-2">
        What the rules know by name. Any other exercise can be written into a session too; the rules then go
        by the session's type, until you add it here.
      </p>
      <div className="flex flex-wrap gap-2">
        <div ref={search} className="min-w-52 max-w-96 flex-1">
          <TextField
            label="Search exercises"
            labelHidden
            type="search"
            placeholder={`Search ${data.length} exercises`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Select
          label="Whose exercises"
          labelHidden
          value={whose}
          options={whoseOptions}
          onChange={(event) => setWhose(event.target.value as Whose)}
        />
      </div>
      <p role="status" className="sr-only">
        {rows.length} exercises
      </p>
      {rows.length === 0 ? <p className="text-ink-2">{nothingWords(whose, text)}</p> : null}
      <div className="max-md:hidden">
        <Table
          caption="Exercises"
          columns={[...columns, actionsFor(onEdit)]}
          rows={rows}
          rowKey={({ id }) => id}
        />
      </div>
      <ul
        aria-label="Exercises"
        className="divide-y divide-line rounded-xl border border-line bg-surface empty:hidden md:hidden"
      >
        {rows.map((each) => (
          <li key={each.id} className="flex items-start gap-2 p-3">
            <span className="flex min-w-0 flex-1 flex-col">
              <Name exercise={each} />
              <span className="text-ink-2 text-sm">
                {patternNames[each.pattern]} · {regionNames[each.region]} · {loadNames[each.loadType]}
              </span>
            </span>
            <ExerciseMenu exercise={each} onEdit={onEdit} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const columns: readonly Column<CatalogueExercise>[] = [
  { id: "name", header: "Exercise", cell: (exercise) => <Name exercise={exercise} /> },
  { id: "pattern", header: "Pattern", cell: ({ pattern }) => patternNames[pattern] },
  { id: "region", header: "Trains", cell: ({ region }) => regionNames[region] },
  { id: "load", header: "Loaded by", cell: ({ loadType }) => loadNames[loadType] },
  {
    id: "sore",
    header: "Lengthening under load",
    cell: ({ eccentric, unilateral }) =>
      `${eccentricNames[eccentric]}${unilateral ? ", one side at a time" : ""}`,
  },
];

const actionsFor = (onEdit: (exercise: CatalogueExercise) => void): Column<CatalogueExercise> => ({
  id: "actions",
  header: <span className="sr-only">Actions</span>,
  width: "3rem",
  cell: (exercise) => <ExerciseMenu exercise={exercise} onEdit={onEdit} />,
});

function Name({ exercise: { name, own } }: { exercise: CatalogueExercise }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 font-medium">
      {name}
      {own ? (
        <Badge look={own.archived ? "dashed" : "outline"}>{own.archived ? "Archived" : "Mine"}</Badge>
      ) : null}
    </span>
  );
}

function ExerciseMenu({
  exercise,
  onEdit,
}: {
  exercise: CatalogueExercise;
  onEdit: (exercise: CatalogueExercise) => void;
}) {
  const { archive } = useExerciseWrites();
  const { own, name } = exercise;
  if (!own) return null;
  return (
    <MenuOnDemand
      label={`Actions for ${name}`}
      items={[
        { id: "edit", label: "Edit…", icon: <Pencil />, onAction: () => onEdit(exercise) },
        own.archived
          ? {
              id: "restore",
              label: "Bring back",
              icon: <ArchiveRestore />,
              onAction: () => void archive(own.id, own.version, name, false),
            }
          : {
              id: "archive",
              label: "Archive",
              icon: <Archive />,
              onAction: () => void archive(own.id, own.version, name),
            },
      ]}
      trigger={
        <IconButton label={`Actions for ${name}`} size="compact">
          <Ellipsis />
        </IconButton>
      }
    />
  );
}

function isOf({ own }: CatalogueExercise, whose: Whose): boolean {
  if (whose === "archived") return own?.archived === true;
  return own?.archived !== true && (whose === "all" || own !== null);
}

function nothingWords(whose: Whose, text: string): string {
  if (text.trim() !== "") return "No exercise is called that.";
  return whose === "own" ? "You have added none yet." : "You have archived none.";
}

function isLike({ name, aliases, pattern, region }: CatalogueExercise, text: string): boolean {
  const all = [name, ...aliases, patternNames[pattern], regionNames[region]].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
