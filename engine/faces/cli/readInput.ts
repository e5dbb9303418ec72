import { clip } from '../../documents/text/clip.ts'
import type { Host } from './host.ts'
import type { Complaint } from '../outcome.ts'
import type { Flag } from './flag.ts'

type Input = Readonly<Record<string, unknown>>

/** The input as the schema wants it: `-` replaced by standard input, JSON parsed. */
export async function readInput(
  input: Input,
  parameters: readonly Flag[],
  host: Host,
): Promise<{ input: Input; problems: readonly Complaint[] }> {
  const piped = parameters.filter(({ name, long }) => long && input[name] === '-')
  if (piped.length > 1) {
    const names = piped.map(({ flag }) => `--${flag}`).join(' and ')
    return {
      input,
      problems: [
        {
          rule: 'usage/stdin',
          message: `${names} cannot both be standard input`,
          expected: 'at most one -',
          got: names,
        },
      ],
    }
  }
  const read: Record<string, unknown> = { ...input }
  for (const { name } of piped) read[name] = await host.readInput()
  const problems: Complaint[] = []
  for (const { name, flag, kind } of parameters) {
    if (kind !== 'json' || typeof read[name] !== 'string') continue
    try {
      read[name] = JSON.parse(read[name])
    } catch (error) {
      problems.push({
        rule: 'usage/json',
        message: `--${flag} is not JSON: ${(error as Error).message}`,
        expected: 'JSON',
        got: clip(String(read[name]), 80),
      })
    }
  }
  return { input: read, problems }
}
