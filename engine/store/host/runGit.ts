import { execFile } from 'node:child_process'

/** How a git command ended. */
export interface GitEnding {
  readonly ok: boolean
  readonly out: Buffer
  /** What git said of a failure, on one line. */
  readonly said: string
}

/** What a git command gets besides its words. */
export interface GitInput {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Buffer
}

/** What would make git look into another repository than the one of its folder. */
const places = /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|NAMESPACE)$/

/** Runs git in a folder, with the person's own configuration and nothing that would ask or wait. */
export function runGit(folder: string, args: readonly string[], { env, input }: GitInput = {}): Promise<GitEnding> {
  return new Promise((resolve) => {
    const child = execFile('git', args, options(folder, env), (error, out, err) =>
      resolve({ ok: error === null, out, said: oneLine(err.toString('utf8') || (error?.message ?? '')) }),
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(input ?? '')
  })
}

function options(cwd: string, more: GitInput['env']) {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !places.test(name)))
  const env = { ...own, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1', ...more }
  return { cwd, env, maxBuffer: 1 << 30, encoding: 'buffer' as const }
}

function oneLine(said: string): string {
  return said.trim().replace(/\s*\n\s*/g, '; ')
}
