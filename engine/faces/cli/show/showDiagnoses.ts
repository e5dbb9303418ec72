import type { Diagnosis } from '../doctor/diagnosis.ts'
import type { Style, Terminal } from '../terminal.ts'
import { alignRows } from './columns.ts'

const marks: Readonly<Record<Diagnosis['state'], { readonly mark: string; readonly style: Style }>> = {
  ok: { mark: '✓ ok', style: 'green' },
  note: { mark: '· note', style: 'yellow' },
  problem: { mark: '✗ problem', style: 'red' },
}

/** A line for each look, with what to do about it below. */
export function showDiagnoses(diagnoses: readonly Diagnosis[], { paint }: Terminal): string {
  const rows = diagnoses.flatMap(({ what, state, found, hint }) => {
    const { mark, style } = marks[state]
    return [[paint(style, mark), what, found], ...(hint ? [['', '', paint('dim', `→ ${hint}`)]] : [])]
  })
  return alignRows(rows).join('\n')
}
