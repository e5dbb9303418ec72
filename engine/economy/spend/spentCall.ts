import type { RecordData } from '../../../schemas/types.ts'

/** One call to a model: what was reserved for it, then what it took. It counts from its reservation on. */
export type SpentCall = NonNullable<NonNullable<RecordData['cost']>['calls']>[number]
