import { TodayBlocks } from "./_components/today-blocks";

/** The day's blocks, each as high as what will be in it. */
export default function Loading() {
  return (
    <div aria-busy="true" role="status">
      <h1 className="sr-only">Loading today</h1>
      <div className="h-[52px] border-line border-b md:h-14" />
      <TodayBlocks />
    </div>
  );
}
