import { families } from './families.ts'
import { tryFamilies } from './tryFamilies.ts'

tryFamilies(families[0] ?? [])
