"use client";

import { When } from "@/app/_shared/quantity/when";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import type { TemplateId } from "@/lib/ids";

interface TemplateVersionsProps {
  view: Outputs["library"]["get"];
  onRestore: (id: TemplateId, version: number, from: number) => Promise<void>;
}

/** Every version that there was. An earlier one can be made the next. */
export function TemplateVersions({ view, onRestore }: TemplateVersionsProps) {
  const { template, versions } = view;
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions" className="flex flex-col gap-2">
      <h2 id="versions" className="font-semibold text-md">
        Versions
      </h2>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {versions.map(({ version, at }) => (
          <li key={version} className="flex min-h-control items-center gap-3 px-3 py-2">
            <span className="font-medium">Version {version}</span>
            <span className="text-ink-3 text-sm">
              <When at={at} />
            </span>
            <span className="ms-auto">
              {version === template.version ? (
                <span className="text-ink-3 text-sm">in use</span>
              ) : (
                <Button size="compact" onClick={() => void onRestore(template.id, template.version, version)}>
                  Use again<span className="sr-only"> version {version}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
