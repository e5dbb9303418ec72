import type { WorldOptions } from '../../opening/openWorld.ts'
import type { World } from '../../ports/world.ts'
import type { Host } from './host.ts'
import type { Terminal } from './terminal.ts'

/** What a command works with. */
export interface Session {
  readonly host: Host
  readonly terminal: Terminal
  readonly json: boolean
  readonly quiet: boolean
  /** The person that `--as` names. */
  readonly as: string | undefined
  /** Where the world is. Throws a problem when there is none. */
  worldFolder(): string
  /** Opens the world there (or in another folder); it is closed when the command ends. */
  openWorld(options?: WorldOptions & { readonly folder?: string }): Promise<World>
  /** Says one thing while the command goes on: a line of JSON, or what `show` makes of it. */
  emit<D>(data: D, show: (data: D, terminal: Terminal) => string): void
  /** Closes every world that was opened; again is harmless. */
  close(): Promise<void>
}
