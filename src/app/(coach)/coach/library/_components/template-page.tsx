"use client";

import { useQuery } from "@tanstack/react-query";
import { CopyPlus, Pencil } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { TemplateFacts, TemplateUsed } from "@/app/_shared/library/template-facts";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { LinkButton } from "@/app/_ui/link-button";
import { Opening } from "@/app/_ui/opening";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { TemplateId } from "@/lib/ids";
import { OutdatedUses } from "./outdated-uses";
import { SessionOutline } from "./session-outline";
import { shelfHref, templateHref } from "./shelves";
import { TemplateVersions } from "./template-versions";
import { useTemplateWrites } from "./use-template-writes";
import { WeeksEditor } from "./weeks-editor";

const PlaceSheet = dynamic(() => import("./place-sheet").then((file) => file.PlaceSheet), {
  loading: Opening,
});
const DetailsDialog = dynamic(() => import("./details-dialog").then((file) => file.DetailsDialog), {
  loading: Opening,
});
const TemplateSessionEditor = dynamic(
  () => import("./template-session-editor").then((file) => file.TemplateSessionEditor),
  { loading: Opening },
);

type View = Outputs["library"]["get"];
type Open = "use" | "edit" | "describe" | null;

/** One template: what it asks for, its versions, and what was made from older ones. */
export function TemplatePage({ templateId }: { templateId: TemplateId }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.library.get.queryOptions({ templateId }));
  if (error) {
    return (
      <PageBody>
        <InlineError title="The template didn't load." onRetry={() => void refetch()}>
          {error.message}
        </InlineError>
      </PageBody>
    );
  }
  if (!data) {
    return (
      <PageBody>
        <SkeletonRows rows={6} height={56} label="The template is loading" />
      </PageBody>
    );
  }
  return <Loaded key={data.template.id} view={data} />;
}

function Loaded({ view }: { view: View }) {
  const { template, amount } = view;
  const { content, included, version, title } = template;
  const writes = useTemplateWrites();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const session = content.kind === "session" ? content.session : null;

  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ href: shelfHref(`${content.kind}s` as "sessions"), label: "Library" }]}
        meta={<TemplateFacts template={{ session, amount }} />}
        actions={<Actions view={view} onOpen={setOpen} />}
      />
      <PageBody width="form">
        <div className="flex flex-col gap-2">
          {template.about ? <p className="max-w-[68ch] text-pretty text-ink-2">{template.about}</p> : null}
          <p className="flex flex-wrap items-center gap-2 text-ink-3 text-sm">
            <Badge look="outline">{included ? "Comes with Tandem" : `Version ${version}`}</Badge>
            {view.archived ? <Badge look="dashed">Archived</Badge> : null}
            {template.folder ? <span>{template.folder}</span> : null}
            {template.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
            <TemplateUsed usage={view.usage} />
          </p>
        </div>
        <OutdatedUses template={template} />
        {session ? <SessionOutline session={session} /> : null}
        {content.kind === "session" ? null : (
          <WeeksEditor key={version} template={{ ...template, content }} writes={writes} />
        )}
        <TemplateVersions view={view} onRestore={writes.restoreVersion} />
      </PageBody>
      {open === "use" ? (
        <PlaceSheet kind={content.kind} template={{ ...template, session, amount }} onClose={close} />
      ) : null}
      {open === "describe" ? <DetailsDialog template={template} folders={[]} onClose={close} /> : null}
      {open === "edit" && session ? (
        <TemplateSessionEditor
          title={`Edit ${title}`}
          saveLabel={`Save as version ${version + 1}`}
          draftName={`${template.id} ${version}`}
          initial={session}
          isSaving={writes.isSaving}
          onClose={close}
          onSave={async (next) =>
            (await writes.save(template.id, version, { kind: "session", session: next })) !== null
          }
        />
      ) : null}
    </>
  );
}

function Actions({ view, onOpen }: { view: View; onOpen: (open: Open) => void }) {
  const router = useRouter();
  const writes = useTemplateWrites();
  const { id, included, content } = view.template;
  async function duplicate() {
    const copy = await writes.duplicate(id);
    if (copy) router.push(templateHref(content.kind, copy) as Route);
  }
  return (
    <>
      {included ? (
        <Button icon={<CopyPlus aria-hidden />} onClick={() => void duplicate()}>
          <span className="max-md:sr-only">Duplicate to change it</span>
        </Button>
      ) : (
        <>
          <Button className="max-md:hidden" onClick={() => onOpen("describe")}>
            Folder and tags
          </Button>
          {content.kind === "session" ? (
            <Button icon={<Pencil aria-hidden />} onClick={() => onOpen("edit")}>
              Edit
            </Button>
          ) : null}
        </>
      )}
      {content.kind === "plan" ? (
        <LinkButton variant="primary" href={`${templateHref("plan", id)}/apply`}>
          Apply
        </LinkButton>
      ) : (
        <Button variant="primary" onClick={() => onOpen("use")}>
          Use
        </Button>
      )}
    </>
  );
}
