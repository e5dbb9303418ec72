import { policyOf } from '../../../collections/settings.ts'
import { existsSync } from 'node:fs'
import { acceptedBy } from '../../../abilities/check/acceptedBy.ts'
import { findSandbox } from '../../../abilities/check/findSandbox.ts'
import { countOf } from '../show/words.ts'
import type { Diagnosis, Look } from './diagnosis.ts'

/** Whether the checks that the policy names can run here, and shut in. */
export const lookAtSandbox: Look = async ({ world }) => {
  if (!world) return []
  const view = await world.store.snapshot()
  const policy = policyOf(view)
  const checks = policy?.checks ?? []
  if (checks.length === 0)
    return [{ what: 'Checks', state: 'note', found: 'none in .swarm/policy.yaml; residents run no programs' }]
  const missing = checks
    .filter(({ program }) => !existsSync(program))
    .map(({ name, program }): Diagnosis => ({
      what: 'Checks',
      state: 'problem',
      found: `${name} runs ${program}, which is not there`,
      hint: 'Install it, or name another program in .swarm/policy.yaml',
    }))
  const sandbox = await findSandbox()
  const found = countOf(checks.length, 'check')
  if (sandbox.kind === 'there')
    return [...missing, { what: 'Checks', state: 'ok', found: `${found}, shut in by ${sandbox.program}` }]
  const by = acceptedBy(policy, view)
  return [
    ...missing,
    by
      ? {
          what: 'Checks',
          state: 'note',
          found: `${found}, without a sandbox, which ${by} has accepted; ${sandbox.why}`,
        }
      : {
          what: 'Checks',
          state: 'problem',
          found: `${found} and no sandbox to run in, so they are refused; ${sandbox.why}`,
          hint: 'Install bubblewrap, or have a steward write unsandboxed_checks into .swarm/policy.yaml',
        },
  ]
}
