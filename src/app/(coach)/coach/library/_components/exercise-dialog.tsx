"use client";

import { useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { issuesOf } from "@/app/_shared/session-editor/issues";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Select } from "@/app/_ui/select";
import { Dialog } from "@/app/_ui/sheet";
import { TextField } from "@/app/_ui/text-field";
import {
  bodyRegions,
  type ExerciseFacts,
  eccentricLoads,
  exerciseLoads,
  factsOf,
  movementPatterns,
  regionOfPattern,
} from "@/lib/domain/exercise";
import { type ExerciseId, newId } from "@/lib/ids";
import { exerciseFactsSchema } from "@/lib/schemas/exercise";
import type { CatalogueExercise } from "./exercise-list";
import { eccentricNames, loadNames, patternNames, regionNames } from "./exercise-words";
import { useExerciseWrites } from "./use-exercise-writes";

const optionsOf = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: names[value] }));

const blank: ExerciseFacts = {
  name: "",
  pattern: "squat",
  region: "lower",
  eccentric: "med",
  unilateral: false,
  loadType: "kg",
  aliases: [],
};

interface ExerciseDialogProps {
  /** Null for a new one. */
  exercise: CatalogueExercise | null;
  onClose: () => void;
}

/** What the rules need to know of an exercise of one's own. */
export function ExerciseDialog({ exercise, onClose }: ExerciseDialogProps) {
  const { save, isSaving } = useExerciseWrites();
  const own = exercise?.own ?? null;
  const [id] = useState(() => own?.id ?? newId<ExerciseId>());
  const typed = useKept({
    name: `exercise ${exercise?.name ?? "new"}`,
    initial: () => ({
      draft: factsOf(exercise ?? blank),
      aliasText: (exercise?.aliases ?? []).join(", "),
    }),
    over: own?.version ?? null,
  });
  const { draft, aliasText } = typed.value;
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const parsed = exerciseFactsSchema.safeParse({ ...draft, aliases: namesIn(aliasText) });
  const issues = asked && !parsed.success ? issuesOf(parsed.error) : {};
  const set = (change: Partial<ExerciseFacts>) => {
    typed.change({ draft: { ...draft, ...change } });
    setProblem(null);
  };

  async function submit() {
    setAsked(true);
    if (!parsed.success) return;
    const refused = await save(id, own?.version ?? 0, parsed.data);
    setProblem(refused);
    if (refused !== null) return;
    typed.drop();
    onClose();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={exercise ? `Edit ${exercise.name}` : "New exercise"}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button variant="primary" pending={isSaving} pendingLabel="Saving…" onClick={() => void submit()}>
            {exercise ? "Save exercise" : "Add exercise"}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
        <TextField
          label="Name"
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
          error={issues.name ?? problem}
        />
        <TextField
          label="Other names"
          description="With commas between them. Text and files that use one mean this exercise."
          value={aliasText}
          onChange={(event) => {
            typed.change({ aliasText: event.target.value });
            setProblem(null);
          }}
          error={Object.entries(issues).find(([path]) => path.startsWith("aliases"))?.[1] ?? null}
        />
        <FactFields facts={draft} onChange={set} />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}

interface FactFieldsProps {
  facts: Omit<ExerciseFacts, "aliases">;
  onChange: (change: Partial<ExerciseFacts>) => void;
}

function FactFields({ facts, onChange }: FactFieldsProps) {
  return (
    <>
      <div className="grid grid-cols-2 gap-4">
        <Select
          label="Pattern"
          value={facts.pattern}
          options={optionsOf(movementPatterns, patternNames)}
          onChange={(event) => {
            const pattern = event.target.value as ExerciseFacts["pattern"];
            onChange({ pattern, region: regionOfPattern[pattern] });
          }}
        />
        <Select
          label="Trains"
          value={facts.region}
          options={optionsOf(bodyRegions, regionNames)}
          onChange={(event) => onChange({ region: event.target.value as ExerciseFacts["region"] })}
        />
        <Select
          label="Loaded by"
          value={facts.loadType}
          options={optionsOf(exerciseLoads, loadNames)}
          onChange={(event) => onChange({ loadType: event.target.value as ExerciseFacts["loadType"] })}
        />
        <Select
          label="Lengthening under load"
          value={facts.eccentric}
          options={optionsOf(eccentricLoads, eccentricNames)}
          onChange={(event) => onChange({ eccentric: event.target.value as ExerciseFacts["eccentric"] })}
        />
      </div>
      <Checkbox
        checked={facts.unilateral}
        onChange={(event) => onChange({ unilateral: event.target.checked })}
      >
        One side at a time
      </Checkbox>
      <p className="text-pretty text-ink-3 text-sm">
        Squat, hinge and single-leg work on the legs can make a session heavy legs; much lengthening under
        load makes legs sore for longer. The flags of athletes whose plan or log names the exercise follow at
        once.
      </p>
    </>
  );
}

const namesIn = (text: string): string[] =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
