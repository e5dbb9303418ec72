/** More places than this, or more of the pages, are one decision and not many slips. */
const places = 10
const share = 0.1

/** True where one explanation would change so much of a library that it is asked about. */
export function isOften(count: number, pages: number, all: number): boolean {
  return count > places || pages > all * share
}
