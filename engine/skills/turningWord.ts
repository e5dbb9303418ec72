import { isEnglish } from './isEnglish.ts'
import { without } from './without.ts'

/**
 * Words that are one or two letters apart, or stand in the same place of a heading, and say something else: with the
 * other word the link leads to what its author did not mean. Opposites in the order of use, then neighbours of a kind.
 */
const turning: readonly (readonly string[])[] = [
  ['install', 'uninstall', 'reinstall'],
  ['enable', 'disable'],
  ['enabled', 'disabled'],
  ['enabling', 'disabling'],
  ['add', 'remove', 'delete'],
  ['adding', 'removing', 'deleting'],
  ['import', 'export'],
  ['importing', 'exporting'],
  ['imports', 'exports'],
  ['internal', 'external'],
  ['inbound', 'outbound'],
  ['incoming', 'outgoing'],
  ['ingress', 'egress'],
  ['input', 'output'],
  ['inputs', 'outputs'],
  ['get', 'set', 'put', 'post'],
  ['getter', 'setter'],
  ['getters', 'setters'],
  ['upload', 'download', 'unload', 'load'],
  ['upgrade', 'downgrade', 'update'],
  ['upgrading', 'downgrading', 'updating'],
  ['client', 'server', 'proxy'],
  ['clients', 'servers'],
  ['frontend', 'backend'],
  ['with', 'without'],
  ['lock', 'unlock'],
  ['mount', 'unmount', 'umount'],
  ['pack', 'unpack'],
  ['subscribe', 'unsubscribe', 'publish'],
  ['register', 'unregister', 'deregister'],
  ['supported', 'unsupported'],
  ['known', 'unknown', 'solved', 'fixed', 'resolved', 'open', 'closed'],
  ['used', 'unused'],
  ['safe', 'unsafe'],
  ['stable', 'unstable'],
  ['sync', 'async'],
  ['synchronous', 'asynchronous'],
  ['open', 'close'],
  ['opening', 'closing'],
  ['start', 'stop', 'restart'],
  ['starting', 'stopping', 'restarting'],
  ['begin', 'end'],
  ['first', 'last', 'next', 'previous'],
  ['before', 'after'],
  ['pre', 'post'],
  ['old', 'new'],
  ['former', 'current'],
  ['legacy', 'modern', 'current'],
  ['early', 'late'],
  ['min', 'max'],
  ['minimum', 'maximum'],
  ['minor', 'major', 'patch'],
  ['up', 'down'],
  ['left', 'right'],
  ['top', 'bottom'],
  ['above', 'below'],
  ['high', 'low'],
  ['push', 'pull', 'pop'],
  ['read', 'write'],
  ['reading', 'writing'],
  ['reader', 'writer'],
  ['readable', 'writable'],
  ['send', 'receive'],
  ['sender', 'receiver'],
  ['sending', 'receiving'],
  ['show', 'hide'],
  ['allow', 'deny', 'forbid', 'block'],
  ['allowed', 'denied', 'forbidden', 'blocked'],
  ['include', 'exclude'],
  ['includes', 'excludes'],
  ['including', 'excluding'],
  ['attach', 'detach'],
  ['connect', 'disconnect', 'reconnect'],
  ['encode', 'decode'],
  ['encoding', 'decoding'],
  ['encoder', 'decoder'],
  ['encrypt', 'decrypt'],
  ['encryption', 'decryption'],
  ['compress', 'decompress'],
  ['serialize', 'deserialize'],
  ['serialization', 'deserialization'],
  ['activate', 'deactivate'],
  ['activation', 'deactivation'],
  ['increase', 'decrease'],
  ['increment', 'decrement'],
  ['expand', 'collapse'],
  ['append', 'prepend'],
  ['commit', 'rollback', 'revert'],
  ['backup', 'restore'],
  ['create', 'delete', 'destroy'],
  ['creating', 'deleting', 'destroying'],
  ['login', 'logout'],
  ['signin', 'signout', 'signup'],
  ['public', 'private', 'protected'],
  ['local', 'remote', 'global'],
  ['static', 'dynamic'],
  ['manual', 'automatic'],
  ['manually', 'automatically'],
  ['required', 'optional'],
  ['positive', 'negative'],
  ['success', 'failure', 'error'],
  ['pass', 'fail'],
  ['true', 'false'],
  ['yes', 'no'],
  ['on', 'off'],
  ['online', 'offline'],
  ['source', 'target', 'destination'],
  ['host', 'guest'],
  ['parent', 'child'],
  ['master', 'slave', 'replica'],
  ['primary', 'secondary'],
  ['leader', 'follower'],
  ['producer', 'consumer'],
  ['request', 'response'],
  ['vertical', 'horizontal'],
  ['row', 'column'],
  ['rows', 'columns'],
  ['development', 'production', 'staging'],
  ['light', 'dark'],
  ['mutable', 'immutable'],
  ['direct', 'indirect'],
  ['visible', 'invisible', 'hidden'],
  ['valid', 'invalid'],
  ['controlled', 'uncontrolled'],
  ['bind', 'unbind'],
  ['link', 'unlink'],
  ['check', 'uncheck'],
  ['do', 'undo', 'redo'],
  ['advantages', 'disadvantages'],
  ['pros', 'cons'],
  ['linux', 'windows', 'macos', 'unix', 'mac'],
  ['ios', 'android'],
  'january february march april may june july august september october november december'.split(' '),
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['spring', 'summer', 'autumn', 'winter'],
]
/** A heading that gets one of these, or loses it, says something else. */
const reversing: ReadonlySet<string> = new Set(
  'not no never without non un anti former old new legacy deprecated removed unsupported uninstall unofficial'.split(
    ' ',
  ),
)
const groups = Map.groupBy(
  turning.flatMap((words, group) => words.map((word) => ({ word, group }))),
  ({ word }) => word,
)

/** Two words of which one in the place of the other turns what a text means; empty where there is none. */
export type TurningWord = readonly [word: string, other: string]

/** True for a word that somebody writes on purpose, whatever a library says. */
export function isKnownWord(word: string): boolean {
  return groups.has(word) || isEnglish(word)
}

/** True where one word in the place of the other says the opposite, or speaks of another of its kind. */
export function isOpposite(word: string, other: string): boolean {
  if (word === other) return false
  const kin = groups.get(other)
  if (groups.get(word)?.some(({ group }) => kin?.some((one) => one.group === group))) return true
  return isNegated(word, other) || isNegated(other, word)
}

/** What turns the meaning of one text into that of the other: the word of each side, empty where it has none there. */
export function turningWords(words: readonly string[], others: readonly string[]): TurningWord | undefined {
  const [gone, come] = [without(words, others), without(others, words)]
  for (const word of gone) for (const other of come) if (isOpposite(word, other)) return [word, other]
  const [lost, got] = [gone.find((word) => reversing.has(word)), come.find((word) => reversing.has(word))]
  if (lost !== undefined || got !== undefined) return [lost ?? '', got ?? '']
  const [number, another] = [gone.find(isNumber), come.find(isNumber)]
  return number !== undefined && another !== undefined ? [number, another] : undefined
}

function isNegated(word: string, other: string): boolean {
  return (
    word.length >= 4 &&
    /^(?:un|in|im|ir|non|dis|de|mis|anti|re)$/.test(other.slice(0, -word.length)) &&
    other.endsWith(word)
  )
}

/** `2`, `v2`, `k8`: a number, with hardly anything that would name more than it. */
function isNumber(word: string): boolean {
  return /^[a-z]?\d+$/.test(word)
}
