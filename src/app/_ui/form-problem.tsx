import type { ReactNode } from "react";

/** Why what was asked for was not done, below the fields of a form. */
export function FormProblem({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="font-medium text-signal-ink">
      {children}
    </p>
  );
}
