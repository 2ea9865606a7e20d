import { LoggerSkeleton } from "@/app/_shared/log/logger-skeleton";

export default function Loading() {
  return <LoggerSkeleton label="Loading the logger" blocks={[64, 148, 178, 88]} />;
}
