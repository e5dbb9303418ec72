/**
 * Words that are one or two letters apart, or stand in the same place of a heading, and say something else: with the
 * other word the link leads to what its author did not mean. Opposites, and neighbours of a kind; commas part groups.
 */
export const turning: readonly (readonly string[])[] = `
  install uninstall reinstall, enable disable, enabled disabled, enabling disabling, add remove delete,
  adding removing deleting, import export, importing exporting, imports exports, internal external, inbound outbound,
  incoming outgoing, ingress egress, input output, inputs outputs, get set put post, getter setter, getters setters,
  upload download unload load, upgrade downgrade update, upgrading downgrading updating, client server proxy,
  clients servers, frontend backend, with without, lock unlock, mount unmount umount, pack unpack,
  subscribe unsubscribe publish, register unregister deregister, supported unsupported,
  known unknown solved fixed resolved open closed, used unused, safe unsafe, stable unstable, sync async,
  synchronous asynchronous, open close, opening closing, start stop restart, starting stopping restarting, begin end,
  first last next previous, before after, pre post, old new, former current, legacy modern current, early late,
  min max, minimum maximum, minor major patch, up down, left right, top bottom, above below, high low, push pull pop,
  read write, reading writing, reader writer, readable writable, send receive, sender receiver, sending receiving,
  show hide, allow deny forbid block, allowed denied forbidden blocked, include exclude, includes excludes,
  including excluding, attach detach, connect disconnect reconnect, encode decode, encoding decoding, encoder decoder,
  encrypt decrypt, encryption decryption, compress decompress, serialize deserialize, serialization deserialization,
  activate deactivate, activation deactivation, increase decrease, increment decrement, expand collapse,
  append prepend, commit rollback revert, backup restore, create delete destroy, creating deleting destroying,
  login logout, signin signout signup, public private protected, local remote global, static dynamic,
  manual automatic, manually automatically, required optional, positive negative, success failure error, pass fail,
  true false, yes no, on off, online offline, source target destination, host guest, parent child,
  master slave replica, primary secondary, leader follower, producer consumer, request response, vertical horizontal,
  row column, rows columns, development production staging, light dark, mutable immutable, direct indirect,
  visible invisible hidden, valid invalid, controlled uncontrolled, bind unbind, link unlink, check uncheck,
  do undo redo, advantages disadvantages, pros cons, linux windows macos unix mac, ios android,
  january february march april may june july august september october november december,
  monday tuesday wednesday thursday friday saturday sunday, spring summer autumn winter,
  one two three four five six seven eight nine ten,
  first second third fourth fifth sixth seventh eighth ninth tenth last, ii iii iv vi vii viii ix,
  north south east west, northern southern eastern western, morning noon evening night day,
  red green blue yellow black white, always never sometimes, many few, more less fewer, most least, same different,
  all none some, inner outer, inside outside, front back rear, head tail, even odd, long short, large small big tiny,
  heavy light, thick thin, wide narrow, deep shallow, fast slow, hard soft easy, rough smooth, rich poor, strong weak,
  loud quiet, young old, hot cold warm cool, wet dry, full empty, cheap expensive, simple complex, basic advanced,
  beginner beginners advanced expert experts, free paid, buy sell, buying selling, lend borrow, lending borrowing,
  win lose, rise fall, arrive depart leave, arrival arrivals departure departures, accept reject decline,
  approve reject, grant revoke, acquire release, save discard, keep discard, draft published, heat cool freeze thaw,
  heating cooling freezing thawing, sow reap harvest, sowing harvesting, plus minus, multiply divide,
  addition subtraction, sum difference product, compress decompress extract, abstract concrete, absolute relative,
  serial parallel, eager lazy, strict loose, exact approximate, temporary permanent, active passive inactive,
  dead alive, debit credit, asset liability, income expense, supply demand, question answer, questions answers,
  male female, teacher student, teachers students, tcp udp, mysql postgres postgresql sqlite mariadb oracle,
  chrome firefox safari edge, npm yarn pnpm bun, aws azure gcp, bash zsh fish powershell, json yaml xml toml csv,
  debian ubuntu fedora centos, horizontally vertically, success fail failed failing
`
  .split(',')
  .map((group) => group.trim().split(/\s+/))

/** Beginnings of which one in the place of the other says the opposite: `upstream`, `downstream`. */
export const beginnings: readonly (readonly string[])[] = [
  ['up', 'down'],
  ['in', 'out', 'ex'],
  ['im', 'ex'],
  ['en', 'de', 'dis'],
  ['at', 'de'],
  ['as', 'des'],
  ['ac', 'de'],
  ['pre', 'post'],
  ['over', 'under'],
  ['inter', 'intra', 'extra'],
  ['hyper', 'hypo'],
  ['max', 'min'],
  ['macro', 'micro'],
  ['for', 'back'],
  ['fore', 'back'],
  ['mono', 'multi', 'single'],
  ['super', 'sub'],
  ['inc', 'dec'],
  ['client', 'server'],
]
/** The same for endings: `stateful`, `stateless`. */
export const endings: readonly (readonly string[])[] = [
  ['ful', 'less'],
  ['er', 'ee'],
  ['or', 'ee'],
  ['side', 'wide'],
]
/** A heading that gets one of these, or loses it, says something else. */
export const reversing: ReadonlySet<string> = new Set(
  'not no never without non un anti former old new legacy deprecated removed unsupported uninstall unofficial'.split(
    ' ',
  ),
)
