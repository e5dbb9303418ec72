import type { FilePath } from '../../documents/document.ts'

const filed = new RegExp(
  '(?:^|/)(?:[^/]*archives?|[^/]*minutes[^/]*|[^/]*meeting[-_]?notes[^/]*|newsletters?|blogs?|_?posts|news|elections|' +
    'annual[-_]reports?|retrospectives?|releases|decisions|adrs?|keps?|proposals?|postmortems?|' +
    '(?:19|20)\\d\\d(?:[-_.][^/]*)?)/',
  'i',
)

/** True where a path lies in a folder that keeps what is over: an archive, minutes, a year. */
export function isFiled(path: FilePath): boolean {
  return filed.test(path)
}
