"use client";

import { ArrowRight } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { TextLink } from "@/app/_ui/text-link";
import type { GeneratorInput, GeneratorWish } from "@/lib/schemas/generator";

interface RelaxListProps {
  answer: {
    readonly isEnough: boolean;
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
export function RelaxList({ answer: { relax, isEnough }, onUse, profileHref }: RelaxListProps) {
  const asksForTime = relax.some(({ patch }) => patch.athlete !== undefined);
  const changes: Partial<GeneratorInput> = Object.assign({}, ...relax.map(({ patch }) => patch));
  const { athlete: _time, today: _today, ...wish } = changes;
  return (
    <div className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-4">
      <h2 className="font-medium text-lg">No plan keeps all of this</h2>
      <p className="text-ink-2">
        {isEnough
          ? "With these changes, all of them together, there is a plan:"
          : "These stand in the way first. Even with them nothing safe was found: begin with an easier goal or more time."}
      </p>
      <ul className="flex flex-col divide-y divide-line">
        {relax.map(({ what, from, to, why }) => (
          <li key={what} className="flex flex-col gap-1 py-3">
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium">{what}</span>
              <span className="num text-ink-2">{from}</span>
              <ArrowRight aria-label="to" className="size-4 text-ink-3" />
              <span className="num">{to}</span>
            </span>
            <span className="text-ink-2">{why}</span>
          </li>
        ))}
      </ul>
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
