"use client";

import { Button } from "@/app/_ui/button";
import { TextLink } from "@/app/_ui/text-link";
import type { GeneratorInput, GeneratorWish } from "@/lib/schemas/generator";
import { DifferenceList } from "./difference-list";

interface RelaxListProps {
  answer: {
    readonly isEnough: boolean;
    readonly becauseOfDay: string | null;
    readonly relax: readonly {
      readonly what: string;
      readonly from: string;
      readonly to: string;
      readonly why: string;
      readonly patch: Partial<GeneratorInput>;
    }[];
  };
  onUse: (changes: Partial<GeneratorWish>) => void;
  profileHref: string;
}

/** What has to give way for there to be a plan, each with its reason. */
export function RelaxList({ answer: { relax, isEnough, becauseOfDay }, onUse, profileHref }: RelaxListProps) {
  const asksForTime = relax.some(({ patch }) => patch.athlete !== undefined);
  const changes: Partial<GeneratorInput> = Object.assign({}, ...relax.map(({ patch }) => patch));
  const { athlete: _time, today: _today, ...wish } = changes;
  return (
    <div className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-4">
      <h2 className="font-medium text-lg">No plan keeps all of this</h2>
      <p className="text-ink-2">
        {relax.length === 0
          ? `${becauseOfDay ?? "Nothing safe was found before the goal."} Its day stands in the calendar: choose an easier goal, or plan these weeks by hand.`
          : isEnough
            ? "With these changes, all of them together, there is a plan:"
            : "These stand in the way first. Even with them nothing safe was found: begin with an easier goal or more time."}
      </p>
      {relax.length > 0 ? <DifferenceList label="What has to give way" differences={relax} /> : null}
      {asksForTime ? (
        <p className="text-ink-2">
          Half days are set in the <TextLink href={profileHref}>profile</TextLink>.
        </p>
      ) : null}
      {isEnough && Object.keys(wish).length > 0 ? (
        <div>
          <Button onClick={() => onUse(wish)}>Change it so and preview</Button>
        </div>
      ) : null}
    </div>
  );
}
