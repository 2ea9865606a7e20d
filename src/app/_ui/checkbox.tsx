"use client";

import { Check } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "@/app/_ui/cx";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "children"> {
  children: ReactNode;
  description?: ReactNode;
}

/** The whole line is the target. `disabled` still shows what is chosen, as in "always shared". */
export function Checkbox({ children, description, className, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <label className={cx("flex min-h-control items-start gap-2.5 py-3 md:py-1.5", className)}>
      <span className="relative mt-0.5 inline-flex size-5 shrink-0 md:mt-px md:size-4">
        <input
          type="checkbox"
          {...rest}
          aria-describedby={description ? id : rest["aria-describedby"]}
          className="peer size-full appearance-none rounded-sm border border-line-strong bg-surface checked:border-primary checked:bg-primary disabled:opacity-50"
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto size-3.5 text-on-primary opacity-0 peer-checked:opacity-100 md:size-3"
        />
      </span>
      <span className="flex flex-col gap-0.5">
        <span>{children}</span>
        {description ? (
          <span id={id} className="text-xs text-ink-3">
            {description}
          </span>
        ) : null}
      </span>
    </label>
  );
}
