"use client";

import { type FormEvent, useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { problemsOf } from "@/app/_shared/profile/problems-of";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Sheet } from "@/app/_ui/sheet";
import { TextField } from "@/app/_ui/text-field";
import type { AthleteId, GroupId } from "@/lib/ids";
import { saveGroupInput } from "@/lib/schemas/library";
import { type Group, useGroupWrites } from "./use-group-writes";

interface GroupsSheetProps {
  people: Outputs["library"]["planPeople"];
  onClose: () => void;
}

/** The coach's groups: their names, who belongs to them, and their end. */
export function GroupsSheet({ people: { people, groups }, onClose }: GroupsSheetProps) {
  const [openId, setOpen] = useState<GroupId | null>(groups.length === 1 ? (groups[0]?.id ?? null) : null);
  const writes = useGroupWrites();
  return (
    <Sheet isOpen onOpenChange={(open) => open || onClose()} title="Groups">
      {groups.length === 0 ? (
        <p className="text-ink-2">No groups. Choose athletes for a plan and save them under a name.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {groups.map((group) => (
            <li key={group.id} className="py-2">
              <div className="flex items-center gap-2">
                <p className="min-w-0 flex-1">
                  <span className="break-words font-medium">{group.name}</span>{" "}
                  <span className="text-ink-3 text-sm">{countOf(group.athleteIds.length)}</span>
                </p>
                <Button
                  size="compact"
                  aria-expanded={openId === group.id}
                  onClick={() => setOpen(openId === group.id ? null : group.id)}
                >
                  Edit<span className="sr-only"> {group.name}</span>
                </Button>
                <Button size="compact" variant="quiet" onClick={() => void writes.remove(group)}>
                  Delete<span className="sr-only"> {group.name}</span>
                </Button>
              </div>
              {openId === group.id ? (
                <GroupForm {...{ group, groups, people, writes }} onSaved={() => setOpen(null)} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

const countOf = (athletes: number) => (athletes === 1 ? "1 athlete" : `${athletes} athletes`);

interface GroupFormProps {
  group: Group;
  groups: readonly Group[];
  people: GroupsSheetProps["people"]["people"];
  writes: ReturnType<typeof useGroupWrites>;
  onSaved: () => void;
}

function GroupForm({ group, groups, people, writes, onSaved }: GroupFormProps) {
  const standing = { name: group.name, athleteIds: group.athleteIds as readonly string[] };
  const typed = useKept({ name: `group ${group.id}`, initial: () => standing, over: standing });
  const { name, athleteIds } = typed.value;
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});

  async function submit(event: FormEvent) {
    event.preventDefault();
    const members = people.map(({ athleteId }) => athleteId).filter((id) => athleteIds.includes(id));
    const next: Group = { id: group.id, name: name.trim(), athleteIds: members };
    const found = problemsOf(saveGroupInput.pick({ name: true, athleteIds: true }), next);
    const taken = groups.some((other) => other.id !== group.id && other.name === next.name);
    setProblems(taken ? { ...found, name: "There is a group of that name already." } : found);
    if (taken || Object.keys(found).length > 0) return;
    const failed = await writes.save(next);
    if (failed) return setProblems({ name: failed });
    typed.drop();
    onSaved();
  }
  const toggle = (id: AthleteId) =>
    typed.change({
      athleteIds: athleteIds.includes(id) ? athleteIds.filter((each) => each !== id) : [...athleteIds, id],
    });

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-3 pt-3">
      {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
      <TextField
        label="Name of the group"
        value={name}
        onChange={(event) => typed.change({ name: event.target.value })}
        error={problems.name}
      />
      <fieldset>
        <legend className="pb-1 font-medium text-control">Athletes</legend>
        {people.map(({ athleteId, name: athlete }) => (
          <Checkbox
            key={athleteId}
            checked={athleteIds.includes(athleteId)}
            onChange={() => toggle(athleteId)}
          >
            {athlete}
          </Checkbox>
        ))}
        {problems.athleteIds ? (
          <p role="alert" className="font-medium text-signal-ink text-xs">
            {problems.athleteIds}
          </p>
        ) : null}
      </fieldset>
      <Button
        type="submit"
        variant="primary"
        className="self-end"
        pending={writes.isSaving}
        pendingLabel="Saving…"
      >
        Save group
      </Button>
    </form>
  );
}
