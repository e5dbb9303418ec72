import type { FilePath } from '../../documents/document.ts'
import { lineAround } from '../reading/lineAround.ts'
import { placeAt } from '../reading/placeAt.ts'
import type { Edit, Finding } from '../skill.ts'

/** Something on a page that shows as something else than its author meant, wherever the page lies. */
export interface Defect {
  readonly rule: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly evidence: string
  readonly edit?: Omit<Edit, 'path'>
  readonly options?: readonly string[]
  /** Dialects, by their ids, whose tools make something of it. */
  readonly notIn?: readonly string[]
  /**
   * A destination that must lead to a file of the library; otherwise there is no defect, or no edit that repairs it.
   */
  readonly needs?: { readonly destination: string; readonly for: 'defect' | 'edit' }
}

/** A defect at an offset of a page, with the line there as evidence. */
export function defectAt(
  { text }: { readonly text: string },
  rule: string,
  offset: number,
  message: string,
  more: Partial<Pick<Defect, 'edit' | 'evidence' | 'options' | 'notIn' | 'needs'>> = {},
): Defect {
  return { rule, ...placeAt(text, offset), message, evidence: lineAround(text, offset).trim(), ...more }
}

/** The finding for a defect on a page; none where what it needs is not there. */
export function describeDefect(
  path: FilePath,
  { edit, options, needs, notIn: _, ...defect }: Defect,
  isThere: (destination: string) => boolean,
): readonly Finding[] {
  const lacking = needs && !isThere(needs.destination) ? needs.for : undefined
  if (lacking === 'defect') return []
  const { rule, ...told } = defect
  return [
    {
      rule,
      path,
      ...told,
      ...(edit && lacking !== 'edit' && { fix: { kind: 'edit', edits: [{ path, ...edit }] } }),
      ...(options && { options }),
    },
  ]
}
