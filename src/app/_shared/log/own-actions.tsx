"use client";

import { Combine, Ellipsis, FileUp, Link2, Pencil, Scissors, Trash2 } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RelinkSheet } from "@/app/_shared/log/relink-sheet";
import { useLogWrites } from "@/app/_shared/log/use-log-writes";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import type { MenuEntry } from "@/app/_ui/menu";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import { Opening } from "@/app/_ui/opening";
import { TextLink } from "@/app/_ui/text-link";
import { showToast } from "@/app/_ui/toast-store";
import type { LoggedSession } from "@/lib/domain/log";
import { familyOf } from "@/lib/domain/session-type";
import type { CompletedSessionId } from "@/lib/ids";

const SplitSheet = dynamic(() => import("./split-sheet").then((file) => file.SplitSheet), {
  loading: Opening,
});
const MergeSheet = dynamic(() => import("./merge-sheet").then((file) => file.MergeSheet), {
  loading: Opening,
});
const ReplaceFileSheet = dynamic(() => import("./replace-file-sheet").then((file) => file.ReplaceFileSheet), {
  loading: Opening,
});

interface OwnActionsProps {
  data: Outputs["log"]["session"];
  slug: string;
  onEdit: () => void;
}

type Opened = "link" | "split" | "merge" | "file";

/** What its owner can do with a log. */
export function OwnActions({ data, slug, onEdit }: OwnActionsProps) {
  const { log, candidates, mergeable } = data;
  const router = useRouter();
  const writes = useLogWrites();
  const [opened, setOpened] = useState<Opened | null>(null);
  const continued = log.inProgress ? `/log/lift/${log.plannedId ?? log.id}` : null;
  const close = () => setOpened(null);
  const show = (id: CompletedSessionId, said: string) => {
    close();
    router.replace(`/a/${slug}/session/${id}` as Route);
    showToast(said);
  };
  const remove = () =>
    void writes.remove(log.id, log.title).then((removed) => {
      if (removed) router.push("/today" as Route);
    });
  const more = moreOf(data, setOpened);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {continued && log.plannedId ? <TextLink href={continued}>Continue this lift</TextLink> : null}
      <Button icon={<Pencil aria-hidden />} onClick={onEdit}>
        Edit
      </Button>
      {candidates.length > 0 ? (
        <Button icon={<Link2 aria-hidden />} aria-haspopup="dialog" onClick={() => setOpened("link")}>
          Change the link to the plan
        </Button>
      ) : null}
      {more.length > 0 ? (
        <MenuOnDemand
          label="More for this log"
          trigger={<Button icon={<Ellipsis aria-hidden />}>More</Button>}
          items={more}
        />
      ) : null}
      <Button variant="quiet" icon={<Trash2 aria-hidden />} pending={writes.pending} onClick={remove}>
        Delete
      </Button>
      {opened === "link" ? (
        <RelinkSheet
          candidates={candidates}
          current={log.plannedId}
          onClose={close}
          onChoose={(candidate) => {
            close();
            void writes.relink(log.id, candidate?.id ?? null).then((saved) => {
              if (saved) router.replace(`/a/${slug}/session/${log.id}` as Route);
            });
          }}
        />
      ) : null}
      {opened === "split" ? (
        <SplitSheet log={log} onClose={close} onDone={(id) => show(id, `${log.title} split in two`)} />
      ) : null}
      {opened === "merge" ? (
        <MergeSheet
          log={log}
          mergeable={mergeable}
          onClose={close}
          onDone={(id) => show(id, "Two logs merged into one")}
        />
      ) : null}
      {opened === "file" ? (
        <ReplaceFileSheet
          log={log}
          onClose={close}
          onDone={() => {
            close();
            void writes.refresh();
            showToast("The new file is in");
          }}
        />
      ) : null}
    </div>
  );
}

function moreOf(
  { log, mergeable }: OwnActionsProps["data"],
  open: (what: Opened) => void,
): readonly MenuEntry[] {
  if (log.inProgress) return [];
  const entries: (MenuEntry | null)[] = [
    takesFile(log)
      ? {
          id: "file",
          label: log.fileName ? "Replace the file…" : "Add the file…",
          icon: <FileUp aria-hidden />,
          onAction: () => open("file"),
        }
      : null,
    log.sets.length === 1 || log.duration < 120
      ? null
      : {
          id: "split",
          label: "Split in two…",
          icon: <Scissors aria-hidden />,
          onAction: () => open("split"),
        },
    mergeable.length > 0
      ? {
          id: "merge",
          label: "Merge with another…",
          icon: <Combine aria-hidden />,
          onAction: () => open("merge"),
        }
      : null,
  ];
  return entries.filter((entry) => entry !== null);
}

/** Watches record whatever moves. */
const takesFile = ({ type }: LoggedSession) => familyOf(type) !== "rest";
