import type { ReactNode } from "react";

/** Invisible until focused. The target needs an id and, if it takes no focus itself, `tabIndex={-1}`. */
export function SkipLink({ href, children }: { href: `#${string}`; children: ReactNode }) {
  return (
    <a
      href={href}
      className="sr-only z-60 rounded-md bg-primary px-4 py-2 font-medium text-on-primary focus:not-sr-only focus:fixed focus:start-4 focus:top-3"
    >
      {children}
    </a>
  );
}
