"use client";

import { useQuery } from "@tanstack/react-query";
import { TemplateFacts } from "@/app/_shared/library/template-facts";
import { useToday } from "@/app/_shared/quantity/when";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import { LinkButton } from "@/app/_ui/link-button";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { TemplateId } from "@/lib/ids";
import { OutdatedUses } from "../outdated-uses";
import { templateHref } from "../shelves";
import type { ApplyChoices } from "./apply-choices";
import { EarlierOperations } from "./earlier-operations";
import { PlanVersion } from "./plan-version";
import { Review } from "./review";
import { useStoredApply } from "./use-stored-apply";
import { WhenAndHow } from "./when-and-how";
import { Who } from "./who";

interface ApplyPageProps {
  templateId: TemplateId;
  /** What the address asks for already. */
  asked: Partial<ApplyChoices>;
}

/** A plan for several athletes at once: who, when and how stay in sight above what it would do to each. */
export function ApplyPage({ templateId, asked }: ApplyPageProps) {
  const trpc = useTRPC();
  const today = useToday();
  const template = useQuery(trpc.library.get.queryOptions({ templateId }));
  const all = useQuery(trpc.library.planPeople.queryOptions());
  const stored = useStoredApply(templateId, today, asked);
  const { choices, change } = stored;
  const error = template.error ?? all.error;

  if (error) {
    return (
      <PageBody>
        <InlineError
          title="The page didn't load."
          onRetry={() => void template.refetch().then(() => all.refetch())}
        >
          {error.message}
        </InlineError>
      </PageBody>
    );
  }
  if (!template.data || !all.data) {
    return (
      <PageBody>
        <SkeletonRows rows={6} height={56} label="The plan is loading" />
      </PageBody>
    );
  }
  const { title, version, included } = template.data.template;
  return (
    <>
      <PageHeader
        title={`Apply ${title}`}
        crumbs={[
          { href: "/coach/library?show=plans", label: "Library" },
          { href: templateHref("plan", templateId), label: title },
        ]}
      />
      <PageBody className="gap-5!">
        <section aria-label="Plan" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h2 className="w-14 font-semibold">Plan</h2>
          <p className="text-ink-2">
            <TemplateFacts template={{ session: null, amount: template.data.amount }} />. Its phases become
            blocks of each season, its loads the targets.
          </p>
          <PlanVersion
            version={choices.version ?? version}
            versions={template.data.versions}
            isIncluded={included}
            onChange={(next) => change({ version: next === version ? null : next, fixed: [] })}
          />
          <LinkButton href={templateHref("plan", templateId)} size="compact" className="md:ms-auto">
            See the plan
          </LinkButton>
        </section>
        <Who people={all.data} choices={choices} onChange={change} />
        <WhenAndHow choices={choices} onChange={change} />
        <Review
          templateId={templateId}
          people={all.data.people}
          choices={choices}
          onChange={change}
          onFinish={stored.finish}
        />
        <OutdatedUses template={template.data.template} />
        <EarlierOperations templateId={templateId} />
      </PageBody>
    </>
  );
}
