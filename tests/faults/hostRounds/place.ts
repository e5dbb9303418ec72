import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gitEnvironment } from '../../store/git.ts'

/** A folder with a person's repository (`kit`), their other worktrees and the remote that they push to. */
export interface Place {
  readonly root: string
}

/** One thing that a person does: a git command, or a file as they save it; null removes it. */
export type Step =
  | { readonly git: readonly string[]; readonly in?: string }
  | { readonly put: string; readonly text: string | null; readonly in?: string }
  | { readonly mend: 'conflicts' }
  | { readonly forget: string }

/** How a step ended; files that are saved always end well. */
export interface Ending {
  readonly code: number
  readonly said: string
}

/** What git says where another holds a lock, was quicker, or prunes: a person types the command again. */
const lost = [
  /\.lock'?:? File exists|[Uu]nable to (create|lock)|cannot lock ref|is at .* but expected|gc is already running/,
  /[Cc]ould not read \w{40}|unable to (parse|read)|bad object|missing (blob|tree|commit)/,
]

/** Runs git in a folder of a place, at a moment that is told, without opening an editor. */
export function runIn(place: Place, words: readonly string[], at: number, folder = 'kit'): Promise<Ending> {
  const date = `${1_795_000_000 + at} +0000`
  const env = {
    ...gitEnvironment(),
    LC_ALL: 'C',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    GIT_EDITOR: 'true',
    GIT_SEQUENCE_EDITOR: 'true',
    GIT_OPTIONAL_LOCKS: '0',
  }
  return new Promise((resolve) => {
    execFile('git', words, { cwd: join(place.root, folder), env, maxBuffer: 1 << 28 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: `${out}${err}` }),
    )
  })
}

