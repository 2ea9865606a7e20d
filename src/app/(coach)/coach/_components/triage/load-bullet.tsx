"use client";

import { Q } from "@/app/_shared/quantity/q";
import type { TriageRow } from "@/lib/domain/triage";

/** Load of 7 days by kind, and a tick where 7 days usually are. */
export function LoadBullet({ load }: { load: TriageRow["load"] }) {
  const { run, lift, other } = load.done;
  const done = run + lift + other;
  const most = Math.max(done, (load.usual ?? 0) * 1.5, 1);
  const share = (value: number) => `${(value / most) * 100}%`;
  return (
    <span className="flex w-[110px] shrink-0 flex-col gap-1">
      <span className="text-ink-2 text-xs">
        <Q value={done} unit="au" />
        {load.usual === null ? null : (
          <span className="sr-only">
            {" in 7 days, usually "}
            <Q value={load.usual} unit="au" />
          </span>
        )}
      </span>
      <span
        aria-hidden
        className="relative flex h-2 w-full overflow-clip rounded-xs bg-surface-3 [overflow-clip-margin:3px]"
      >
        <span className="h-full bg-run" style={{ width: share(run) }} />
        <span className="h-full bg-lift" style={{ width: share(lift) }} />
        <span className="h-full bg-cross" style={{ width: share(other) }} />
        {load.usual === null ? null : (
          <span className="absolute -inset-y-0.5 border-ink border-l-2" style={{ left: share(load.usual) }} />
        )}
      </span>
    </span>
  );
}
