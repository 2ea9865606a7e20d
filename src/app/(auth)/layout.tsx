import Link from "next/link";
import type { ReactNode } from "react";
import { Mark } from "@/app/_shared/shell/mark";

/** One column and nothing else: these pages ask for one thing. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-14 shrink-0 items-center px-4 md:px-6">
        <Link href="/" className="flex min-h-control items-center gap-2.5 rounded-md">
          <Mark />
          <span className="font-semibold">Tandem</span>
        </Link>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-[480px] flex-1 flex-col gap-6 px-4 pt-[6vh] pb-16 outline-none"
      >
        {children}
      </main>
    </div>
  );
}