/** Does one step; a git command that met a lock is typed again, as people do. */
export async function doStep(place: Place, step: Step, at: number): Promise<Ending> {
  if ('put' in step) {
    save(join(place.root, step.in ?? 'kit', step.put), step.text)
    return { code: 0, said: '' }
  }
  if ('mend' in step) return mendConflicts(place, at)
  if ('forget' in step) {
    rmSync(join(place.root, step.forget), { recursive: true, force: true })
    return { code: 0, said: '' }
  }
  for (let patience = 200; ; patience--) {
    const ending = await runIn(place, step.git, at, step.in)
    if (ending.code === 0 || patience === 0 || !lost.some((each) => each.test(ending.said))) return ending
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function save(file: string, text: string | null): void {
  if (text === null) return rmSync(file, { force: true })
  // Somebody may have switched to a branch on which the folder is a file.
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  } catch (error) {
    if (!['ENOTDIR', 'EISDIR', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** Takes each conflicted file as it lies there, marks and all, and stages it. */
async function mendConflicts(place: Place, at: number): Promise<Ending> {
  const { said } = await runIn(place, ['diff', '--name-only', '--diff-filter=U', '-z'], at)
  const paths = said.split('\0').filter(Boolean)
  return paths.length === 0 ? { code: 0, said: '' } : runIn(place, ['add', '--all', '--', ...paths], at)
}

/** Branches, refs and files that the world keeps in the repository: everything else is the person's. */
const ours = /^refs\/(heads\/(vivarium$|proposal\/)|remotes\/[^/]+\/(vivarium$|proposal\/)|vivarium\/)/
const notCompared = [
  /^(objects|vivarium|hooks|refs|worktrees\/-vivarium\d*)$/,
  /^(packed-refs|info\/refs|index|ORIG_HEAD|FETCH_HEAD|COMMIT_EDITMSG|gc\.log)$/,
]

/** All that a person has, as plain git and the file system tell it: one line for each name. */
export async function stateOf(place: Place): Promise<ReadonlyMap<string, string>> {
  const state = new Map<string, string>()
  const ask = async (words: readonly string[], folder: string) => (await runIn(place, words, 0, folder)).said
  const refs = await ask(['for-each-ref', '--format=%(refname) %(objectname)%(symref)'], 'kit')
  for (const line of refs.split('\n')) if (line !== '' && !ours.test(line.split(' ')[0]!)) state.set(line, 'ref')
  const trees = ['kit', ...readdirSync(place.root).filter((name) => name.startsWith('wt-'))]
  for (const tree of trees) {
    if (!existsSync(join(place.root, tree, '.git'))) continue
    const [staged, status] = await Promise.all([
      ask(['ls-files', '--stage', '-v'], tree),
      ask(['status', '--porcelain=v2', '--branch', '--untracked-files=all'], tree),
    ])
    state.set(`index of ${tree}`, staged)
    state.set(`status of ${tree}`, status)
    for (const file of listFiles(join(place.root, tree), (path) => path !== '.git' && path !== '.vivarium'))
      state.set(`${tree}/${file}`, contentOf(join(place.root, tree, file)))
  }
  const folder = join(place.root, 'kit/.git')
  for (const file of listFiles(folder, (path) => !notCompared.some((each) => each.test(path)))) {
    if (file.startsWith('logs/')) {
      if (!ours.test(file.slice('logs/'.length))) state.set(file, logOf(join(folder, file)))
    } else if (!/(^|\/)index$|ORIG_HEAD$|\/logs\/|COMMIT_EDITMSG$|FETCH_HEAD$/.test(file)) {
      const text = contentOf(join(folder, file)).replaceAll(place.root, '<root>')
      state.set(`.git/${file}`, file === 'info/exclude' ? text.replace('/.vivarium/\n', '') : text)
    }
  }
  return state
}

/** What no engine may leave behind in a repository: locks, and files that were on their way. */
export function leftovers(kit: string): readonly string[] {
  const git = [...listFiles(join(kit, '.git'), () => true)]
  const files = [...listFiles(join(kit, '.vivarium'), () => true)]
  return [
    ...git.filter((path) => /\.lock$|(^|\/)vivarium\/(journal|lock-|ref-|merge-index|guard)|tmp_obj_/.test(path)),
    ...files.filter((path) => path.includes('.vivarium-')),
  ]
}

/** What is in every file of a folder, git's own included. */
export function hashAll(folder: string, wanted: (path: string) => boolean): ReadonlyMap<string, string> {
  const paths = [...listFiles(folder, (path) => wanted(join(folder, path)))]
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha1')
        .update(contentOf(join(folder, path)))
        .digest('hex'),
    ]),
  )
}

function* listFiles(folder: string, wanted: (path: string) => boolean, at = ''): Generator<string> {
  if (!existsSync(join(folder, at))) return
  for (const { name, ...entry } of readdirSync(join(folder, at), { withFileTypes: true }).map((each) => ({
    name: each.name,
    isFolder: each.isDirectory(),
  }))) {
    const path = at === '' ? name : `${at}/${name}`
    if (!wanted(path)) continue
    if (entry.isFolder) yield* listFiles(folder, wanted, path)
    else yield path
  }
}

function contentOf(file: string): string {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  return stat?.isFile() ? `${(stat.mode & 0o111).toString(8)} ${readFileSync(file, 'latin1')}` : 'gone'
}

/** Where the ref was and is, move by move; the words of a move are not compared. */
function logOf(file: string): string {
  return contentOf(file)
    .split('\n')
    .map((line) => line.replace(/^0 /, '').slice(0, 81))
    .join('\n')
}

/** What differs between what a person has and what git alone would have left. */
export function differences(has: ReadonlyMap<string, string>, alone: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...has.keys(), ...alone.keys()])]
    .filter((name) => has.get(name) !== alone.get(name))
    .map((name) => `${name}\n  has:   ${JSON.stringify(has.get(name))}\n  alone: ${JSON.stringify(alone.get(name))}`)
}

/** A copy as `cp -a` makes it, with whatever is in the folder at this moment. */
export function copyAll(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true, force: true })
  chmodSync(to, 0o755)
}
