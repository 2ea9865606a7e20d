import { LoggerSkeleton } from "@/app/_shared/log/logger-skeleton";

export default function Loading() {
  return <LoggerSkeleton label="Loading the check-in" blocks={[92, 92, 92, 92, 92, 44]} />;
}
