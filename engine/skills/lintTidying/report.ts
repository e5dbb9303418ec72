import { lineAround } from '../reading/lineAround.ts'
import { placeAt } from '../reading/placeAt.ts'
import type { Edit, Finding } from '../skill.ts'
import type { LintPage } from './lintPage.ts'

/** A finding at an offset of a page, with the line there as evidence and the edit that repairs it. */
export function report(
  page: Pick<LintPage, 'path' | 'text'>,
  rule: string,
  offset: number,
  message: string,
  more: { readonly edit?: Omit<Edit, 'path'>; readonly evidence?: string; readonly options?: readonly string[] } = {},
): Finding {
  return {
    rule,
    path: page.path,
    ...placeAt(page.text, offset),
    message,
    evidence: more.evidence ?? lineAround(page.text, offset).trim(),
    ...(more.edit && { fix: { kind: 'edit' as const, edits: [{ path: page.path, ...more.edit }] } }),
    ...(more.options && more.options.length > 0 && { options: more.options }),
  }
}
