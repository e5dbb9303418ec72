import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { git } from '../../store/git.ts'

/** A repository of people: documents and code, two authors, a side branch that was merged, and work half done. */
export interface Host {
  readonly root: string
  git(...words: string[]): string
  read(path: string): string
  /** Writes files; a text of `undefined` takes one away. */
  put(files: ReadonlyMap<string, string | undefined>): void
  /** Commits these paths and nothing that is staged besides. */
  commit(message: string, paths: Iterable<string>): void
  remove(): void
}

/** Code, and folders that are called as a world's are. */
const ownFiles = new Map([
  ['kit/main.py', 'print("kit")\n'],
  ['proposals/README.md', '# Proposals\n\n- [One](one.md)\n'],
  ['proposals/one.md', '# One\n\nA proposal of people.\n'],
  ['schemas/kit.schema.json', '{}\n'],
  ['schemas/task.schema.yaml', 'of: people\n'],
  ['skills/kit.md', '# Kit\n'],
])

/** Makes the repository of a folder that is copied, or of files. */
export function makeHost(from: string | ReadonlyMap<string, string>): Host {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vivarium-guest-')))
  const root = join(folder, 'kit')
  const host: Host = {
    root,
    git: (...words) => git(root, ...words).trim(),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    put(files) {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        if (text === undefined) rmSync(join(root, path))
        else writeFileSync(join(root, path), text)
      }
    },
    commit(message, paths) {
      host.git('add', '--force', '--', ...paths)
      host.git('commit', '--quiet', '--message', message, '--', ...paths)
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
  if (typeof from === 'string') cpSync(from, root, { recursive: true, verbatimSymlinks: true })
  else {
    mkdirSync(root)
    host.put(from)
  }
  host.git('init', '--quiet', '--initial-branch=main')
  host.git('config', 'user.name', 'Ada')
  host.git('config', 'user.email', 'ada@example.org')
  host.git('config', 'gc.auto', '0')
  host.git('add', '--all', '--force')
  host.git('commit', '--quiet', '--message', 'Begin')
  host.git('switch', '--quiet', '--create', 'kit')
  host.put(ownFiles)
  host.git('add', '--all', '--force')
  host.git('commit', '--quiet', '--author=Ben <ben@example.org>', '--message', 'A kit')
  host.git('switch', '--quiet', 'main')
  host.put(new Map([['kit.md', '# Kit\n\nSoon.\n']]))
  host.commit('Announce the kit', ['kit.md'])
  host.git('merge', '--quiet', '--no-ff', '--message', 'Take the kit in', 'kit')
  host.put(new Map([['kit/main.py', 'print("put away")\n']]))
  host.git('stash', 'push', '--quiet', '--message', 'for later')
  return host
}

/** Work that nobody has committed: staged, changed, and new. */
export function leaveWork(host: Host, staged: string): void {
  host.put(
    new Map([
      [staged, 'print("staged")\n'],
      ['kit/main.py', 'print("half")\n'],
      ['notes.txt', 'mine\n'],
    ]),
  )
  host.git('add', staged)
}
