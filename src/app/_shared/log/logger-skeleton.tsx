import { Skeleton } from "@/app/_ui/skeleton";

/** The column of a logger before its data is there: blocks as high as what will stand in them. */
export function LoggerSkeleton({ label, blocks }: { label: string; blocks: readonly number[] }) {
  return (
    <div aria-busy="true" role="status">
      <h1 className="sr-only">{label}</h1>
      <div className="h-[52px] border-line border-b md:h-14" />
      <SkeletonBlocks blocks={blocks} />
    </div>
  );
}

export function SkeletonBlocks({ blocks }: { blocks: readonly number[] }) {
  return (
    <div className="mx-auto flex w-full max-w-[592px] flex-col gap-6 p-4 md:py-6">
      {blocks.map((height, index) => (
        <span key={index} className="block" style={{ height }}>
          <Skeleton className="size-full" />
        </span>
      ))}
    </div>
  );
}
