import type { ModelStanding } from '../../../queries/model/modelStanding.ts'
import type { Terminal } from '../terminal.ts'
import { alignRows } from './columns.ts'

/** A block for each model, with what to do where something is in its way. */
export function showModels(standings: readonly ModelStanding[], { paint }: Terminal): string {
  if (standings.length === 0)
    return (
      'The policy allows no model, so no call leaves this machine. ' +
      'A steward names one under models in .swarm/policy.yaml.'
    )
  return standings
    .map(({ name, protocol, endpoint, model, use, price, key, problem }) =>
      [
        `${paint('bold', name)}  ${use}`,
        ...alignRows([
          ['  asks', `${model} at ${endpoint} (${protocol})`],
          ['  price', price ? `$${price.input} read, $${price.output} written, for a million tokens` : 'unknown'],
          ['  key', key],
          ...(problem ? [['', paint('red', `→ ${problem}`)]] : []),
        ]),
      ].join('\n'),
    )
    .join('\n')
}
