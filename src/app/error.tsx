"use client";

import { PageBody } from "@/app/_shared/shell/page-body";
import { InlineError } from "@/app/_ui/inline-error";

/** What a page shows when it could not be drawn; what the person typed elsewhere is not touched. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <PageBody width="reading">
      <h1 className="text-xl font-title">This page didn't load</h1>
      <InlineError title="Something went wrong on our side." onRetry={reset} reference={error.digest}>
        Nothing you saved is lost. The other pages still work.
      </InlineError>
    </PageBody>
  );
}
