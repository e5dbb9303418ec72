import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the help is printed without what only a command needs when it runs', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const program = `
    import { registerHooks } from 'node:module'
    const seen = []
    registerHooks({ load: (url, context, next) => { seen.push(url); return next(url, context) } })
    const { main } = await import('./engine/faces/cli/main.ts')
    const { openHost } = await import('./engine/faces/cli/host.ts')
    await main(['--help'], openHost())
    process.stdout.write('\\n' + JSON.stringify(seen))
  `
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  })
  const loaded = JSON.parse(printed.slice(printed.lastIndexOf('\n') + 1)) as readonly string[]
  const rooms = 'dialects|skills|cycle|store|minds|abilities|opening|run|check'
  const libraries = 'satteri|remark|unified|isomorphic-git|chokidar|ai|astro'
  const late = new RegExp(`/engine/(?:${rooms})/|/node_modules/(?:${libraries})/`)
  expect(loaded.some((url) => url.endsWith('/engine/actions/index.ts'))).toBe(true)
  expect(loaded.filter((url) => late.test(url)).map((url) => url.slice(url.indexOf(root) + root.length))).toEqual([])
})
