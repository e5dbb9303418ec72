import type { LibrarySettings } from '../../dialects/librarySettings.ts'
import type { FilePath } from '../../documents/document.ts'
import type { Library, LocalLink } from '../library.ts'
import type { QuestionAnswer } from '../skill.ts'

/** What explanations look at. */
export type Ground = Pick<Library, 'root' | 'space' | 'settings' | 'siteOf' | 'follow'>

/** A link that leads nowhere as it is written. */
export interface BrokenPlace extends Pick<LocalLink, 'link' | 'destination'> {
  readonly from: FilePath
  /** Where it leads as it is written, a path of the world. */
  readonly path: FilePath
  readonly outside: boolean
}

/** A link that leads somewhere as it is written. */
export type WorkingPlace = LocalLink & { readonly from: FilePath }

/** What a link that works says of an explanation: it could only work with it, or only without it. */
export type Testimony = 'for' | 'against' | undefined

/** One way in which a site may be served that would make many broken links right. */
export interface Explanation {
  /** Under this name the library's settings hold the answer: `lower-case-addresses`. */
  readonly name: string
  /** The rule of the question: `links/lower-case-everywhere`. */
  readonly rule: string
  /** In this many places it is more than a slip, where everything else holds. */
  readonly fewest: number
  /** It needs no proof from other links: what it says of a broken link can be seen in the files. */
  readonly seen?: true
  /** Links that work may prove it, so that nobody needs to be asked. */
  readonly practice?: true
  /** The groups in which a broken link would work: the base path, the folder, the form. */
  explains(ground: Ground, broken: BrokenPlace): readonly string[]
  /** True where a broken link has the shape of a group, explained or not. */
  hasShape(ground: Ground, broken: BrokenPlace, group: string): boolean
  testify(ground: Ground, working: WorkingPlace, group: string): Testimony
  /** A setting that says so without the question. */
  isSaid?(settings: LibrarySettings, group: string): boolean
  /** What was seen, with how often: "12 links name …". */
  describe(group: string, links: string): string
  /** The answer that explains the places. */
  answer(ground: Ground, group: string): QuestionAnswer
  /** Further answers that would make them right. */
  others?(ground: Ground, group: string): readonly QuestionAnswer[]
}
