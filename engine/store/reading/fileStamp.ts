import type { Stats } from 'node:fs'

/** Tells one version of a file from the next without reading it; undefined where there is none. */
export function fileStamp(stat: Stats): string
export function fileStamp(stat: Stats | undefined): string | undefined
export function fileStamp(stat: Stats | undefined): string | undefined {
  return stat && `${stat.ino}:${stat.size}:${stat.mtimeMs}:${stat.ctimeMs}`
}
