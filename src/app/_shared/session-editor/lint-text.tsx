"use client";

import { type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { Kbd } from "@/app/_ui/kbd";
import type { Lint, LintFix, TextEdit } from "@/lib/session-text/lint";
import { lineAt, lineMoved, noteToggled, piecesOf } from "./text-lines";

interface LintTextProps {
  label: string;
  description: string;
  value: string;
  onChange: (text: string) => void;
  lints: readonly Lint[];
  /** Hints that were looked at and left. */
  onLeave: (lint: Lint) => void;
  /** The line that is lit, from 0. */
  active: number | null;
  onActive: (line: number | null) => void;
  /** What Tab puts in where the caret is. */
  suggest: (text: string, caret: number) => LintFix | null;
  /** For thumbs: what the keys of a phone make slow. */
  inserts: readonly { readonly label: string; readonly text: string }[];
  placeholder: string;
  error?: string | null;
}

const face = "px-3 py-2 font-mono text-input leading-6 whitespace-pre-wrap break-words";

/** Text with what is to look at underlined, and one tap for each way out. */
export function LintText(props: LintTextProps) {
  const { label, description, value, onChange, lints, active, onActive, suggest, error } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(0);
  const suggestion = suggest(value, caret);
  const edit = (change: TextEdit) => replaceIn(field, value, change, onChange);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const at = event.currentTarget.selectionStart;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === "Tab" && !event.shiftKey && !mod && !event.altKey) {
      const found = suggestion ?? lints.find((lint) => isOnLine(value, lint, at))?.fixes[0];
      if (!found) return;
      event.preventDefault();
      // The sheet keeps the focus inside by taking Tab wherever it was pressed, prevented or not.
      event.nativeEvent.stopImmediatePropagation();
      edit(found.edit);
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const moved = lineMoved(value, at, event.key === "ArrowUp" ? -1 : 1);
      event.preventDefault();
      if (moved) edit(moved.edit);
      if (moved) field.current?.setSelectionRange(moved.caret, moved.caret);
    } else if (mod && event.key === "/") {
      event.preventDefault();
      edit(noteToggled(value, at));
    }
  }

  const track = () => {
    const at = field.current?.selectionStart ?? 0;
    setCaret(at);
    onActive(lineAt(value, at));
  };

  return (
    <div className="group/text flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-control">
        {label}
      </label>
      <div className="relative rounded-lg bg-surface">
        <div
          ref={mirror}
          aria-hidden
          className={cx(face, "pointer-events-none absolute inset-px overflow-hidden text-transparent")}
        >
          {piecesOf(value, lints).map((line, index) => (
            <span key={index} className={cx("block min-h-6", active === index && "bg-run-tint")}>
              {line.map((piece, at) => (
                <span key={at} className={cx(piece.level && squiggles[piece.level])}>
                  {piece.text}
                </span>
              ))}
            </span>
          ))}
        </div>
        <textarea
          ref={field}
          id={id}
          value={value}
          rows={Math.max(4, value.split("\n").length + 1)}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          placeholder={props.placeholder}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-description ${id}-lints`}
          onChange={(event) => {
            setCaret(event.target.selectionStart);
            onChange(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onSelect={track}
          onBlur={() => onActive(null)}
          onScroll={(event) => mirror.current?.scrollTo(0, event.currentTarget.scrollTop)}
          className={cx(
            face,
            "field-sizing-content relative block min-h-28 w-full resize-none rounded-lg border border-line-strong bg-transparent text-ink placeholder:text-ink-3 hover:border-ink-3 aria-invalid:border-signal",
          )}
        />
      </div>
      <Inserts
        inserts={props.inserts}
        onInsert={(text) => edit({ ...selectionOf(field, value), insert: text })}
      />
      <p id={`${id}-description`} className="text-ink-3 text-xs">
        {suggestion ? (
          <button
            type="button"
            className="inline-flex min-h-6 items-center gap-1 text-ink-2"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => edit(suggestion.edit)}
          >
            <Kbd>Tab</Kbd> {suggestion.label}
          </button>
        ) : (
          description
        )}
      </p>
      {error ? <p className="font-medium text-signal-ink text-xs">{error}</p> : null}
      <ul id={`${id}-lints`} aria-label="To look at" className="flex flex-col gap-1 empty:hidden">
        {lints.map((lint, index) => (
          <LintRow
            key={index}
            lint={lint}
            line={lineAt(value, lint.from)}
            onUse={edit}
            onLeave={props.onLeave}
          />
        ))}
      </ul>
    </div>
  );
}

const squiggles = {
  error: "underline decoration-signal decoration-wavy decoration-1 underline-offset-4",
  hint: "underline decoration-ink-3 decoration-dotted decoration-2 underline-offset-4",
} as const;

const isOnLine = (text: string, lint: Lint, at: number) => lineAt(text, lint.from) === lineAt(text, at);

function selectionOf(field: RefObject<HTMLTextAreaElement | null>, value: string) {
  const at = value.length;
  return { from: field.current?.selectionStart ?? at, to: field.current?.selectionEnd ?? at };
}

/** As if it were typed, so that the browser's own undo takes it back. */
function replaceIn(
  field: RefObject<HTMLTextAreaElement | null>,
  value: string,
  { from, to, insert }: TextEdit,
  onChange: (text: string) => void,
): void {
  field.current?.focus();
  field.current?.setSelectionRange(from, to);
  const typed =
    insert === "" ? document.execCommand("delete") : document.execCommand("insertText", false, insert);
  if (!typed) onChange(value.slice(0, from) + insert + value.slice(to));
}

function Inserts({
  inserts,
  onInsert,
}: {
  inserts: LintTextProps["inserts"];
  onInsert: (text: string) => void;
}) {
  return (
    <div className="bottom-0 z-10 flex gap-1 bg-surface py-1 group-focus-within/text:sticky md:hidden">
      {inserts.map(({ label, text }) => (
        <button
          key={label}
          type="button"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onInsert(text)}
          className="h-11 flex-auto rounded-md border border-line-strong bg-surface px-1.5 text-control text-ink"
        >
          {label}
        </button>
      ))}
    </div>
  );
}

interface LintRowProps {
  lint: Lint;
  line: number;
  onUse: (edit: TextEdit) => void;
  onLeave: (lint: Lint) => void;
}

function LintRow({ lint, line, onUse, onLeave }: LintRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-2 text-sm">
      <span className={cx("min-w-0", lint.level === "error" ? "text-signal-ink" : "text-ink-2")}>
        Line {line + 1}: {lint.message}
      </span>
      <span className="flex flex-wrap">
        {lint.fixes.map((fix) => (
          <Button key={fix.label} size="compact" variant="quiet" onClick={() => onUse(fix.edit)}>
            {fix.label}
          </Button>
        ))}
        {lint.level === "hint" ? (
          <Button size="compact" variant="quiet" onClick={() => onLeave(lint)}>
            Leave as it is
          </Button>
        ) : null}
      </span>
    </li>
  );
}
