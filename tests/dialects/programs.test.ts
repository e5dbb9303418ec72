import { describe, expect, test } from 'vitest'
import { readProgram } from '../../engine/dialects/reading/readProgram.ts'
import { readPython } from '../../engine/dialects/reading/readPython.ts'
import { readSettingsYaml } from '../../engine/dialects/reading/readSettingsYaml.ts'
import { textAt, treeAt, valueAt } from '../../engine/dialects/reading/tree.ts'
import { unreadIn } from '../../engine/dialects/reading/unreadIn.ts'

describe('settings that are programs are read and never run', () => {
  test('what is written out is read, through names and calls', () => {
    const config = readProgram(
      [
        "import { defineConfig } from 'vitepress'",
        "const base: string = process.env.BASE ?? '/x/'",
        "const title = 'A'",
        'export default defineConfig({',
        '  // base: "/not/",',
        '  title,',
        '  base,',
        "  srcDir: './src',",
        '  cleanUrls: true,',
        '  rewrites: { "a/:x": "b/:x" },',
        '  sidebar: makeSidebar(),',
        '  async onEnd() { return { srcDir: "no" } },',
        "  nested: { list: ['a', `b`, 3, null], text: 'it\\'s' } as Nested,",
        '})',
      ].join('\n'),
    )
    expect(textAt(config, 'title')).toBe('A')
    expect(textAt(config, 'srcDir')).toBe('./src')
    expect(valueAt(config, 'cleanUrls')).toBe(true)
    expect({ ...treeAt(config, 'rewrites') }).toEqual({ 'a/:x': 'b/:x' })
    expect({ ...treeAt(config, 'nested') }).toEqual({ list: ['a', 'b', 3, null], text: "it's" })
    expect(unreadIn(config, 'base', 'srcDir', 'sidebar', 'nothing')).toEqual(['base', 'sidebar'])
  })

  test('of a program that exports nothing readable all is unread', () => {
    expect(unreadIn(readProgram('export default makeConfig()'), 'base')).toEqual(['base'])
    expect(unreadIn(readProgram(''), 'base', 'srcDir')).toEqual(['base', 'srcDir'])
  })

  test('a spread may hold any setting', () => {
    expect(unreadIn(readProgram('module.exports = { ...shared, a: 1 }'), 'a', 'base')).toEqual(['base'])
  })

  test('Python: assignments at the top level, and what is added to them', () => {
    const config = readPython(
      [
        'import os',
        'extensions = [\'a\', "b"]  # two',
        "extensions += ['c']",
        'release = os.environ["X"]',
        'myst_heading_anchors = 3',
        'options = {"x": True, "y": (1, 2),',
        '           "z": None}',
        'def setup(app):',
        '    extensions = []',
      ].join('\n'),
    )
    expect(valueAt(config, 'extensions')).toEqual(['a', 'b', 'c'])
    expect(valueAt(config, 'myst_heading_anchors')).toBe(3)
    expect({ ...treeAt(config, 'options') }).toEqual({ x: true, y: [1, 2], z: null })
    expect(unreadIn(config, 'release', 'extensions')).toEqual(['release'])
  })

  test('YAML keeps the names of programs as texts', () => {
    const config = readSettingsYaml('a: !!python/name:x.y\nb: !!python/object/apply:p.q\n  kwds: {case: lower}\n')
    expect(config).toMatchObject({
      a: 'python/name:x.y',
      b: { tag: 'python/object/apply:p.q', kwds: { case: 'lower' } },
    })
  })

  test.each([
    '{'.repeat(20_000),
    'a={'.repeat(20_000),
    "x = '".repeat(20_000),
    '/*'.repeat(20_000),
    '(['.repeat(20_000),
  ])('what would stall the reader does not', (hostile) => {
    const started = performance.now()
    readProgram(`export default ${hostile}`)
    readPython(`a = ${hostile}`)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
