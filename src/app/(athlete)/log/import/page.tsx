import type { Metadata } from "next";
import { requireOwnSpace } from "@/app/_shared/log/own-athlete";
import { FileImport } from "./_components/file-import";

export const metadata: Metadata = { title: "Import files" };

export default async function ImportPage() {
  const space = await requireOwnSpace("/log/import");
  return <FileImport slug={space.athlete.slug} />;
}
