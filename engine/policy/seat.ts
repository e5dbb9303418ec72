/** What a person may do, from the least on: anyone may ask, speak and stop the world. */
export type Seat = 'anyone' | 'reviewer' | 'steward'
