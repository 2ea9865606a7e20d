"use client";

import { useState } from "react";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { SessionProfile } from "@/app/_shared/library/session-profile";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { useExercises } from "@/app/_shared/session-editor/use-exercises";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { cx } from "@/app/_ui/cx";
import { Sheet } from "@/app/_ui/sheet";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import { noLimits } from "@/lib/session-text/aim";
import { readSessions, type SessionOfText } from "@/lib/session-text/read-sessions";
import { useImport } from "./use-import";

const example =
  "Track Tuesday\n15min easy\n6x 3min @ 97-100% T, r 2min jog\n10min easy\n\nSquat 5x3 @85% r3min\nRDL 3x5 @RPE 8\n\neasy 45";

/** Many sessions from one text, each seen as it was read before it is added. */
export function ImportSessions({ onClose }: { onClose: () => void }) {
  const { distance, mass } = usePreferences();
  const exercises = useExercises(null);
  const kept = useKept({ name: "import sessions", initial: () => "", is: isText });
  const text = kept.value;
  const [folder, setFolder] = useState("");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { add, isPending } = useImport();
  const read = readSessions(text, {
    distance,
    mass,
    limits: noLimits,
    exercises: exercises.names.length > 0 ? exercises : undefined,
  });
  const chosen = read.filter((each) => !left.has(keyOf(each)));
  const isLong = folder.trim().length > longestFolder;
  const write = (next: string) => (next.trim() === "" ? kept.startOver() : kept.set(next));

  async function submit() {
    const failed = await add(chosen, folder.trim());
    // What is in the library now goes from the text; what is not stays to be tried again.
    const rest = read.filter((each) => left.has(keyOf(each)) || failed.includes(each));
    write(rest.map((each) => each.text).join("\n\n"));
    if (failed.length === 0 && rest.length === 0) onClose();
  }
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };

  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title="Import sessions"
      width="page"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button
            variant="primary"
            pending={isPending}
            pendingLabel="Adding…"
            aria-disabled={chosen.length === 0 || isLong}
            onClick={() => {
              if (chosen.length > 0 && !isLong) void submit();
            }}
          >
            Add {chosen.length === 1 ? "1 session" : `${chosen.length} sessions`}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <TextArea
            label="Sessions as text"
            description="One a paragraph, an empty line between two. A first line without a number is the title."
            placeholder={example}
            rows={14}
            readOnly={isPending}
            value={text}
            onChange={(event) => write(event.target.value)}
          />
          <TextField
            label="Folder"
            description="For all of them. Empty for none."
            value={folder}
            onChange={(event) => setFolder(event.target.value)}
            error={isLong ? "Keep the folder's name to 40 characters." : null}
          />
        </div>
        <section aria-label="As they were read" className="flex flex-col gap-2">
          <p role="status" className="text-ink-2">
            {read.length === 0
              ? "What you paste stands here as it was read, before anything is added."
              : `${read.length === 1 ? "1 session" : `${read.length} sessions`} read.`}
          </p>
          <ul className="divide-y divide-line rounded-xl border border-line bg-surface empty:hidden">
            {read.map((each) => (
              <ReadSession
                key={keyOf(each)}
                read={each}
                checked={!left.has(keyOf(each))}
                onChange={() => toggle(keyOf(each))}
              />
            ))}
          </ul>
        </section>
      </div>
    </Sheet>
  );
}

const longestFolder = 40;
const isText = (value: unknown): value is string => typeof value === "string";
const keyOf = ({ line, text }: SessionOfText): string => `${line} ${text}`;

interface ReadSessionProps {
  read: SessionOfText;
  checked: boolean;
  onChange: () => void;
}

function ReadSession({ read: { session, lints }, checked, onChange }: ReadSessionProps) {
  const preferences = usePreferences();
  const prescription = prescriptionOf(session, preferences);
  return (
    <li className="flex flex-col gap-1 p-3">
      <Checkbox
        checked={checked}
        onChange={onChange}
        description={
          <>
            {sessionTypeFacts[session.type].label} ·{" "}
            <Q value={session.duration} unit="s" duration="planned" />
            {prescription ? ` · ${prescription}` : ""}
          </>
        }
      >
        <span className="font-medium">{session.title}</span>
      </Checkbox>
      <SessionProfile session={session} className="ms-7 h-8" />
      {session.notes ? (
        <p className="whitespace-pre-line ps-7 text-ink-2 text-sm">Notes: {session.notes}</p>
      ) : null}
      {lints.map(({ line, level, message }, index) => (
        <p key={index} className={cx("ps-7 text-sm", level === "error" ? "text-signal-ink" : "text-ink-2")}>
          Line {line + 1}: {message}
        </p>
      ))}
    </li>
  );
}
