import type { FilePath } from './document.ts'

/** A glob as a test: `*` stays inside one folder, `**` crosses folders, `{id}` is replaced by `id`. Everything else is literal. */
export function matchGlob(glob: string, id?: string): (path: FilePath) => boolean {
  const named = id === undefined ? glob : glob.replaceAll('{id}', id)
  const source = named
    .split('/')
    .map((part) => (part === '**' ? '**' : part.split('*').map(escapeRegExp).join('[^/]*')))
    .join('/')
    .replaceAll('**/', '(?:.+/)?')
    .replaceAll('/**', '/.+')
  const pattern = new RegExp(`^${source}$`, 'u')
  return (path) => pattern.test(path)
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
