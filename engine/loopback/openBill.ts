import type { Usage } from '../economy/spend/call.ts'
import type { Bill, BilledCall } from './modelServer.ts'

/** A bill that grows: a line for each call that came in, and what it took by now. */
export function openBill(): { addCall(): (usage: Usage) => void; read(): Bill } {
  const calls: BilledCall[] = []
  return {
    addCall() {
      const line = calls.push({ billed: false, input: 0, output: 0 }) - 1
      return ({ input, output }) => {
        calls[line] = { billed: true, input, output }
      }
    },
    read() {
      const sum = calls.reduce(
        (total, { input, output }) => ({ input: total.input + input, output: total.output + output }),
        { input: 0, output: 0 },
      )
      return { calls: [...calls], sum }
    },
  }
}
