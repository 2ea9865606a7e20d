import type { Metadata } from "next";
import { Mark } from "@/app/_shared/shell/mark";
import { LinkButton } from "@/app/_ui/link-button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto flex min-h-dvh max-w-[440px] flex-col items-start justify-center gap-4 p-4"
    >
      <Mark size={24} />
      <h1 className="text-xl font-title">There is nothing at this address</h1>
      <p className="text-ink-2">
        It may have been deleted or moved, or it belongs to somebody who does not share it with you.
      </p>
      <LinkButton href="/" variant="primary">
        Go to the start
      </LinkButton>
    </main>
  );
}
