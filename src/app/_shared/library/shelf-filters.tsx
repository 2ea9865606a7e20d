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
  const option = ({ id, label }: { id: string; label: string }) => ({ value: id, label });
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
      <Select
        label="Folder"
        labelHidden
        {...(narrow ? {} : { fieldClassName: "lg:hidden" })}
        value={filter.place}
        options={[
          { value: "", label: "All folders" },
          ...(places.mine > 0 ? [{ value: "mine", label: "Mine" }] : []),
          ...places.families.map(option),
          ...places.folders.map(option),
        ]}
        onChange={(event) => set({ place: event.target.value })}
      />
      {kind === "session" ? (
        <>
          <Select
            label="Intensity"
            labelHidden
            value={filter.intensity}
            options={[
              { value: "", label: "Any intensity" },
              { value: "1", label: "Easy" },
              { value: "2", label: "Moderate" },
              { value: "3", label: "Hard" },
            ]}
            onChange={(event) => set({ intensity: event.target.value as TemplateFilter["intensity"] })}
          />
          <Select
            label="Duration"
            labelHidden
            value={filter.length}
            options={[
              { value: "", label: "Any duration" },
              { value: "short", label: "Up to 40 min" },
              { value: "middle", label: "41 to 75 min" },
              { value: "long", label: "Over 75 min" },
            ]}
            onChange={(event) => set({ length: event.target.value as TemplateFilter["length"] })}
          />
        </>
      ) : null}
      <Select
        label="Tag"
        labelHidden
        value={filter.tag}
        options={[{ value: "", label: "Any tag" }, ...places.tags.map((tag) => ({ value: tag, label: tag }))]}
        onChange={(event) => set({ tag: event.target.value })}
      />
      {narrow ? null : (
        <Select
          label="Sort"
          labelHidden
          value={filter.sort}
          options={[
            { value: "used", label: "Last used first" },
            { value: "title", label: "By title" },
            { value: "load", label: "Highest load first" },
          ]}
          onChange={(event) => set({ sort: event.target.value as TemplateFilter["sort"] })}
        />
      )}
    </div>
  );
}
