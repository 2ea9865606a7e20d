import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PreferencesProvider } from "@/app/_shared/quantity/preferences";
import { requireUser, serverNow } from "@/app/_trpc/server";

/** Ink on white, without the frame: what comes out of the printer is what is on the screen. */
export default async function Layout({ children }: { children: ReactNode }) {
  const { preferences } = await requireUser((await headers()).get("x-path") ?? "/welcome");
  return (
    <PreferencesProvider preferences={preferences} now={await serverNow()}>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto min-h-dvh max-w-[1080px] bg-white p-4 text-black outline-none md:p-8 print:max-w-none print:p-0"
      >
        {children}
      </main>
    </PreferencesProvider>
  );
}
