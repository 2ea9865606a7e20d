import { Skeleton } from "@/app/_ui/skeleton";

export function TodayBlocks() {
  return (
    <div className="flex w-full max-w-[752px] flex-col gap-6 p-4 md:p-6">
      <Skeleton className="h-[116px]" />
      <Skeleton className="h-[148px]" />
      <Skeleton className="h-[148px]" />
      <Skeleton className="h-[140px]" />
    </div>
  );
}
