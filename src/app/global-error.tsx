"use client";

import ErrorPage from "@/app/error";
import { fontVariables } from "@/app/fonts";
import "@/app/globals.css";

/** Replaces the whole document when even the root layout failed, so it brings its own. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <main id="content">
          <ErrorPage {...props} />
        </main>
      </body>
    </html>
  );
}
