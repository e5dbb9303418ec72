import type { FilePath } from './document.ts'

/**
 * A glob as a test: `*` stays inside one folder, `**` crosses folders, `{id}` is replaced by `id`. Everything else is
 * literal.
 */
export function matchGlob(glob: string, id?: string): (path: FilePath) => boolean {
  const named = id === undefined ? glob : glob.replaceAll('{id}', id)
  const star = named.indexOf('*')
  const prefix = star < 0 ? named : named.slice(0, star)
  if (star >= 0 && named.endsWith('/**') && star === named.length - 2)
    return (path) => path.startsWith(prefix) && path.length > prefix.length
  let pattern: RegExp | undefined
  // Most paths do not even begin like the glob, and then nothing is compiled.
  return (path) => path.startsWith(prefix) && (pattern ??= compile(named)).test(path)
}

function compile(glob: string): RegExp {
  const source = glob
    .split('/')
    .map((part) => (part === '**' ? '**' : part.split('*').map(escapeRegExp).join('[^/]*')))
    .join('/')
    .replaceAll('**/', '(?:.+/)?')
    .replaceAll('/**', '/.+')
    .replace(/^\*\*$/, '.+')
  return new RegExp(`^${source}$`, 'u')
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
