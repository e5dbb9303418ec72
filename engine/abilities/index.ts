import type { Ability } from '../ports/mind.ts'
import type { FindPlace } from './check/check.ts'
import { findSandbox } from './check/findSandbox.ts'
import { openRunCheck } from './check/openRunCheck.ts'
import { examinePages } from './examinePages.ts'
import { listPages } from './listPages.ts'
import { readPage } from './readPage.ts'
import { searchPages } from './searchPages.ts'

/** What a mind may look at while it thinks, and where its checks run. */
export function openAbilities(findPlace: FindPlace): readonly Ability[] {
  return [readPage, listPages, searchPages, examinePages, openRunCheck(findPlace, findSandbox)]
}
