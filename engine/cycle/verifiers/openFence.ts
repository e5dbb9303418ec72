/** The code fence that is still open at the end of a text, counted line by line. */
export function openFence(text: string): string | undefined {
  let open: string | undefined
  for (const [, fence = '', info = ''] of text.matchAll(/^[ \t>]*(`{3,}|~{3,})(.*)$/gm)) {
    if (open === undefined) open = fence.startsWith('`') && info.includes('`') ? undefined : fence
    else if (fence.startsWith(open) && info.trim() === '') open = undefined
  }
  return open
}
