/** One measurement, next to the thing it is compared with, in the same run on the same machine. */
export interface Row {
  readonly name: string
  readonly measured: number
  /** Left out where a row only gives scale. */
  readonly against?: number
  /** `measured / against` */
  readonly ratio?: number
  /** The ratio that must not be exceeded. */
  readonly limit?: number | undefined
  /** Of `measured` and `against`. */
  readonly unit: string
  readonly note?: string | undefined
}
