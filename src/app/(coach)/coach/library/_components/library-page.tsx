"use client";

import { Import, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { PageShortcuts } from "@/app/_shared/shell/shell-context";
import { Button } from "@/app/_ui/button";
import { Opening } from "@/app/_ui/opening";
import { LinkTabs } from "@/app/_ui/tabs";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import { type CatalogueExercise, ExerciseList } from "./exercise-list";
import { type Shelf, shelfHref, shelfOf, shelves } from "./shelves";
import { TemplateShelf } from "./template-shelf";

const ExerciseDialog = dynamic(() => import("./exercise-dialog").then((file) => file.ExerciseDialog), {
  loading: Opening,
});
const ImportSessions = dynamic(() => import("./import-sessions").then((file) => file.ImportSessions), {
  loading: Opening,
});
const NewSession = dynamic(() => import("./new-session").then((file) => file.NewSession), {
  loading: Opening,
});

const keys = {
  title: "Library",
  keys: [
    ["n", "New session or exercise"],
    ["/", "Search"],
    ["j k", "Next or previous card"],
    ["Enter", "Use the card"],
    ["o", "Open its page"],
  ],
} as const;

/** Sessions, weeks and plans to use again, and the exercises that the rules know. */
export function LibraryPage({ shelf: id }: { shelf: Shelf["id"] }) {
  const shelf = shelfOf(id);
  const [writing, setWriting] = useState(false);
  const [importing, setImporting] = useState(false);
  const [editing, setEditing] = useState<CatalogueExercise | null>(null);
  const what = shelf.kind ? "session" : "exercise";
  useShortcuts({ n: () => setWriting(true) });
  return (
    <>
      <PageHeader
        title="Library"
        actions={
          <>
            {shelf.id === "sessions" ? (
              <Button icon={<Import aria-hidden />} onClick={() => setImporting(true)}>
                <span className="max-md:sr-only">Import</span>
              </Button>
            ) : null}
            <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setWriting(true)}>
              <span>
                New<span className="max-md:sr-only"> {what}</span>
              </span>
            </Button>
          </>
        }
      />
      <PageBody className="gap-4! md:gap-5!">
        <LinkTabs
          label="What the library holds"
          items={shelves.map((each) => ({
            href: shelfHref(each.id),
            label: each.label,
            current: each.id === shelf.id,
          }))}
        />
        {shelf.kind ? (
          <TemplateShelf key={shelf.kind} kind={shelf.kind} />
        ) : (
          <ExerciseList onEdit={setEditing} />
        )}
      </PageBody>
      {writing && shelf.kind ? <NewSession onClose={() => setWriting(false)} /> : null}
      {importing ? <ImportSessions onClose={() => setImporting(false)} /> : null}
      {editing || (writing && !shelf.kind) ? (
        <ExerciseDialog
          key={editing?.id ?? "new"}
          exercise={editing}
          onClose={() => {
            setEditing(null);
            setWriting(false);
          }}
        />
      ) : null}
      <PageShortcuts group={keys} />
    </>
  );
}
