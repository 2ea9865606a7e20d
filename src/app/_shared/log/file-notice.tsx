import { FileWarning } from "lucide-react";

/** A doubt about a file that was read. */
export function FileNotice({ children }: { children: string }) {
  return (
    <p className="flex items-start gap-2 text-ink-2 text-xs">
      <FileWarning aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-3" /> {children}
    </p>
  );
}
