import type { Meter } from '../../ports/mind.ts'

/** A meter that also adds up what was settled; what nobody knows counts with the most it could be. */
export function countTokens(meter: Meter): { readonly meter: Meter; tokens(): number } {
  let tokens = 0
  return {
    tokens: () => tokens,
    meter: {
      async reserve(call) {
        const reservation = await meter.reserve(call)
        if (reservation.kind === 'refused') return reservation
        return {
          kind: 'reserved',
          async settle(usage) {
            const { input, output } = usage === 'unknown' ? call : usage
            tokens += input + output
            await reservation.settle(usage)
          },
        }
      },
    },
  }
}
