import { PageBody } from "@/app/_shared/shell/page-body";
import { Skeleton } from "@/app/_ui/skeleton";

/** The boxes of the page, each as large as what will be in it. */
export default function Loading() {
  return (
    <div aria-busy="true" role="status">
      <span className="sr-only">Loading the overview</span>
      <div className="h-[52px] border-line border-b md:h-14" />
      <PageBody className="max-w-[1440px]">
        <div className="grid gap-6 md:grid-cols-2 md:gap-x-10">
          <Skeleton className="h-[236px]" />
          <Skeleton className="h-[236px]" />
        </div>
        <div className="grid gap-6 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] md:gap-x-10">
          <Skeleton className="h-[380px]" />
          <Skeleton className="h-[380px]" />
        </div>
      </PageBody>
    </div>
  );
}
