"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { When } from "@/app/_shared/quantity/when";
import { ContentDiff } from "@/app/_shared/session/content-diff";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { useTRPC } from "@/app/_trpc/client";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { cx } from "@/app/_ui/cx";
import type { TemplateId } from "@/lib/ids";
import { keyOfUse, type Use, useUpdateUses } from "./use-update-uses";

interface OutdatedUsesProps {
  template: { readonly id: TemplateId; readonly version: number };
}

/** What was made from an older version: each change with what it does, and ticked by hand. */
export function OutdatedUses({ template }: OutdatedUsesProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.library.outdated.queryOptions({ templateId: template.id }));
  const [open, setOpen] = useState(false);
  if (!data || data.length === 0) return null;
  const one = data.length === 1;
  return (
    <section
      aria-label="Sessions made from older versions"
      className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-pretty">
          <span className="font-semibold">
            {one ? "1 session to come" : `${data.length} sessions to come`} can be updated.
          </span>{" "}
          <span className="text-ink-2">
            {one ? "It is" : "They are"} as in an older version, and stay{one ? "s" : ""} so until you update.
          </span>
        </p>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Close" : "See what changes"}
        </Button>
      </div>
      {open ? <UseList key={template.version} template={template} uses={data} /> : null}
    </section>
  );
}

const stays = ({ locked, kind }: Use) => locked && kind !== "changed";

function UseList({ template, uses }: OutdatedUsesProps & { uses: readonly Use[] }) {
  const { update, isPending } = useUpdateUses(template);
  // What somebody has touched since is left alone unless it is ticked.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(uses.filter((use) => use.touched === null && !stays(use)).map(keyOfUse)),
  );
  const ticked = uses.filter((use) => chosen.has(keyOfUse(use)) && !stays(use));
  const byAthlete = [...Map.groupBy(uses, ({ athleteId }) => athleteId)];
  const set = (some: readonly Use[], on: boolean) => {
    const keys = new Set(some.filter((use) => !stays(use)).map(keyOfUse));
    setChosen(on ? new Set([...chosen, ...keys]) : new Set([...chosen].filter((key) => !keys.has(key))));
  };
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {byAthlete.map(([athleteId, own]) => (
          <AthleteUses
            key={athleteId}
            uses={own}
            isOpenAtFirst={byAthlete.length === 1 || uses.length <= 6}
            chosen={chosen}
            onSet={set}
          />
        ))}
      </ul>
      <Button
        variant="primary"
        className="self-start"
        pending={isPending}
        pendingLabel="Updating…"
        aria-disabled={ticked.length === 0}
        onClick={() => {
          if (ticked.length > 0) void update(ticked);
        }}
      >
        Update {ticked.length} {ticked.length === 1 ? "session" : "sessions"}
      </Button>
    </>
  );
}

interface AthleteUsesProps {
  uses: readonly Use[];
  isOpenAtFirst: boolean;
  chosen: ReadonlySet<string>;
  onSet: (uses: readonly Use[], on: boolean) => void;
}

function AthleteUses({ uses, isOpenAtFirst, chosen, onSet }: AthleteUsesProps) {
  const [open, setOpen] = useState(isOpenAtFirst);
  const name = uses[0]?.athleteName ?? "";
  const free = uses.filter((use) => !stays(use));
  const untouched = free.filter(({ touched }) => touched === null);
  const all = untouched.length > 0 ? untouched : free;
  const isOn = all.length > 0 && all.every((use) => chosen.has(keyOfUse(use)));
  return (
    <li className="flex flex-col py-1">
      <div className="flex flex-wrap items-center gap-x-4">
        <Checkbox checked={isOn} disabled={all.length === 0} onChange={() => onSet(all, !isOn)}>
          <span className="font-medium">{name}</span>
          <span className="text-ink-2">: {countWords(uses)}</span>
        </Checkbox>
        <Button
          size="compact"
          variant="quiet"
          className="ms-auto"
          aria-expanded={open}
          icon={<ChevronDown aria-hidden className={cx(open && "rotate-180")} />}
          onClick={() => setOpen(!open)}
        >
          {open ? "Hide" : "Show"}
          <span className="sr-only"> the changes of {name}</span>
        </Button>
      </div>
      {open ? (
        <ul aria-label={`Changes of ${name}`} className="ps-7">
          {uses.map((use) => (
            <UseRow
              key={keyOfUse(use)}
              use={use}
              checked={chosen.has(keyOfUse(use)) && !stays(use)}
              onChange={(on) => onSet([use], on)}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

const kindWords = { changed: "Changed", moved: "Moved", added: "New", removed: "Removed" } as const;
const touchedWords = {
  edited: "Edited since it was added: this takes that away",
  moved: "Moved by hand since it was added",
  deleted: "Taken out of this plan before",
} as const;

function UseRow({ use, checked, onChange }: { use: Use; checked: boolean; onChange: (on: boolean) => void }) {
  const preferences = usePreferences();
  const { kind, before, after, touched, fromVersion } = use;
  const content = before ?? after;
  if (!content) return null;
  const why = stays(use) ? "Locked: it stays. Unlock it in the week first" : touched && touchedWords[touched];
  return (
    <li className="flex flex-col gap-1 py-1">
      <Checkbox
        checked={checked}
        disabled={stays(use)}
        onChange={() => onChange(!checked)}
        description={why ?? (kind === "added" ? undefined : `from version ${fromVersion}`)}
      >
        <span className="flex flex-wrap items-center gap-x-2">
          <Badge look={kind === "removed" ? "dashed" : "outline"}>{kindWords[kind]}</Badge>
          <span className={cx(kind === "removed" && checked && "line-through")}>
            <When date={content.date} form="weekday" /> {content.slot.toUpperCase()}: {content.title}
          </span>
        </span>
      </Checkbox>
      {before && after ? (
        <div className="ps-7 pb-2">
          <ContentDiff before={before} after={after} beforeLabel="now" afterLabel="updated" />
        </div>
      ) : null}
      {kind === "added" && after ? (
        <p className="ps-7 pb-2 text-ink-2 text-sm">{prescriptionOf(after, preferences)}</p>
      ) : null}
    </li>
  );
}

/** "3 changed, 1 moved, 2 new". */
const countWords = (uses: readonly Use[]): string =>
  (["changed", "moved", "added", "removed"] as const)
    .map((kind) => ({ kind, count: uses.filter((use) => use.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kindWords[kind].toLowerCase()}`)
    .join(", ");
