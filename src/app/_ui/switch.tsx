"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "@/app/_ui/cx";

interface SwitchProps extends Omit<ComponentProps<"input">, "type" | "role" | "children"> {
  children: ReactNode;
  description?: ReactNode;
}

/** Takes effect at once; a choice that waits for a Save button is a `Checkbox`. Label left, switch right. */
export function Switch({ children, description, className, ...rest }: SwitchProps) {
  const id = useId();
  return (
    <label className={cx("flex min-h-control items-center justify-between gap-4 py-2 md:py-1.5", className)}>
      <span className="flex flex-col gap-0.5">
        <span>{children}</span>
        {description ? (
          <span id={id} className="text-xs text-ink-3">
            {description}
          </span>
        ) : null}
      </span>
      <span className="relative inline-flex h-6 w-10 shrink-0 md:h-5 md:w-8">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: the native checkbox state is the switch's checked state.
          role="switch"
          {...rest}
          aria-describedby={description ? id : rest["aria-describedby"]}
          className="peer size-full appearance-none rounded-full border border-line-strong bg-surface-3 checked:border-primary checked:bg-primary disabled:opacity-50"
        />
        <span className="pointer-events-none absolute start-1 top-1 size-4 rounded-full bg-ink-3 transition-transform duration-[90ms] peer-checked:translate-x-4 peer-checked:bg-on-primary peer-disabled:opacity-50 md:size-3 md:peer-checked:translate-x-3" />
      </span>
    </label>
  );
}
