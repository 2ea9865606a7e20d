"use client";

import { ChangeLines } from "@/app/_shared/plan/change-lines";
import { EffectWords } from "@/app/_shared/plan/effect-words";
import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { PersonPreview } from "./use-copy-week";

/** What the copy adds, takes out and leaves out for one person. */
export function CopyPreview({ preview, alone }: { preview: PersonPreview; alone: boolean }) {
  const { name, athlete, data, error } = preview;
  return (
    <section aria-label={`Preview for ${name}`} className="flex flex-col gap-2">
      <h3 className="font-semibold">{alone ? "What changes" : name}</h3>
      {error ? <InlineError title="What would change could not be worked out.">{error}</InlineError> : null}
      {!data && !error ? <SkeletonRows rows={3} height={28} label="Working out what would change" /> : null}
      {data?.changes.length === 0 ? <p className="text-ink-2">Nothing would be copied.</p> : null}
      {data ? <ChangeLines athlete={athlete} changes={data.changes} stays={data.stays} skipped /> : null}
      {data && data.changes.length > 0 ? <EffectWords {...data} zone={athlete.timeZone} /> : null}
    </section>
  );
}
