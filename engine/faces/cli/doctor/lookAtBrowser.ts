import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import type { Look } from './diagnosis.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** The browser that the tests look at the site with. */
export const lookAtBrowser: Look = async ({ host }) => {
  if (process.platform === 'linux' && process.arch === 'x64' && isInstalled('@sparticuz/chromium')) {
    return [{ what: 'Browser', state: 'ok', found: 'brought by the dependencies, for the tests' }]
  }
  const installed = (host.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file))
  if (installed) return [{ what: 'Browser', state: 'ok', found: `${installed}, for the tests` }]
  return [
    {
      what: 'Browser',
      state: 'note',
      found: 'none found; only the browser tests need one',
      hint: 'Install Chromium or Chrome.',
    },
  ]
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}
