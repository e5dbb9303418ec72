import type { ReadStream } from 'node:tty'

/** Reads a line from the keyboard without showing it; undefined when the person takes it back with Ctrl-C. */
export function readSecret(
  keyboard: ReadStream,
  ask: (text: string) => void,
  prompt: string,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    let line = ''
    const end = (answer: string | undefined) => {
      keyboard.off('data', read).setRawMode(false).pause()
      ask('\n')
      resolve(answer)
    }
    const read = (keys: Buffer) => {
      for (const key of keys.toString('utf8')) {
        if (key === '\u0003') return end(undefined)
        if (key === '\r' || key === '\n' || key === '\u0004') return end(line)
        line = key === '\u007f' || key === '\b' ? line.slice(0, -1) : line + key
      }
    }
    ask(prompt)
    keyboard.setRawMode(true).resume().on('data', read)
  })
}
