"use client";

import { RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";

interface InlineErrorProps {
  /** What failed: "Load chart didn't load." */
  title: string;
  /** What still works, or what to change. */
  children?: ReactNode;
  onRetry?: () => void;
  retryLabel?: string;
  /** Shown after two failed retries, to copy. */
  reference?: string;
  className?: string;
}

/** Stands in the place of the thing that failed. Ink, not crimson: crimson means a flag. */
export function InlineError({
  title,
  children,
  onRetry,
  retryLabel,
  reference,
  className,
}: InlineErrorProps) {
  return (
    <div
      role="alert"
      className={cx(
        "flex flex-wrap items-center gap-3 rounded-xl border border-line-strong bg-surface p-4",
        className,
      )}
    >
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{title}</p>
        {children ? <p className="text-ink-2">{children}</p> : null}
        {reference ? (
          <p className="mt-1 text-xs text-ink-3">
            Reference <span className="select-all font-mono">{reference}</span>
          </p>
        ) : null}
      </div>
      {onRetry ? (
        <Button icon={<RotateCw aria-hidden />} onClick={onRetry}>
          {retryLabel ?? "Try again"}
        </Button>
      ) : null}
    </div>
  );
}
