"use client";

import type { Outputs } from "@/app/_trpc/outputs";
import { Select } from "@/app/_ui/select";

interface PlanVersionProps {
  version: number;
  versions: Outputs["library"]["get"]["versions"];
  isIncluded: boolean;
  onChange: (version: number) => void;
}

/** Which version of the plan is applied, where there is more than one. */
export function PlanVersion({ version, versions, isIncluded, onChange }: PlanVersionProps) {
  if (isIncluded) return null;
  if (versions.length < 2) return <p className="text-ink-2">Version {version}</p>;
  const newest = versions[0]?.version;
  return (
    <Select
      label="Version of the plan"
      labelHidden
      value={String(version)}
      options={versions.map((each) => ({
        value: String(each.version),
        label: `Version ${each.version}${each.version === newest ? ", the newest" : ""}`,
      }))}
      onChange={(event) => onChange(Number(event.target.value))}
    />
  );
}
