import { Checkbox } from "@/app/_ui/checkbox";
import { TextField } from "@/app/_ui/text-field";
import type { QuietChoices } from "@/lib/domain/rule-health";

interface QuietenOffProps {
  choices: QuietChoices;
  /** Slugs. */
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  reason: string;
  onReason: (reason: string) => void;
  /** What is missing is said once somebody has tried to save. */
  tried: boolean;
}

/** Whom the rule leaves alone. Who had something to decide at once is not among them. */
export function QuietenOff({ choices, chosen, onChoose, reason, onReason, tried }: QuietenOffProps) {
  const mayBeOff = choices.athletes.filter(({ hadAct }) => !hadAct);
  const stayOn = choices.athletes.filter(({ hadAct }) => hadAct);
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex flex-col">
        <legend className="font-medium text-control">Off for</legend>
        {mayBeOff.map(({ slug, name, raised, dismissed }) => (
          <Checkbox
            key={slug}
            checked={chosen.includes(slug)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, slug] : chosen.filter((each) => each !== slug))
            }
            description={`${dismissed} of ${raised} dismissed`}
          >
            {name}
          </Checkbox>
        ))}
        {tried && chosen.length === 0 ? (
          <p role="alert" className="font-medium text-signal-ink text-xs">
            Choose at least one athlete.
          </p>
        ) : null}
      </fieldset>
      {stayOn.length > 0 ? (
        <p className="text-pretty text-ink-2">
          It stays on for {stayOn.map(({ name }) => name).join(", ")}: it raised something that was to be
          decided at once.
        </p>
      ) : null}
      <TextField
        label="Why it is switched off"
        required
        maxLength={300}
        value={reason}
        error={tried && reason.trim() === "" ? "Write in a few words why the rule is switched off." : null}
        onChange={(event) => onReason(event.target.value)}
      />
    </div>
  );
}
