/** One key, by its path from the root, and the value it should have; undefined removes it. */
export interface YamlEdit {
  readonly keys: readonly string[]
  readonly value: unknown
}
