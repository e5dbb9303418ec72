import { describe, expect, test } from 'vitest'
import { constructs } from './constructs.ts'
import type { Construct } from './constructs.ts'
import { filesIn, sampleFolder } from './sampleFiles.ts'
import { tools } from './tools.ts'

/** Texts that pages take in, and that are no pages themselves. */
const parts = /^_?includes\/|^docs\/part-three\.md$/

describe('the samples that real tools build', () => {
  test.each(tools)('$name: every construct that it has stands at least three times', ({ id, sites }) => {
    const files = Object.keys(sites).map((site) => filesIn(sampleFolder(id, site)))
    const paths = files.flatMap(({ paths }) => paths)
    const text = files.flatMap(({ paths, read }) => paths.map((path) => `${read(path)}\n`)).join('')
    const rare = constructs
      .filter((construct) => construct.tools.includes(id))
      .map((construct) => `${construct.name}: ${count(construct, paths, text)}`)
      .filter((line) => Number(line.split(': ').at(-1)) < 3)
    expect(rare).toEqual([])
  })

  test('every construct is counted in one way, for tools that there are', () => {
    const known = new Set(tools.map(({ id }) => id))
    const wrong = constructs.filter(
      ({ tools, text, path }) =>
        (text === undefined) === (path === undefined) || tools.some((tool) => !known.has(tool)),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  test('every page of a sample says where it stands, so that a built page tells its source', () => {
    const silent = tools.flatMap(({ id, sites }) =>
      Object.keys(sites).flatMap((site) => {
        const { paths, read } = filesIn(sampleFolder(id, site))
        const pages = paths.filter((path) => /\.(?:q?md|mdx|markdown)$/.test(path) && !parts.test(path))
        return pages.filter((path) => !read(path)!.includes(`This page is \`${path}\``)).map((path) => `${id} ${path}`)
      }),
    )
    expect(silent).toEqual([])
  })
})

function count({ text: pattern, path }: Construct, paths: readonly string[], text: string): number {
  return pattern ? (text.match(pattern)?.length ?? 0) : paths.filter((one) => path!.test(one)).length
}
