import type { FilePath } from '../../documents/document.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Finding } from '../skill.ts'

/** Places that one explanation makes right, and what is asked about them where nobody has said yet. */
export interface Brake {
  readonly places: readonly { readonly from: FilePath; readonly link: Link }[]
  readonly question?: Finding
}
