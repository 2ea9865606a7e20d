import type { Metadata } from "next";
import { NotHere } from "@/app/_shared/states/not-here";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <NotHere />
    </main>
  );
}
