"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { TextField } from "@/app/_ui/text-field";
import { showToast } from "@/app/_ui/toast-store";
import { type GroupId, newId, type RequestId } from "@/lib/ids";
import { type ApplyChoices, racesSoon } from "./apply-choices";

type People = Outputs["library"]["planPeople"];
interface WhoProps {
  people: People;
  choices: ApplyChoices;
  onChange: (change: Partial<ApplyChoices>) => void;
}

/** Whom the plan is for: a group with one press, athletes one by one, and a name for those who are chosen. */
export function Who({ people: { people, groups }, choices, onChange }: WhoProps) {
  const chosen = choices.athleteIds;
  const [leftOut, setLeftOut] = useState<People["people"]>([]);
  const toggle = (id: (typeof chosen)[number]) =>
    onChange({ athleteIds: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] });

  function chooseGroup(group: People["groups"][number]) {
    const members = people.filter(({ athleteId }) => group.athleteIds.includes(athleteId));
    const soon = members.filter((person) => racesSoon(person) !== null);
    setLeftOut(soon);
    onChange({
      athleteIds: members.filter((each) => !soon.includes(each)).map(({ athleteId }) => athleteId),
    });
  }
  const waiting = leftOut.filter(({ athleteId }) => !chosen.includes(athleteId));

  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-2 font-semibold">Who</legend>
      {groups.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {groups.map((group) => (
            <Button key={group.id} size="compact" onClick={() => chooseGroup(group)}>
              {group.name} ({group.athleteIds.length})
            </Button>
          ))}
        </div>
      ) : null}
      {people.length === 0 ? (
        <p className="text-ink-2">You plan for nobody yet. Invite an athlete first.</p>
      ) : null}
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-4">
        {people.map(({ athleteId, name }) => (
          <Checkbox key={athleteId} checked={chosen.includes(athleteId)} onChange={() => toggle(athleteId)}>
            {name}
          </Checkbox>
        ))}
      </div>
      {waiting.map((person) => (
        <p key={person.athleteId} className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
          Left out: {person.name}, races in {racesSoon(person)} days
          <Button size="compact" variant="quiet" onClick={() => toggle(person.athleteId)}>
            Include anyway
          </Button>
        </p>
      ))}
      {chosen.length > 1 ? <NameGroup people={{ people, groups }} choices={choices} /> : null}
    </fieldset>
  );
}

/** Keeps those who are chosen under a name. A name that there is already gets the new members. */
function NameGroup({ people: { groups }, choices }: Pick<WhoProps, "people" | "choices">) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const save = useMutation(trpc.library.saveGroup.mutationOptions());
  const remove = useMutation(trpc.library.removeGroup.mutationOptions());
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const standing = groups.find((group) => group.name === name.trim());
  const refresh = () => client.invalidateQueries({ queryKey: trpc.library.planPeople.queryKey() });

  async function submit() {
    if (name.trim() === "" || name.trim().length > 40) {
      setProblem("Give the group a name of up to 40 characters.");
      return;
    }
    try {
      const groupId = standing?.id ?? newId<GroupId>();
      const athleteIds = [...choices.athleteIds];
      await save.mutateAsync({ requestId: newId<RequestId>(), groupId, name, athleteIds });
      showToast(`${name.trim()} saved`);
      setOpen(false);
      setName("");
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "Not saved. Try again.");
    }
    await refresh();
  }
  async function forget(groupId: GroupId) {
    await remove
      .mutateAsync({ requestId: newId<RequestId>(), groupId })
      .then(() => showToast("Group deleted. Nothing of its athletes changed"))
      .catch((error: Error) => showToast(error.message));
    await refresh();
  }

  if (!open) {
    return (
      <Button size="compact" variant="quiet" className="self-start" onClick={() => setOpen(true)}>
        Save as a group…
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        label="Name of the group"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={problem}
        fieldClassName="w-56"
      />
      <Button pending={save.isPending} pendingLabel="Saving…" onClick={() => void submit()}>
        {standing ? "Change its members" : "Save group"}
      </Button>
      {standing ? (
        <Button variant="quiet" onClick={() => void forget(standing.id)}>
          Delete group
        </Button>
      ) : null}
      <Button variant="quiet" onClick={() => setOpen(false)}>
        Close
      </Button>
    </div>
  );
}
