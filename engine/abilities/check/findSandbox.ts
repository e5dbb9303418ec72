import { existsSync } from 'node:fs'
import { runProgram } from './runProgram.ts'
import type { Sandbox } from './check.ts'
import { sandboxWords } from './sandboxWords.ts'

/** Where systems install it. The search path is not asked: it could name a folder of the world. */
const places = ['/usr/bin/bwrap', '/bin/bwrap', '/usr/local/bin/bwrap', '/run/current-system/sw/bin/bwrap']

/**
 * Whether bubblewrap is here and works, found out by running nothing in it: it is often installed where it is not
 * permitted.
 */
export async function findSandbox(signal = new AbortController().signal): Promise<Sandbox> {
  const program = places.find((place) => existsSync(place))
  if (!program) return { kind: 'absent', why: 'bubblewrap is not installed' }
  const nothing =
    ['/usr/bin/true', '/bin/true', '/run/current-system/sw/bin/true'].find((place) => existsSync(place)) ?? program
  const words = [...sandboxWords(undefined), '--', nothing]
  const { how, status, output } = await runProgram(
    { program, words, folder: '/' },
    { seconds: 3, characters: 500, signal },
  )
  if (how === 'ended' && status === 0) return { kind: 'there', program }
  return {
    kind: 'absent',
    why: `bubblewrap is installed and does not work here: ${output.trim().split('\n')[0] || `it ended with ${status}`}`,
  }
}
