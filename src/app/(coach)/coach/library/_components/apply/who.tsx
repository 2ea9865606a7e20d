"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Opening } from "@/app/_ui/opening";
import { TextField } from "@/app/_ui/text-field";
import { type GroupId, newId } from "@/lib/ids";
import { type ApplyChoices, racesSoon } from "./apply-choices";
import { useGroupWrites } from "./use-group-writes";

const GroupsSheet = dynamic(() => import("./groups-sheet").then((file) => file.GroupsSheet), {
  loading: Opening,
});

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
  const [editing, setEditing] = useState(false);
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
          <Button size="compact" variant="quiet" onClick={() => setEditing(true)}>
            Edit groups…
          </Button>
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
      {editing ? <GroupsSheet people={{ people, groups }} onClose={() => setEditing(false)} /> : null}
    </fieldset>
  );
}

/** Keeps those who are chosen under a name. A name that there is already gets the new members. */
function NameGroup({ people: { groups }, choices }: Pick<WhoProps, "people" | "choices">) {
  const writes = useGroupWrites();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const standing = groups.find((group) => group.name === name.trim());

  async function submit() {
    if (name.trim() === "" || name.trim().length > 40) {
      setProblem("Give the group a name of up to 40 characters.");
      return;
    }
    const group = { id: standing?.id ?? newId<GroupId>(), name: name.trim(), athleteIds: choices.athleteIds };
    const failed = await writes.save(group);
    setProblem(failed);
    if (failed) return;
    setOpen(false);
    setName("");
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
      <Button pending={writes.isSaving} pendingLabel="Saving…" onClick={() => void submit()}>
        {standing ? "Change its members" : "Save group"}
      </Button>
      <Button variant="quiet" onClick={() => setOpen(false)}>
        Close
      </Button>
    </div>
  );
}
