/**
 * First line of the cache file, as JSON. Behind it come the bytes of the trees, then one line for each file:
 *
 *     <blob> TAB <path> TAB <collection> TAB <id> TAB {data} or [problems]
 */
export interface CacheHeader {
  readonly format: 1
  /** Of the schemas and the reader; another digest makes every line worthless. */
  readonly digest: string
  readonly head: string
  /** Path, tree id and length, folders before the folder that holds them. */
  readonly folders: readonly (readonly [string, string, number])[]
  readonly documents: number
  /** Of everything behind this line. */
  readonly crc: number
}
