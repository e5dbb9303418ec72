import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('nothing that speaks to models is loaded before a mind thinks', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    await import('./engine/minds/index.ts')
    console.log(JSON.stringify(loaded))`
  const loaded = JSON.parse(
    execFileSync(`${root}node_modules/.bin/node`, ['--input-type=module', '--eval', script], {
      cwd: root,
      encoding: 'utf8',
    }),
  ) as string[]
  expect(loaded.some((url) => url.endsWith('engine/minds/model/modelMind.ts'))).toBe(true)
  expect(loaded.filter((url) => /node_modules\/(ai|@ai-sdk|zod)\/|minds\/model\/think\.ts/.test(url))).toEqual([])
})
