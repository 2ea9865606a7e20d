"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FlagAudience, flagPath, flagsPath } from "@/app/_shared/flags/flag-audience";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { PageShortcuts } from "@/app/_shared/shell/shell-context";
import { useTRPC } from "@/app/_trpc/client";
import { cx } from "@/app/_ui/cx";
import { InlineError } from "@/app/_ui/inline-error";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { FlagId } from "@/lib/ids";
import { FlagAnswers } from "./flag-answers";
import { FlagExplanation } from "./flag-explanation";
import { FlagHistory } from "./flag-history";
import { FlagPlace } from "./flag-place";
import { FlagTuning } from "./flag-tuning";

const shortcuts = {
  title: "This flag",
  keys: [
    ["j", "Next flag"],
    ["k", "Previous flag"],
    ["Enter", "Apply the chosen fix"],
    ["a", "Acknowledge"],
    ["s", "Later"],
    ["d", "Dismiss"],
    ["t", "Tune the rule"],
  ],
} as const;

/** One flag whole: what, why, the numbers and the evidence at the left; what to do about it at the right. */
export function FlagDetail({ audience, flagId }: { audience: FlagAudience; flagId: FlagId }) {
  const trpc = useTRPC();
  const router = useRouter();
  const {
    data: flag,
    error,
    refetch,
  } = useSuspenseQuery(trpc.flags.get.queryOptions({ athleteId: audience.athleteId, flagId }));
  const goTo = (id: string | null | undefined) => () => {
    if (id) router.push(flagPath(audience, id) as never);
  };
  useShortcuts({
    t: () => document.querySelector<HTMLElement>("[data-tuning] input[type=range]")?.focus(),
    j: goTo(flag.neighbours?.next),
    k: goTo(flag.neighbours?.previous),
  });

  // The bar of answers on phones covers the end of the page.
  const answers = audience.canPlan && (flag.standing === "open" || flag.standing === "acknowledged");
  return (
    <>
      <PageHeader
        title="Flag"
        crumbs={[
          ...(audience.isSelf ? [] : [{ href: `/a/${audience.slug}`, label: audience.athleteName }]),
          { href: flagsPath(audience), label: "Flags" },
        ]}
        actions={<FlagPlace flag={flag} audience={audience} />}
      />
      <PageShortcuts group={shortcuts} />
      <PageBody className={cx("max-w-[1280px]", answers && "max-md:pb-[196px]")}>
        {error ? (
          <InlineError
            title="This flag may be out of date."
            onRetry={() => void refetch()}
            retryLabel="Recheck"
          >
            What is shown is what was known before.
          </InlineError>
        ) : null}
        <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_minmax(340px,420px)] md:gap-10">
          <FlagExplanation flag={flag} audience={audience} />
          <div className="flex min-w-0 flex-col gap-6 md:gap-8">
            <FlagAnswers flag={flag} audience={audience} />
            {audience.canPlan ? <FlagTuning flag={flag} audience={audience} /> : null}
            <FlagHistory flag={flag} audience={audience} />
          </div>
        </div>
      </PageBody>
    </>
  );
}
