import type { PolicyData } from '../../../schemas/types.ts'

/** What a resident may write, as the policy says. */
export function tellBoundaries({ write_scopes, guarded, limits }: PolicyData, resident: string): string {
  const paths = (globs: readonly string[]) =>
    globs.map((glob) => `\`${glob.replaceAll('{id}', resident).replace(/\s+/g, ' ')}\``).join(', ') || 'nothing'
  return [
    `- You may write in: ${paths(write_scopes.resident)}`,
    `- You may propose changes in: ${paths(write_scopes.by_proposal)}`,
    `- Nobody but people may change: ${paths(guarded)}`,
    `- One proposal may touch at most ${limits.files_per_proposal} files.`,
    `- One document may have at most ${limits.document_bytes} bytes.`,
  ].join('\n')
}
