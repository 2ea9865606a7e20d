/** Milliseconds of processor time that the work took: what else runs on the machine is not its doing. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
