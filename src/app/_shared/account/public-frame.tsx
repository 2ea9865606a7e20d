import Link from "next/link";
import type { ReactNode } from "react";
import { PreferencesProvider } from "@/app/_shared/quantity/preferences";
import { Mark } from "@/app/_shared/shell/mark";
import { serverNow } from "@/app/_trpc/server";
import { buttonClass } from "@/app/_ui/button-class";
import { utc } from "@/lib/dates/time-zone";
import { guessPreferences } from "@/lib/domain/preferences";

/** The frame of pages for everybody: where one is, and the way in. */
export async function PublicFrame({ children, isSignedIn }: { children: ReactNode; isSignedIn: boolean }) {
  return (
    <PreferencesProvider preferences={guessPreferences("en-GB", utc)} now={await serverNow()}>
      <header className="flex h-14 items-center gap-2 border-line border-b px-4 md:px-6">
        <Link href="/" className="flex min-h-control items-center gap-2.5 rounded-md">
          <Mark />
          <span className="font-semibold">Tandem</span>
        </Link>
        <nav aria-label="Tandem" className="ms-auto flex items-center gap-1">
          <Link href="/rules" className={buttonClass("quiet")}>
            Rules
          </Link>
          {isSignedIn ? (
            <Link href="/welcome" prefetch={false} className={buttonClass("secondary")}>
              Open Tandem
            </Link>
          ) : (
            <Link href="/login" className={buttonClass("secondary")}>
              Sign in
            </Link>
          )}
        </nav>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[1080px] outline-none">
        {children}
      </main>
    </PreferencesProvider>
  );
}
