import { joinPath } from '../../documents/markdown/joinPath.ts'
import { addressWithin } from './addressWithin.ts'
import type { MkdocsSettings } from './mkdocsSettings.ts'

/** Redirects of the plugin `redirects`, as addresses. */
export function mkdocsRedirects({ redirects, directoryUrls, base }: MkdocsSettings): [string, string][] {
  return Object.entries(redirects).map(([from, to]) => {
    const [path = '', fragment] = to.split('#')
    const target = /^[a-z]+:/i.test(to) ? to : base + addressWithin(joinPath('', path).path, directoryUrls)
    return [base + addressWithin(from, directoryUrls), fragment === undefined ? target : `${target}#${fragment}`]
  })
}
