import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { api, Hydrate, prefetch, requireUser } from "@/app/_trpc/server";
import type { TemplateId } from "@/lib/ids";
import { ApplyPage } from "../../../_components/apply/apply-page";
import { askedChoices } from "../../../_components/apply/asked-choices";

interface PageProps {
  params: Promise<{ kind: string; id: string }>;
  /** An athlete, and the last day or the first of the plan, where somebody comes from their season. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Apply plan" };

export default async function Page({ params, searchParams }: PageProps) {
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
      <ApplyPage templateId={input.templateId} asked={askedChoices(await searchParams)} />
    </Hydrate>
  );
}
