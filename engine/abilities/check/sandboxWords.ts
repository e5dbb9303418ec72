/** What a program of the system needs of it; nothing of these says anything about people or the network. */
const system = [
  '/usr',
  '/bin',
  '/sbin',
  '/lib',
  '/lib32',
  '/lib64',
  '/nix/store',
  '/etc/alternatives',
  '/etc/ld.so.cache',
]

/** What a program sees besides the system. */
export interface Inside {
  /** Absolute path of the world; it can be read and not written. */
  readonly root: string
  /** Absolute paths outside of it that can be read, too. */
  readonly also?: readonly string[]
  /** Absolute paths in it that look empty. */
  readonly hidden: readonly { readonly path: string; readonly folder: boolean }[]
  /** A program outside the system, and the file that it is. */
  readonly program: { readonly path: string; readonly file: string }
  readonly memoryMegabytes: number
}

/**
 * The words that tell bubblewrap what a program may see: no network, no other program, nothing to write but a small
 * folder in memory.
 */
export function sandboxWords(inside: Inside | undefined): readonly string[] {
  const { program } = inside ?? {}
  const isForeign =
    program &&
    ![...system, inside?.root ?? ''].some(
      (folder) => program.path.startsWith(`${folder}/`) && program.file.startsWith(`${folder}/`),
    )
  const size = String((inside?.memoryMegabytes ?? 16) * 1024 * 1024)
  return [
    ...['--unshare-all', '--new-session', '--die-with-parent', '--clearenv', '--cap-drop', 'ALL'],
    ...['--proc', '/proc', '--dev', '/dev', '--size', size, '--tmpfs', '/tmp'],
    ...system.flatMap((path) => ['--ro-bind-try', path, path]),
    ...(inside ? [inside.root, ...(inside.also ?? [])].flatMap((path) => ['--ro-bind', path, path]) : []),
    ...(inside?.hidden ?? []).flatMap(({ path, folder }) =>
      folder ? ['--tmpfs', path, '--remount-ro', path] : ['--ro-bind', '/dev/null', path],
    ),
    ...(isForeign ? ['--ro-bind', program.file, program.path] : []),
    ...['--remount-ro', '/dev', '--remount-ro', '/'],
  ]
}
