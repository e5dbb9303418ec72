/** What a call costs this thread in milliseconds, whatever else the machine is busy with. */
export function cpuTime<T>(call: () => T): { result: T; milliseconds: number } {
  const before = process.threadCpuUsage()
  const result = call()
  const { user, system } = process.threadCpuUsage(before)
  return { result, milliseconds: (user + system) / 1000 }
}
