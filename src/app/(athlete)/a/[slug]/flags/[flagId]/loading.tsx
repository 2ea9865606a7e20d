import { PageBody } from "@/app/_shared/shell/page-body";
import { Skeleton } from "@/app/_ui/skeleton";

/** Title, drawing and text at the left, fixes at the right, each as large as what will be in it. */
export default function Loading() {
  return (
    <div aria-busy="true" role="status">
      <span className="sr-only">Loading the flag</span>
      <div className="h-[52px] border-line border-b md:h-14" />
      <PageBody className="max-w-[1280px]">
        <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_minmax(340px,420px)] md:gap-10">
          <div className="flex flex-col gap-6 md:gap-8">
            <Skeleton className="h-[92px]" />
            <Skeleton className="h-[180px]" />
            <Skeleton className="h-[76px]" />
            <Skeleton className="h-[260px]" />
          </div>
          <Skeleton className="h-[440px]" />
        </div>
      </PageBody>
    </div>
  );
}
