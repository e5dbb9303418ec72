import type { Ability } from '../ports/mind.ts'
import { findSandbox } from './check/findSandbox.ts'
import { openRunCheck } from './check/openRunCheck.ts'
import { examinePages } from './examinePages.ts'
import { listPages } from './listPages.ts'
import { readPage } from './readPage.ts'
import { searchPages } from './searchPages.ts'

/** What a mind may look at while it thinks. Checks run in a world's root, an absolute path. */
export function openAbilities(root: string): readonly Ability[] {
  return [readPage, listPages, searchPages, examinePages, openRunCheck(root, findSandbox)]
}
