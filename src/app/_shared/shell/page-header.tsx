import { ChevronLeft } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { WaitingChip } from "@/app/_shared/offline/waiting-chip";
import { NavButton } from "@/app/_shared/shell/nav-button";
import { IntentLink } from "@/app/_ui/intent-link";

export interface Crumb {
  href: string;
  label: string;
}

interface PageHeaderProps {
  title: ReactNode;
  /** From the top down; phones show the last one as a back arrow. */
  crumbs?: readonly Crumb[];
  /** Quiet facts after the title: "Vienna in 33 days". On phones a line under it. */
  meta?: ReactNode;
  /** At most one primary button. */
  actions?: ReactNode;
}

/** The page's one `<h1>` in a bar that stays: 52 px on phones, 56 on desktop. */
export function PageHeader({ title, crumbs = [], meta, actions }: PageHeaderProps) {
  const parent = crumbs.at(-1);
  return (
    <header className="sticky top-0 z-10 flex min-h-[52px] items-center gap-2 border-line border-b bg-bg px-4 py-1 md:min-h-14 md:gap-3 md:px-6 print:static">
      <NavButton />
      {parent ? (
        <IntentLink
          href={parent.href as Route}
          aria-label={`Back to ${parent.label}`}
          className="-ms-2 inline-flex size-11 shrink-0 items-center justify-center rounded-md text-ink-2 md:hidden"
        >
          <ChevronLeft aria-hidden className="size-5" />
        </IntentLink>
      ) : null}
      <div className="flex min-w-0 flex-1 flex-col md:flex-row md:items-baseline md:gap-3">
        <div className="flex min-w-0 items-baseline gap-1.5">
          <Crumbs crumbs={crumbs} />
          <h1 className="max-md:line-clamp-2 max-md:leading-tight text-lg font-title md:truncate">{title}</h1>
        </div>
        {meta ? (
          <div className="min-w-0 text-ink-3 text-xs leading-tight max-md:line-clamp-2 md:truncate md:text-sm md:leading-normal">
            {meta}
          </div>
        ) : null}
      </div>
      <WaitingChip />
      {actions ? <div className="flex shrink-0 items-center gap-2">{actions}</div> : null}
    </header>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label="Breadcrumb" className="shrink-0 max-md:hidden">
      <ol className="flex gap-1.5 text-ink-3 text-sm">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex gap-1.5">
            <IntentLink href={crumb.href as Route} className="rounded-xs hover:text-ink hover:underline">
              {crumb.label}
            </IntentLink>
            <span aria-hidden>/</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
