"use client";

import { Delete } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { stepped, type Typed, withKey, withoutLast } from "@/app/_shared/log/keypad-entry";
import { massText, type SetDraft } from "@/app/_shared/log/lift-draft";
import { chooseKeypad } from "@/app/_shared/log/own-keypad";
import type { Lift } from "@/app/_shared/log/use-lift";
import { cx } from "@/app/_ui/cx";

export type SetField = "load" | "reps" | "rpe";

interface KeypadProps {
  lift: Lift;
  set: SetDraft;
  field: SetField;
  exercise: string;
  /** `weight` is in the unit of the lift. */
  onPlates: (weight: number | null) => void;
  onClose: () => void;
}

const names: Readonly<Record<SetField, string>> = { load: "Weight", reps: "Reps", rpe: "RPE" };
const efforts = [6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10];

/** Numbers for the field that is typed in. The field keeps the focus, so that what it says is read out as ever. */
export function Keypad(props: KeypadProps) {
  const { set, field, exercise, lift, onClose } = props;
  const place = `${set.id} ${field}`;
  // What is typed in stays in sight above the keys.
  useEffect(() => {
    if (place) document.activeElement?.scrollIntoView({ block: "center" });
  }, [place]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing a key must not take the focus out of its field.
    <div onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()}>
      <section aria-label={`Keypad, ${names[field]} of ${exercise}`} className="flex flex-col gap-2">
        <div className="flex items-center gap-2 text-ink-2 text-sm">
          <span className="flex-1 truncate">
            {names[field]}
            {field === "load" ? `, ${lift.draft.unit}` : field === "rpe" ? ", reps you had left" : ""}
          </span>
          <button
            type="button"
            className="min-h-11 px-2 underline decoration-line-strong underline-offset-2"
            onClick={() => {
              chooseKeypad("phone");
              onClose();
            }}
          >
            Phone keyboard
          </button>
          <button type="button" className="min-h-11 px-2 font-medium text-ink" onClick={onClose}>
            Close
          </button>
        </div>
        {field === "rpe" ? <Efforts {...props} /> : <Numbers key={`${set.id} ${field}`} {...props} />}
      </section>
    </div>
  );
}

function Numbers({ lift, set, field, onPlates, onClose }: KeypadProps) {
  const { unit } = lift.draft;
  const isLoad = field === "load";
  const [isFresh, setFresh] = useState(true);
  const suggested = isLoad
    ? set.suggested.load === null
      ? null
      : Number(massText(set.suggested.load, unit))
    : set.suggested.reps;
  const step = isLoad ? (unit === "kg" ? 2.5 : 5) : 1;
  const typed: Typed = { text: set[field], isFresh };
  const put = (next: Typed) => {
    setFresh(next.isFresh);
    lift.write(set, { [field]: next.text });
  };
  const digit = (key: string) => (
    <Key key={key} onPress={() => put(withKey(typed, key))}>
      {key}
    </Key>
  );
  const stepKey = (by: number) => (
    <Key
      quiet
      label={`${by < 0 ? "Less" : "More"} by ${step}`}
      onPress={() => put(stepped(typed, suggested, by))}
    >
      {by < 0 ? "\u2212" : "+"}
      {step}
    </Key>
  );
  const shown = set[field].trim() === "" ? suggested : Number(set[field].replace(",", "."));
  return (
    <div className="grid grid-cols-4 gap-1.5">
      {["1", "2", "3"].map(digit)}
      {stepKey(-step)}
      {["4", "5", "6"].map(digit)}
      {stepKey(step)}
      {["7", "8", "9"].map(digit)}
      {isLoad ? (
        <Key quiet onPress={() => onPlates(shown === null || Number.isNaN(shown) ? null : shown)}>
          Plates
        </Key>
      ) : (
        <span />
      )}
      {isLoad ? (
        <Key label="Decimal point" onPress={() => put(withKey(typed, "."))}>
          .
        </Key>
      ) : (
        <span />
      )}
      {digit("0")}
      <Key quiet label="Delete the last digit" onPress={() => put(withoutLast(typed))}>
        <Delete aria-hidden className="size-5" />
      </Key>
      <Key primary onPress={() => toNextField(onClose)}>
        Next
      </Key>
    </div>
  );
}

/** Effort of a set by the repetitions that were left. */
function Efforts({ lift, set, onClose }: KeypadProps) {
  return (
    <div className="grid grid-cols-5 gap-1.5">
      {efforts.map((rpe) => (
        <Key
          key={rpe}
          pressed={Number(set.rpe) === rpe}
          onPress={() => {
            lift.write(set, { rpe: String(rpe) });
            onClose();
          }}
        >
          <span className="flex flex-col leading-tight">
            <span>
              <span className="sr-only">RPE </span>
              {rpe}{" "}
            </span>
            <span className="font-normal text-xs">
              {Number.isInteger(rpe) ? `${10 - rpe} left` : "\u00a0"}
            </span>
          </span>
        </Key>
      ))}
      <Key
        quiet
        onPress={() => {
          lift.write(set, { rpe: "" });
          onClose();
        }}
      >
        Skip
      </Key>
    </div>
  );
}

interface KeyProps {
  label?: string;
  quiet?: boolean;
  primary?: boolean;
  pressed?: boolean;
  onPress: () => void;
  children: ReactNode;
}

const Key = ({ label, quiet, primary, pressed, onPress, children }: KeyProps) => (
  <button
    type="button"
    // The field is in the order of the keyboard, and types for itself.
    tabIndex={-1}
    aria-label={label}
    aria-pressed={pressed}
    onClick={onPress}
    className={cx(
      "flex h-12 items-center justify-center rounded-lg border text-md tabular-nums",
      primary
        ? "border-primary bg-primary font-semibold text-on-primary"
        : quiet
          ? "border-line bg-surface-2 font-medium"
          : "border-line-strong bg-surface font-semibold",
      "aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:text-on-primary",
    )}
  >
    {children}
  </button>
);

/** The field after this one, row by row; after the last one the keypad goes. */
function toNextField(onLast: () => void) {
  const all = [...document.querySelectorAll<HTMLInputElement>("[data-set-field]")];
  const next = all[all.indexOf(document.activeElement as HTMLInputElement) + 1];
  if (next) next.focus();
  else onLast();
}
