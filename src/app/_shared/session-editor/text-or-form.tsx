"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { SegmentedControl } from "@/app/_ui/radio-group";
import type { Lint } from "@/lib/session-text/lint";
import type { EditorDraft } from "./editor-draft";
import { LintText } from "./lint-text";
import { lineAt } from "./text-lines";

const views = [
  { value: "text", label: "Text" },
  { value: "form", label: "Form" },
] as const;
export type View = (typeof views)[number]["value"];

interface TextOrFormProps extends Omit<ComponentProps<typeof LintText>, "onLeave"> {
  view: View;
  onView: (view: View) => void;
  /** The same as a form. */
  form: ReactNode;
  /** Said where lines were written and none of them was understood. */
  nothingRead: string | null;
}

/** What a session consists of, written or filled in. A hint that was looked at and left stays away. */
export function TextOrForm({ view, onView, form, nothingRead, lints, ...text }: TextOrFormProps) {
  const [left, setLeft] = useState<readonly string[]>([]);
  return (
    <>
      <SegmentedControl
        label={`${text.label} as`}
        labelHidden
        value={view}
        options={views}
        onChange={onView}
      />
      {view === "text" ? (
        <LintText
          {...text}
          lints={lints.filter((lint) => !left.includes(keyOf(text.value, lint)))}
          onLeave={(lint) => setLeft([...left, keyOf(text.value, lint)])}
        />
      ) : (
        form
      )}
      {nothingRead ? <p className="text-ink-2 text-sm">{nothingRead}</p> : null}
    </>
  );
}

/** A hint stays away as long as its line says the same. */
const keyOf = (text: string, lint: Lint): string =>
  `${lint.message} ${text.split("\n")[lineAt(text, lint.from)]}`;

/** No line was read as what the session consists of, though some were written. */
export const hasOnlyNotes = (parts: readonly unknown[], { alone = [] }: EditorDraft): boolean =>
  parts.length === 0 && alone.length > 0;
