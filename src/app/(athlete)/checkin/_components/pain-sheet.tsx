"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { effortWords } from "@/app/_shared/log/effort-words";
import { ScaleField } from "@/app/_shared/log/scale-field";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { IconButton } from "@/app/_ui/icon-button";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { Select } from "@/app/_ui/select";
import { type Pain, painSites } from "@/lib/domain/wellness";
import { painAdvice } from "./health-copy";

const nameOf = (site: Pain["site"]) => `${site.charAt(0).toUpperCase()}${site.slice(1)}`;
const scores = effortWords.map((_, value) => ({ value, label: String(value) }));

interface PainSheetProps {
  pain: readonly Pain[];
  onChange: (pain: readonly Pain[]) => void;
  onClose: () => void;
}

/** Where it hurts, how much while training, and whether it changes how one moves. */
export function PainSheet({ pain, onChange, onClose }: PainSheetProps) {
  const [site, setSite] = useState<Pain["site"] | "">("");
  const [score, setScore] = useState<number | null>(null);
  const [altersMovement, setAlters] = useState(false);
  const isReady = site !== "" && score !== null;

  function keep(): readonly Pain[] {
    if (!isReady) return pain;
    return [...pain.filter((each) => each.site !== site), { site, score, altersMovement }];
  }

  return (
    <NativeSheet isOpen onClose={onClose} title="Where does it hurt?">
      <div className="flex flex-col gap-4 p-2">
        {pain.length > 0 ? (
          <ul className="divide-y divide-line rounded-xl border border-line">
            {pain.map((each) => (
              <li key={each.site} className="flex min-h-12 items-center gap-2 ps-3 pe-1">
                <span className="flex-1">
                  {nameOf(each.site)}, {each.score} of 10
                  {each.altersMovement ? ", changes how you move" : ""}
                </span>
                <IconButton
                  label={`Remove ${each.site}`}
                  onClick={() => onChange(pain.filter((other) => other.site !== each.site))}
                >
                  <X />
                </IconButton>
              </li>
            ))}
          </ul>
        ) : null}
        <Select
          label="Place"
          value={site}
          placeholder="Choose a place"
          options={painSites.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(event) => setSite(event.target.value as Pain["site"])}
          className="h-12!"
        />
        <ScaleField
          label="How much, while training?"
          hint="10 is the worst"
          options={scores}
          value={score}
          onChange={setScore}
          columns="grid-cols-6"
        />
        <Checkbox
          className="min-h-12"
          checked={altersMovement}
          onChange={(event) => setAlters(event.target.checked)}
        >
          It changes how I move
        </Checkbox>
        <p className="text-ink-2">{painAdvice}</p>
        <div className="flex gap-2 *:flex-1">
          <Button
            size="large"
            disabled={!isReady}
            onClick={() => {
              onChange(keep());
              setSite("");
              setScore(null);
              setAlters(false);
            }}
          >
            Add another
          </Button>
          <Button
            variant="primary"
            size="large"
            onClick={() => {
              onChange(keep());
              onClose();
            }}
          >
            {isReady || pain.length > 0 ? "Keep" : "Back"}
          </Button>
        </div>
      </div>
    </NativeSheet>
  );
}
