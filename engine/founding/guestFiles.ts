import { hostHome } from '../collections/inHome.ts'
import type { FilePath } from '../documents/document.ts'
import { schemaFiles } from './schemaFiles.ts'

/** What every world beside a branch has on its own, besides its documents: path to bytes. */
export function guestFiles(name: string, host: string): ReadonlyMap<FilePath, Uint8Array> {
  return new Map<FilePath, Uint8Array>([
    ...[...schemaFiles()].map(([path, bytes]): [FilePath, Uint8Array] => [hostHome + path, bytes]),
    ['.gitignore', Buffer.from('.swarm/local/\n')],
    // Its files are the same bytes on every system, whatever the host's people have set.
    ['.gitattributes', Buffer.from('* -text\n')],
    ['README.md', Buffer.from(readme(name, host))],
  ])
}

function readme(name: string, branch: string): string {
  return `# ${name}: the world's branch

This branch holds the state of a Vivarium world: its residents, tasks, proposals and records, all in \`.swarm/\`.
The documents that it tends are on \`${branch}\`. Nothing of this branch is ever merged there.
`
}
