"use client";

import type { ComponentProps, ReactElement, ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Pressable } from "react-aria-components/Menu";
import { Popover as AriaPopover } from "react-aria-components/Popover";
import { cx } from "@/app/_ui/cx";
import { overlayRoot } from "@/app/_ui/overlay-root";

/** Floats beside its trigger on desktop and becomes a sheet at the bottom edge on phones. */
export const floating =
  "z-30 rounded-lg bg-surface shadow-2 outline-none data-entering:animate-[fade_90ms_var(--ease-out)] max-sm:fixed! max-sm:inset-x-0! max-sm:top-auto! max-sm:bottom-0! max-sm:max-h-[80dvh]! max-sm:w-full! max-sm:max-w-none! max-sm:rounded-b-none max-sm:rounded-t-2xl max-sm:pb-safe max-sm:shadow-[0_0_0_100vmax_var(--scrim)]";

interface PopoverProps {
  /** A `Button` or `IconButton`. */
  trigger: ReactElement<Record<string, unknown>>;
  /** What the popover is, for screen readers. */
  label: string;
  placement?: ComponentProps<typeof AriaPopover>["placement"];
  children: ReactNode | ((close: () => void) => ReactNode);
  className?: string;
}

export function Popover({ trigger, label, placement = "bottom start", children, className }: PopoverProps) {
  return (
    <DialogTrigger>
      <Pressable>{trigger as ComponentProps<typeof Pressable>["children"]}</Pressable>
      <AriaPopover
        UNSTABLE_portalContainer={overlayRoot()}
        placement={placement}
        offset={6}
        className={floating}
      >
        <Dialog aria-label={label} className={cx("outline-none", className ?? "max-w-80 p-4")}>
          {({ close }) => (typeof children === "function" ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
