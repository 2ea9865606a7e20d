"use client";

import { Checkbox } from "@/app/_ui/checkbox";
import { type CheckInTag, checkInTags } from "@/lib/domain/wellness";

const words: Readonly<Record<CheckInTag, string>> = {
  travel: "Travelled",
  "jet-lag": "Jet lag",
  alcohol: "Alcohol",
  "late-night": "Late night",
  heat: "Unusual heat",
  altitude: "At altitude",
  dehydrated: "Short of water",
  "device-change": "New device for heart rate or HRV",
};

interface TagBoxesProps {
  chosen: readonly CheckInTag[];
  onChange: (chosen: readonly CheckInTag[]) => void;
}

/** What explains a morning, so that it is not read as training. */
export function TagBoxes({ chosen, onChange }: TagBoxesProps) {
  return (
    <fieldset className="flex flex-col">
      <legend className="pb-1 font-medium">Anything different?</legend>
      <div className="grid grid-cols-2 gap-x-2">
        {checkInTags.map((tag) => (
          <Checkbox
            key={tag}
            className="min-h-12"
            checked={chosen.includes(tag)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, tag] : chosen.filter((each) => each !== tag))
            }
          >
            {words[tag]}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
