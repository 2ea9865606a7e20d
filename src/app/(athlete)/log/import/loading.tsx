import { LoggerSkeleton } from "@/app/_shared/log/logger-skeleton";

export default function Loading() {
  return <LoggerSkeleton label="Loading the import" blocks={[60, 80]} />;
}
