"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";

interface DraftNoticeProps {
  children: ReactNode;
  action: string;
  onAction: () => void;
}

/** Says where what stands in a form comes from, and offers something else. */
export const DraftNotice = ({ children, action, onAction }: DraftNoticeProps) => (
  <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
    <span>{children}</span>
    <Button size="compact" variant="quiet" onClick={onAction}>
      {action}
    </Button>
  </p>
);

/** Said above what was typed before. */
export const RestoredNotice = ({ onStartOver }: { onStartOver: () => void }) => (
  <DraftNotice action="Start over" onAction={onStartOver}>
    This is what you typed before and did not save.
  </DraftNotice>
);
