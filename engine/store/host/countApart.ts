import { runGit } from './runGit.ts'

/** How many commits each of two has that the other has not. */
export interface Apart {
  readonly ahead: number
  readonly behind: number
}

/** Counts how far one commit or ref is from another; undefined where git cannot say. */
export async function countApart(root: string, one: string, other: string): Promise<Apart | undefined> {
  const { ok, out } = await runGit(root, ['rev-list', '--left-right', '--count', `${one}...${other}`, '--'])
  const [, ahead, behind] = /^(\d+)\s+(\d+)/.exec(out.toString('utf8')) ?? []
  return ok && ahead !== undefined && behind !== undefined
    ? { ahead: Number(ahead), behind: Number(behind) }
    : undefined
}
