import type { RulingData } from '../../schemas/types.ts'
import { matchGlob } from '../documents/matchGlob.ts'
import type { View } from '../documents/view.ts'
import type { KnownFinding } from './knownFinding.ts'

type Asked = Pick<KnownFinding, 'id' | 'rule' | 'path'>

/** What answers by which ruling of a view a finding is left; of several, the first by path. */
export function findRuling(view: Pick<View, 'of'>): (finding: Asked) => string | undefined {
  const rulings = view.of<RulingData>('ruling')
  const byFinding = new Map(rulings.flatMap(({ id, data }) => (data.finding ? [[data.finding, id] as const] : [])))
  const wide = rulings
    .filter(({ data }) => data.finding === undefined)
    .map(({ id, data }) => ({ id, rule: data.rule, page: data.page, matches: matchGlob(data.page) }))
  return ({ id, rule, path }) =>
    byFinding.get(id) ??
    wide.find((ruling) => ruling.rule === rule && (ruling.page === path || ruling.matches(path)))?.id
}
