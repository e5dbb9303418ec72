import type { ProposalData } from '../../../schemas/types.ts'

type Reviews = NonNullable<ProposalData['reviews']>

/** The reviews of a proposal of which something changes: an approval was of what is no more, and says so. */
export function voidApprovals(reviews: Reviews | undefined, why: string): Reviews | undefined {
  return reviews?.map((review) =>
    review.verdict === 'approve' && review.void === undefined ? { ...review, void: why } : review,
  )
}
