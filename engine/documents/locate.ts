/** Where a JSON pointer (`/depends_on/0`) stands in a file; 1-based. */
export type Locate = (pointer: string) => { line: number; column: number } | undefined
