import type { ResidentData } from '../../../../schemas/types.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { findDocument } from '../findDocument.ts'
import { showDocument } from '../show/showDocument.ts'

/** Shows one resident. */
export const residentShow = defineCommand<{ id: string }>({
  name: 'resident show',
  description: 'Show a resident: who it is, what it can do, what it holds.',
  positional: ['id'],
  required: ['id'],
  input: { id: { type: 'string', description: 'The resident.' } },
  async run({ id }, session) {
    const { view, path, data, body } = await findDocument<ResidentData>(session, 'resident', id)
    const { balancesOf } = await import('../../../economy/balancesOf.ts')
    const tokens = [...balancesOf(view)].filter(([account]) => account.startsWith(`resident:${data.id}/`))
    const purses = Object.fromEntries(tokens.map(([account, amount]) => [account.split('/')[1] ?? account, amount]))
    return answer({ ...data, path, tokens: purses, body }, ({ tokens: held, ...resident }, terminal) => {
      const words = Object.entries(held).map(([purse, amount]) => `${amount} ${purse.replaceAll('_', ' ')}`)
      return showDocument({ ...resident, ...(words.length > 0 ? { tokens: words } : {}) }, terminal)
    })
  },
})
