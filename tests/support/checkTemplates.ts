import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sampleLibrary } from '../../engine/founding/sampleLibrary.ts'
import { initWorld } from '../../engine/opening/initWorld.ts'

/**
 * Type-checks the site's templates. Astro opens a world to do so, and the checkout need not be one that can be
 * served: its HEAD may be detached, as it is where changes are tested. So a small world is made for it.
 */
const project = fileURLToPath(new URL('../../', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'vivarium-types-'))
try {
  await initWorld(root, {
    files: sampleLibrary,
    at: '2026-01-05T09:00:00.000Z',
    seed: 'types',
    steward: { name: 'Ada', email: 'ada@example.org' },
  })
  const { status } = spawnSync(
    process.execPath,
    [join(project, 'node_modules/astro/bin/astro.mjs'), 'check', '--tsconfig', 'site/tsconfig.json'],
    {
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, VIVARIUM_WORLD: root, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  )
  process.exitCode = status ?? 1
} finally {
  rmSync(root, { recursive: true, force: true })
}
