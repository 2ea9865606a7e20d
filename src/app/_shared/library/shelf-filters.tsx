"use client";

import { useRef } from "react";
import type { placesOf, TemplateFilter } from "@/app/_shared/library/find-templates";
import { cx } from "@/app/_ui/cx";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { TemplateKind } from "@/lib/domain/template";

type Places = ReturnType<typeof placesOf>;

interface PlaceListProps {
  places: Places;
  total: number;
  chosen: string;
  onChoose: (place: string) => void;
}

/** Wide screens: what there is, in families and folders, down the left. */
export function PlaceList({ places, total, chosen, onChoose }: PlaceListProps) {
  const row = (id: string, label: string, count: number) => (
    <button
      key={id}
      type="button"
      aria-pressed={chosen === id}
      onClick={() => onChoose(id)}
      className={cx(
        "flex min-h-control items-center justify-between gap-2 rounded-md px-2.5 text-start hover:bg-surface-3",
        chosen === id ? "bg-surface-3 font-medium text-ink" : "text-ink-2",
      )}
    >
      <span className="truncate">{label}</span>
      <span className="text-ink-3 text-sm tabular-nums">{count}</span>
    </button>
  );
  return (
    <div className="flex w-44 shrink-0 flex-col gap-0.5 max-lg:hidden">
      {row("", "All", total)}
      {places.mine > 0 ? row("mine", "Mine", places.mine) : null}
      {places.families.map(({ id, label, count }) => row(id, label, count))}
      {places.folders.length > 0 ? (
        <h2 className="px-2.5 pt-3 pb-1 font-medium text-ink-3 text-xs">Folders</h2>
      ) : null}
      {places.folders.map(({ id, label, count }) => row(id, label, count))}
    </div>
  );
}

/** A value and what it is called. */
type Option = readonly [string, string];
const intensities: readonly Option[] = [
  ["", "Any intensity"],
  ["1", "Easy"],
  ["2", "Moderate"],
  ["3", "Hard"],
];
const lengths: readonly Option[] = [
  ["", "Any duration"],
  ["short", "Up to 40 min"],
  ["middle", "41 to 75 min"],
  ["long", "Over 75 min"],
];
const sorts: readonly Option[] = [
  ["used", "Last used first"],
  ["title", "By title"],
  ["load", "Highest load first"],
];

interface ShelfFiltersProps {
  kind: TemplateKind;
  places: Places;
  filter: TemplateFilter;
  onChange: (filter: TemplateFilter) => void;
  /** In a drawer: two to a row at every size, no list of places beside it, and what was used last first. */
  narrow?: boolean;
}

export function ShelfFilters({ kind, places, filter, onChange, narrow = false }: ShelfFiltersProps) {
  const search = useRef<HTMLDivElement>(null);
  useShortcuts({ "/": () => search.current?.querySelector("input")?.focus() }, !narrow);
  const set = (change: Partial<TemplateFilter>) => onChange({ ...filter, ...change });
  const inPlaces: readonly Option[] = [
    ...(places.mine > 0 ? [["mine", "Mine"] as const] : []),
    ...[...places.families, ...places.folders].map(({ id, label }) => [id, label] as const),
  ];
  const choice = (
    label: string,
    field: keyof TemplateFilter,
    options: readonly Option[],
    fieldClassName?: string,
  ) => (
    <Select
      label={label}
      labelHidden
      {...(fieldClassName ? { fieldClassName } : {})}
      value={filter[field]}
      options={options.map(([value, name]) => ({ value, label: name }))}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  );
  return (
    <div className={cx("grid grid-cols-2 gap-2", !narrow && "sm:flex sm:flex-wrap sm:items-end")}>
      <div ref={search} className="col-span-2 min-w-52 flex-1">
        <TextField
          label="Search the library"
          labelHidden
          type="search"
          placeholder="Search"
          value={filter.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </div>
      {choice("Folder", "place", [["", "All folders"], ...inPlaces], narrow ? undefined : "lg:hidden")}
      {kind === "session" ? (
        <>
          {choice("Intensity", "intensity", intensities)}
          {choice("Duration", "length", lengths)}
        </>
      ) : null}
      {choice("Tag", "tag", [["", "Any tag"], ...places.tags.map((tag) => [tag, tag] as const)])}
      {narrow ? null : choice("Sort", "sort", sorts)}
    </div>
  );
}
