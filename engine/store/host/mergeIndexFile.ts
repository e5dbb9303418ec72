/** Where the index of a merge that is being made lies, beside the one that it will replace. */
export function mergeIndexFile(gitdir: string): string {
  return `${gitdir}/vivarium/merge-index`
}
