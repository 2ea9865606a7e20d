import type { ReactNode } from "react";
import { type Crumb, PageHeader } from "@/app/_shared/shell/page-header";

interface LoggerPageProps {
  title: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  crumbs?: readonly Crumb[];
  children: ReactNode;
}

const backToToday: readonly Crumb[] = [{ href: "/today", label: "Today" }];

/** The frame of every logger: one column of 560 px at every size. */
export function LoggerPage({ title, meta, actions, crumbs = backToToday, children }: LoggerPageProps) {
  return (
    <>
      <PageHeader title={title} crumbs={crumbs} meta={meta} actions={actions} />
      <div className="mx-auto flex w-full max-w-[592px] flex-col gap-6 p-4 pb-8 md:py-6">{children}</div>
    </>
  );
}

/** The main action of a logger, in reach of a thumb above the tab bar. */
export function SaveBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-[calc(56px+env(safe-area-inset-bottom,0px))] z-5 -mx-4 flex gap-2 border-line border-t bg-bg px-4 py-2 *:flex-1 sm:bottom-0">
      {children}
    </div>
  );
}
