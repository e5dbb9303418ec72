import { expect, test } from 'vitest'
import { openAbilities } from '../../engine/abilities/index.ts'
import { abilityContract } from '../contracts/ability.ts'
import { library } from '../support/given.ts'
import { abilityNamed, placeOf } from './openRoom.ts'

/** What each ability of the world is asked. */
const fitting: Readonly<Record<string, readonly object[]>> = {
  read_page: [
    { path: `${library}/long.md` },
    { path: `${library}/wide.md` },
    { path: `${library}/long.md`, from_line: 7, lines: 3, numbers: true },
  ],
  list_pages: [{}, { folder: library }, { folder: 'library' }],
  search_pages: [{ words: 'broken link' }, { words: 'word', folder: library }],
  examine_pages: [{ skill: 'broken-links' }, { skill: 'lint-tidying', scope: `${library}/long.md` }],
  run_check: [{ name: 'talk' }],
}

test('every ability has questions here', () => {
  expect(Object.keys(fitting)).toEqual(openAbilities(placeOf('.')).map(({ name }) => name))
})

for (const [name, inputs] of Object.entries(fitting)) abilityContract(abilityNamed(name), inputs)
