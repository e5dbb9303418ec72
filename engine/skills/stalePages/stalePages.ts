import { isBelow } from '../../documents/markdown/isBelow.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { Library, Page } from '../library.ts'
import type { Finding, Skill } from '../skill.ts'
import { findUntouched, readPassingWord, type PassingWord } from './passingWord.ts'
import { readClaims, type Claim } from './readClaims.ts'
import { findOldVersions, readVersions, type Version } from './versions.ts'

/** What a page says that time may overtake. */
interface StaleFacts {
  readonly claims: readonly Claim[]
  readonly versions: readonly Version[]
  readonly passing?: PassingWord
}

/** A state described two years ago is worth a look; a plan as soon as its year is over. */
const stateAge = 2
const planAge = 1

/** Words that time has overtaken: plans for years gone by, states "as of" long ago, versions no longer the latest. */
export const stalePages: Skill<StaleFacts> = {
  name: 'stale-pages',
  version: 1,
  reads: 'history',
  read(page) {
    const passing = readPassingWord(page)
    return { claims: readClaims(page), versions: readVersions(page), ...(passing && { passing }) }
  },
  judge(library) {
    const living = ({ generated, filed, role }: Page) => !generated && !filed && (role === 'page' || role === 'index')
    const pages = library.pages.filter(living)
    const asked = pages.filter(({ path }) => isBelow(path, library.scope))
    const versions = pages.map(({ path, facts }) => ({ path, versions: facts.versions }))
    return orderFindings([
      ...asked.flatMap((page) => findDated(library, page)),
      ...findOldVersions(versions, (path) => isBelow(path, library.scope)),
      ...findUntouched(library, pages, asked),
    ])
  },
}

/** The sentences of a page whose time is over. */
function findDated({ at, lastChanged }: Library, { path, facts }: Page<StaleFacts>): readonly Finding[] {
  const year = Number(at.slice(0, 4))
  return facts.claims.flatMap((claim) => {
    const isPlan = claim.rule === 'stale/past-plan'
    if (claim.year > year - (isPlan ? planAge : stateAge)) return []
    const last = lastChanged(path)
    return [
      {
        rule: claim.rule,
        path,
        line: claim.line,
        message: isPlan ? `A plan for ${claim.year} is still told as to come.` : `This was true as of ${claim.year}.`,
        evidence: claim.sentence + (last ? `\nlast changed ${last.slice(0, 10)}` : ''),
        options: isPlan
          ? ['say what became of it', 'remove the plan']
          : ['check it and give today’s date', 'say it without a date if it always holds'],
      },
    ]
  })
}
