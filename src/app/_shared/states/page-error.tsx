"use client";

import { Button } from "@/app/_ui/button";
import { buttonClass } from "@/app/_ui/button-class";

interface PageErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** In place of a page that failed. Never the sign-in page: not reaching the database says nothing about who you are. */
export function PageError({ error, reset }: PageErrorProps) {
  const unavailable = error.digest === "unavailable" || /database cannot be reached/.test(error.message);
  return (
    <div role="alert" className="mx-auto flex w-full max-w-[560px] flex-col gap-6 px-4 pt-[12vh] pb-16">
      <div className="flex flex-col gap-3">
        <h1 className="text-2xl font-title text-balance">
          {unavailable ? "Tandem cannot reach its database" : "This page did not load"}
        </h1>
        <p className="text-pretty text-ink-2">
          {unavailable
            ? "You are still signed in and nothing was lost. The page comes back when the database does."
            : "Something went wrong on our side. What you saved is still there."}
        </p>
        {error.digest && !unavailable ? (
          <p className="text-xs text-ink-3">
            Reference <span className="select-all font-mono">{error.digest}</span>
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => (unavailable ? location.reload() : reset())}>
          Try again
        </Button>
        {/* The browser's own way: it starts afresh whatever failed, and every page carries this component. */}
        <a href="/" className={buttonClass("quiet")}>
          Go to the start page
        </a>
      </div>
    </div>
  );
}
