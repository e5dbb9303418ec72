/**
 * Whether a name cannot have this skeleton, for it ends otherwise: no letter changes plain ones behind it, so most
 * names
 * of a large folder need not be looked at.
 */
export function endsOtherwise(name: string, skeleton: string): boolean {
  for (let back = 1; back <= name.length && back <= skeleton.length; back++) {
    const [is, wanted] = [name.charCodeAt(name.length - back), skeleton.charCodeAt(skeleton.length - back)]
    if (is > 0x7f || wanted > 0x7f) return false
    if ((is >= 0x41 && is <= 0x5a ? is + 0x20 : is) !== wanted) return true
  }
  return false
}
