import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { api, Hydrate, prefetch, requireUser } from "@/app/_trpc/server";
import type { TemplateId } from "@/lib/ids";
import { shelves } from "../../_components/shelves";
import { TemplatePage } from "../../_components/template-page";

interface PageProps {
  params: Promise<{ kind: string; id: string }>;
}

export const metadata: Metadata = { title: "Template" };

export default async function Page({ params }: PageProps) {
  const { kind, id } = await params;
  await requireUser(`/coach/library/${kind}/${id}`);
  const shelf = shelves.find((each) => each.id === kind);
  if (!shelf?.kind || !/^[a-z0-9-]{3,60}$/.test(id)) notFound();
  const input = { templateId: id as TemplateId };
  try {
    const { template } = await (await api()).library.get(input);
    if (template.content.kind !== shelf.kind) notFound();
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
  prefetch((trpc) => trpc.library.get.queryOptions(input));
  prefetch((trpc) => trpc.library.outdated.queryOptions(input));
  return (
    <Hydrate>
      <TemplatePage templateId={input.templateId} />
    </Hydrate>
  );
}
