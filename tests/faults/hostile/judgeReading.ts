/** What is wrong with the fences of a brief, and with words that stand outside of them and may not. */
export function judgeReading(text: string, fenced: string | undefined): readonly string[] {
  const marker = /^<<< untrusted (\w+)/m.exec(text)?.[1] ?? ''
  const faults: string[] = []
  const outside: string[] = []
  let inside = false
  for (const line of text.split('\n')) {
    const mark = /^(<<<|>>>)/.test(line)
    if (!mark && !inside) outside.push(line)
    if (!mark) continue
    if (!(inside ? line === `>>> end ${marker}` : line.startsWith(`<<< untrusted ${marker}: `)))
      faults.push(`a stray fence: ${line}`)
    inside = !inside
  }
  if (inside) faults.push('a fence is never closed')
  if (fenced !== undefined && outside.join('\n').includes(fenced)) faults.push(`outside of every fence: ${fenced}`)
  return faults
}
