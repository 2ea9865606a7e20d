"use client";

import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { When } from "@/app/_shared/quantity/when";
import { IconButton } from "@/app/_ui/icon-button";
import { LinkButton } from "@/app/_ui/link-button";
import { Sheet } from "@/app/_ui/sheet";
import { missingLogsNotice } from "@/lib/domain/missing-logs";
import type { TriageRow } from "@/lib/domain/triage";
import { type Act, FlagPeek } from "./flag-peek";
import { weekOf } from "./triage-paths";

interface PeekProps {
  row: TriageRow;
  onAct: Act;
  onClose: () => void;
}

/** Who is looked at, beside the list where there is room and above it where there is not. */
export function Peek(props: PeekProps) {
  const { row, onClose } = props;
  const isBeside = useRoomBeside();
  if (!isBeside)
    return (
      <Sheet isOpen onOpenChange={(open) => open || onClose()} title={row.name}>
        <div data-peek>
          <Content key={row.athleteId} {...props} />
        </div>
      </Sheet>
    );
  return (
    <aside
      aria-label={`About ${row.name}`}
      data-peek
      className="sticky top-[72px] flex max-h-[calc(100dvh-88px)] w-[min(440px,38vw)] shrink-0 flex-col rounded-xl border border-line bg-surface"
    >
      <header className="flex items-center gap-2 border-line border-b py-1.5 ps-4 pe-2">
        <h2 className="min-w-0 flex-1 truncate font-semibold text-md">{row.name}</h2>
        <IconButton label="Close" shortcut="Esc" onClick={onClose}>
          <X />
        </IconButton>
      </header>
      <div className="min-h-0 overflow-y-auto overscroll-contain p-4">
        <Content key={`${row.athleteId} ${row.flag?.id}`} {...props} />
      </div>
    </aside>
  );
}

function Content({ row, onAct }: PeekProps) {
  if (row.flag) return <FlagPeek row={row} flag={row.flag} onAct={onAct} />;
  return (
    <div className="flex flex-col items-start gap-4">
      {row.unlogged === null ? (
        <p>Nothing to decide about {row.name}.</p>
      ) : (
        <div className="flex flex-col gap-1.5">
          <p className="font-medium">{row.unlogged} planned sessions have no log.</p>
          <p className="text-ink-2">
            {row.lastLoggedOn ? (
              <>
                The last log is of <When date={row.lastLoggedOn} zone={row.timeZone} form="sentence" />.{" "}
              </>
            ) : null}
            While nothing is logged, loads and flags rest on the plan alone. The notice comes after{" "}
            {missingLogsNotice.raisedBy} sessions that were neither logged nor skipped within{" "}
            {missingLogsNotice.graceHours} hours, and goes after {missingLogsNotice.clearedBy} logs.
          </p>
          <p className="text-ink-3 text-xs">{missingLogsNotice.id}</p>
        </div>
      )}
      <LinkButton ahead href={weekOf(row)}>
        Open the week
      </LinkButton>
    </div>
  );
}

const room = "(min-width: 1024px)";

const useRoomBeside = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(room);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    () => window.matchMedia(room).matches,
    () => true,
  );
