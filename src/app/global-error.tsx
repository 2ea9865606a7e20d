"use client";

import { PageError } from "@/app/_shared/states/page-error";
import { ThemeSync } from "@/app/_shared/theme/theme-sync";
import { fontVariables } from "@/app/fonts";
import "@/app/globals.css";

export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" className={fontVariables} data-theme="light">
      <body>
        <ThemeSync />
        <main id="content">
          <title>This page did not load · Tandem</title>
          <PageError {...props} />
        </main>
      </body>
    </html>
  );
}
