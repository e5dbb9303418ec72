/** Who acts: every act has exactly one. */
export interface Principal {
  readonly kind: 'human' | 'resident' | 'engine'
  readonly id: string
}
