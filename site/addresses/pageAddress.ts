/** How many entries of a list one page shows. */
export const pageSize = 50

/** Where the nth page of a list is, counted from 1. */
export function pageAddress(list: string, page: number): string {
  return page === 1 ? list : `${list}page/${page}/`
}
