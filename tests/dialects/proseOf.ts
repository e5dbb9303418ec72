import { dialects } from '../../engine/dialects/index.ts'
import type { Prose } from '../../engine/dialects/prose.ts'
import { readOutline } from '../../engine/documents/markdown/readOutline.ts'
import { given } from './given.ts'
import { readSettings } from './minimalSettings.ts'

/** The prose of a page of a site with everything switched on, or with settings of the test's own. */
export function proseOf(id: string, text: string, changed: object = {}): Prose {
  const { dialect, page, settings } = siteOf(id, text)
  return dialect.prose?.(text, { ...(settings as object), ...changed }, page) ?? { text, containers: [] }
}

/** The files that the page of such a site takes in; `others` stand beside it. */
export function partsOf(id: string, text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const { dialect, page, settings, files } = siteOf(id, text, others)
  return dialect.parts?.(page, text, settings, files) ?? []
}

function siteOf(id: string, text: string, others: Readonly<Record<string, string>> = {}) {
  const dialect = dialects.find((one) => one.id === id)
  if (dialect?.knowledge === undefined || dialect.knowledge === 'recognised') throw new Error(`${id} is not known.`)
  const { files: own, page } = readSettings(id, text)
  const files = given({ ...own, ...others })
  return { dialect, page, files, settings: dialect.recognise(files)[0]?.settings }
}

/** What a parser reads in the prose of a page, each by what stands in the page itself at its offsets. */
export function readProse(id: string, text: string, changed?: object) {
  const { text: prose, containers } = proseOf(id, text, changed)
  const { headings, links } = readOutline(prose)
  return {
    headings: headings.map(({ start, text: title }) => [text.slice(start).split(/\r?\n/)[0]!.trim(), title]),
    titles: headings.map(({ text: title }) => title),
    links: links.map(({ urlSpan }) => text.slice(urlSpan.start, urlSpan.end)),
    containers: containers.map(({ start, end }) => text.slice(start, end)),
    prose,
  }
}
