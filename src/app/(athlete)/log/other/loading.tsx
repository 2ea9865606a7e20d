import { LoggerSkeleton } from "@/app/_shared/log/logger-skeleton";

export default function Loading() {
  return <LoggerSkeleton label="Loading the logger" blocks={[76, 120, 178, 88]} />;
}
