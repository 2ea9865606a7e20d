import type { Metadata } from "next";
import { Hydrate, prefetch, requireUser } from "@/app/_trpc/server";
import { LibraryPage } from "./_components/library-page";
import { shelfOf } from "./_components/shelves";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Library" };

export default async function Page({ searchParams }: PageProps) {
  await requireUser("/coach/library");
  const shelf = shelfOf((await searchParams).show);
  if (shelf.kind) {
    const { kind } = shelf;
    prefetch((trpc) => trpc.library.list.queryOptions({ kind }));
  } else prefetch((trpc) => trpc.library.exercises.queryOptions());
  return (
    <Hydrate>
      <LibraryPage shelf={shelf.id} />
    </Hydrate>
  );
}
