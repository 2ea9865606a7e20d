"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/app/_ui/cx";
import { Tooltip } from "@/app/_ui/tooltip";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  /** The name for people who cannot see the icon, and the tooltip for those who can. */
  label: string;
  children: ReactNode;
  /** Shown in the tooltip, as in "Collapse sidebar  [". */
  shortcut?: string;
  variant?: "quiet" | "secondary";
  size?: "default" | "compact";
}

export function IconButton(props: IconButtonProps) {
  const { label, shortcut, variant = "quiet", size = "default", className, children, ...rest } = props;
  return (
    <Tooltip label={shortcut ? `${label} (${shortcut})` : label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        className={cx(
          "inline-flex shrink-0 items-center justify-center rounded-md transition-transform duration-[90ms] active:translate-y-px disabled:opacity-50 [&_svg]:size-4",
          size === "compact" ? "size-compact" : "size-control",
          variant === "secondary"
            ? "border border-line-strong bg-surface text-ink hover:bg-surface-2"
            : "text-ink-2 hover:bg-surface-3 hover:text-ink",
          className,
        )}
      >
        {children}
      </button>
    </Tooltip>
  );
}
