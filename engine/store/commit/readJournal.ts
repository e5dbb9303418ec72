import fs from 'node:fs'
import type { Repository } from '../repository.ts'
import { journalFile } from './journalFile.ts'
import type { Journal } from './plan.ts'

/** The plan a crash left behind, if there is one. */
export function readJournal(repository: Repository): Journal | undefined {
  try {
    return JSON.parse(fs.readFileSync(journalFile(repository), 'utf8')) as Journal
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
