import type { Ability } from '../ports/mind.ts'
import { findSandbox } from './check/findSandbox.ts'
import { openRunCheck } from './check/openRunCheck.ts'
import { examinePages } from './examinePages.ts'
import { listPages } from './listPages.ts'
import { readPage } from './readPage.ts'
import { searchPages } from './search/searchPages.ts'

/** What a mind may look at while it thinks. */
export const abilities: readonly Ability[] = [readPage, listPages, searchPages, examinePages, openRunCheck(findSandbox)]
