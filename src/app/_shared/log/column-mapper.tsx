"use client";

import { useState } from "react";
import { fieldWords, kindWords, unitWords } from "@/app/_shared/log/column-words";
import { Button } from "@/app/_ui/button";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import {
  neededFields,
  type TableField,
  type TableKind,
  type TableMapping,
  tableFields,
  tableKinds,
  type UnknownTable,
} from "@/lib/domain/table-mapping";

interface ColumnMapperProps {
  table: UnknownTable;
  onMap: (mapping: TableMapping) => void;
}

/** What each column of a table is: prefilled with what its titles suggest, with values of the first rows beside. */
export function ColumnMapper({ table, onMap }: ColumnMapperProps) {
  const [mapping, setMapping] = useState(table.guess);
  const [asked, setAsked] = useState(false);
  const { kind, columns } = mapping;
  const fields: readonly TableField[] = tableFields[kind];
  const missing = neededFields[kind].filter((any) => any.every((field) => columns[field] === undefined));
  const columnOptions = [{ value: "", label: "Not in this table" }, ...table.titles.map(optionOf(table))];

  const choose = (field: TableField, value: string) => {
    const { [field]: _before, ...others } = columns;
    setMapping({ ...mapping, columns: value === "" ? others : { ...others, [field]: Number(value) } });
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (missing.length === 0) onMap(mapping);
      }}
    >
      <SegmentedControl<TableKind>
        label="Each row is"
        value={kind}
        onChange={(next) => {
          const kept = Object.entries(columns).filter(([field]) => isFieldOf(next, field));
          setMapping({ ...mapping, kind: next, columns: Object.fromEntries(kept) });
        }}
        options={tableKinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {fields.map((field) => (
          <Select
            key={field}
            label={fieldWords[kind][field] ?? field}
            value={String(columns[field] ?? "")}
            onChange={(event) => choose(field, event.target.value)}
            options={columnOptions}
            error={asked ? errorOf(field, missing, kind) : null}
          />
        ))}
        <Units table={table} mapping={mapping} onChange={setMapping} />
      </div>
      <Button type="submit" variant="primary" className="self-start">
        Import this table
      </Button>
    </form>
  );
}

const isFieldOf = (kind: TableKind, field: string) => tableFields[kind].some((own) => own === field);

/** A column by its title, with the first value in it. */
const optionOf = (table: UnknownTable) => (title: string, at: number) => {
  const example = table.rows.map((row) => row[at] ?? "").find((cell) => cell.trim() !== "");
  const name = title.trim() || `Column ${at + 1}`;
  return { value: String(at), label: example ? `${name}, such as ${example.slice(0, 24)}` : name };
};

/** Beside the first of the fields of which one is needed. */
function errorOf(
  field: TableField,
  missing: readonly (readonly TableField[])[],
  kind: TableKind,
): string | null {
  const lacking = missing.find(([first]) => first === field);
  if (!lacking) return null;
  const names = lacking.map((each) => fieldWords[kind][each] ?? each);
  return lacking.length === 1
    ? "Choose its column. Nothing can be placed without it."
    : `Choose a column for at least one of these: ${names.join(", ")}.`;
}

interface UnitsProps {
  table: UnknownTable;
  mapping: TableMapping;
  onChange: (mapping: TableMapping) => void;
}

/** Only what the chosen columns leave open. */
function Units({ table, mapping, onChange }: UnitsProps) {
  const { columns, kind } = mapping;
  const has = (...fields: readonly TableField[]) => fields.some((field) => columns[field] !== undefined);
  const dates = table.rows.map((row) => row[columns.date ?? -1] ?? "");
  const isOpenDate = dates.some((date) => /^\d{1,2}[/-]\d{1,2}[/-]\d{4}/.test(date.trim()));
  return (
    <>
      {isOpenDate ? (
        <Select
          label={`“${dates[0]?.trim().slice(0, 10)}” is written`}
          value={mapping.dayFirst ? "day" : "month"}
          onChange={(event) => onChange({ ...mapping, dayFirst: event.target.value === "day" })}
          options={[
            { value: "day", label: "Day, month, year" },
            { value: "month", label: "Month, day, year" },
          ]}
        />
      ) : null}
      {has("sleep", "duration", "elapsed", "seconds") ? (
        <Select
          label={kind === "days" ? "Sleep is in" : "Plain numbers of time are"}
          value={mapping.time}
          onChange={(event) => onChange({ ...mapping, time: event.target.value as TableMapping["time"] })}
          options={unitWords.time}
        />
      ) : null}
      {has("distance") ? (
        <Select
          label="Distance is in"
          value={mapping.distance}
          onChange={(event) =>
            onChange({ ...mapping, distance: event.target.value as TableMapping["distance"] })
          }
          options={unitWords.distance}
        />
      ) : null}
      {has("weight") ? (
        <Select
          label="Weight is in"
          value={mapping.mass}
          onChange={(event) => onChange({ ...mapping, mass: event.target.value as TableMapping["mass"] })}
          options={unitWords.mass}
        />
      ) : null}
    </>
  );
}
