"use client";

import { Upload } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { cx } from "@/app/_ui/cx";

interface FileDropProps {
  /** What to drop: "Drop a FIT file here". */
  label: string;
  description?: ReactNode;
  /** As in `<input accept>`: ".fit,.csv". */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  error?: string | null;
  onFiles: (files: File[]) => void;
  className?: string;
}

/** A file input that is also a place to drop. The button and the keyboard do the same as the drop. */
export function FileDrop(props: FileDropProps) {
  const { label, description, accept, multiple, disabled, error, onFiles, className } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const list = Array.from(files ?? []);
    if (list.length > 0) onFiles(multiple ? list : list.slice(0, 1));
    // The same file chosen again after an error must count as a change.
    if (input.current) input.current.value = "";
  };
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!disabled);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!disabled) take(event.dataTransfer.files);
        }}
        className={cx(
          "flex min-h-20 items-center gap-3 rounded-xl border border-line-strong border-dashed p-4 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
          over ? "bg-surface-3" : "bg-surface hover:bg-surface-2",
          disabled && "opacity-50",
        )}
      >
        <Upload aria-hidden className="size-5 shrink-0 text-ink-3" />
        <span className="flex min-w-0 flex-col">
          <span className="font-medium">{label}</span>
          {description ? (
            <span id={`${id}-description`} className="text-xs text-ink-3">
              {description}
            </span>
          ) : null}
        </span>
        <input
          ref={input}
          id={id}
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          aria-describedby={
            cx(Boolean(description) && `${id}-description`, Boolean(error) && `${id}-error`) || undefined
          }
          aria-invalid={error ? true : undefined}
          onChange={(event) => take(event.target.files)}
          className="sr-only"
        />
      </label>
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-xs font-medium text-signal-ink">
          {error}
        </p>
      ) : null}
    </div>
  );
}
