import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { api, Hydrate, prefetch, requireUser } from "@/app/_trpc/server";
import type { TemplateId } from "@/lib/ids";
import { ApplyPage } from "../../../_components/apply/apply-page";

interface PageProps {
  params: Promise<{ kind: string; id: string }>;
}

export const metadata: Metadata = { title: "Apply plan" };

export default async function Page({ params }: PageProps) {
  const { kind, id } = await params;
  await requireUser(`/coach/library/${kind}/${id}/apply`);
  if (kind !== "plans" || !/^[a-z0-9-]{3,60}$/.test(id)) notFound();
  const input = { templateId: id as TemplateId };
  try {
    const { template } = await (await api()).library.get(input);
    if (template.content.kind !== "plan") notFound();
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
  prefetch((trpc) => trpc.library.get.queryOptions(input));
  prefetch((trpc) => trpc.library.planPeople.queryOptions());
  prefetch((trpc) => trpc.library.applications.queryOptions(input));
  prefetch((trpc) => trpc.library.outdated.queryOptions(input));
  return (
    <Hydrate>
      <ApplyPage templateId={input.templateId} />
    </Hydrate>
  );
}
