import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

export interface FieldText {
  label: string;
  /** Hides the label from sight only, where a table header or a heading already says it. */
  labelHidden?: boolean;
  description?: ReactNode;
  /** What to change, beside the field it is about. */
  error?: string | null;
}

interface FieldProps extends FieldText {
  id: string;
  required?: boolean;
  className?: string;
  children: ReactNode;
}

export const inputClass =
  "w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 text-input text-ink placeholder:text-ink-3 hover:border-ink-3 disabled:opacity-50 aria-invalid:border-signal md:px-2.5";

/** Label above, control, then the description or the error. `describedBy` gives the ids the control must name. */
export function Field({
  id,
  label,
  labelHidden,
  description,
  error,
  required,
  className,
  children,
}: FieldProps) {
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-control font-medium text-ink"}>
        {label}
        {required === false ? <span className="font-normal text-ink-3"> (optional)</span> : null}
      </label>
      {children}
      <FieldNotes id={id} description={description} error={error} />
    </div>
  );
}

export function FieldNotes({
  id,
  description,
  error,
}: {
  id: string;
  description?: ReactNode;
  error?: string | null;
}) {
  return (
    <>
      {description ? (
        <p id={`${id}-description`} className="text-xs text-ink-3">
          {description}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-xs font-medium text-signal-ink">
          {error}
        </p>
      ) : null}
    </>
  );
}

export function describedBy(id: string, description: unknown, error: unknown): string | undefined {
  return cx(Boolean(description) && `${id}-description`, Boolean(error) && `${id}-error`) || undefined;
}
