/** Time of the processor that `work` takes in this process, in ms: how busy the machine is with other things does not count. */
export async function processorTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
