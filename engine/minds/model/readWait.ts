/** How long a provider asks to wait before the next call, in milliseconds; undefined when it does not say. */
export function readWait(headers: Headers | undefined): number | undefined {
  const exact = headers?.get('retry-after-ms') ?? ''
  if (/^\d+(\.\d+)?$/.test(exact)) return Math.ceil(Number(exact))
  const rough = headers?.get('retry-after') ?? ''
  if (/^\d+(\.\d+)?$/.test(rough)) return Math.ceil(Number(rough) * 1000)
  const moment = Date.parse(rough)
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now())
}
