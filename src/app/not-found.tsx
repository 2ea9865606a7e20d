import type { Metadata } from "next";
import Link from "next/link";
import { Mark } from "@/app/_shared/shell/mark";
import { NotHere } from "@/app/_shared/states/not-here";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <Link href="/" className="m-2 flex min-h-control w-fit items-center gap-2.5 rounded-md px-2 md:mx-4">
        <Mark />
        <span className="font-semibold">Tandem</span>
      </Link>
      <NotHere />
    </main>
  );
}
