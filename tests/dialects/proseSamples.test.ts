import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { dialects } from '../../engine/dialects/index.ts'
import { readOutline } from '../../engine/documents/markdown/readOutline.ts'
import { filesIn, sampleFolder } from './sampleFiles.ts'

/** Parts that are taken in, headings of dialects that CommonMark has no way to write: `#Title`, four blanks before. */
const least = 0.96

const known = dialects.flatMap((dialect) => (dialect.knowledge === 'checked' && dialect.prose ? [dialect] : []))

test.each(known.map((dialect) => [dialect.name, dialect] as const))(
  '%s: what the site makes an id of is a heading of the prose, at its line',
  (_name, dialect) => {
    let all = 0
    const missed: string[] = []
    for (const site of readdirSync(dirname(sampleFolder(dialect.id, 'any')))) {
      const files = filesIn(sampleFolder(dialect.id, site))
      for (const { settings } of dialect.recognise(files).slice(0, 1)) {
        const opened = dialect.open(settings, files)
        for (const page of files.paths.filter((path) => /\.(?:mdx?|qmd)$/.test(path))) {
          const text = files.read(page) ?? ''
          const lines = new Set(readOutline(dialect.prose!(text, settings, page).text).headings.map(({ line }) => line))
          const slugs = new Set(opened.anchorsOf(page).anchors.flatMap(({ by, line }) => (by === 'slug' ? [line] : [])))
          all += slugs.size
          for (const line of slugs) if (!lines.has(line)) missed.push(`${page}:${line}`)
        }
      }
    }
    expect(all).toBeGreaterThan(50)
    expect(1 - missed.length / all, missed.join('\n')).toBeGreaterThanOrEqual(least)
  },
)
