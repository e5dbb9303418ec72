import type { CallRule } from '../rule.ts'

const machine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** A key never crosses a network in the clear. */
export const safeEndpoints: CallRule = {
  id: 'safe-endpoints',
  sentence: 'A model is called by https, or on this machine, at an address that holds no key.',
  effect: 'deny',
  about: 'call',
  check({ call }) {
    const url = URL.parse(call.endpoint)
    if (!url || !/^https?:$/.test(url.protocol))
      return [{ message: 'this is no address of a model', expected: 'https://host/path', got: call.endpoint }]
    // The address itself is not repeated: what is wrong with it may be a key.
    if (url.username || url.password || url.search || url.hash)
      return [
        {
          message: 'the address of a model holds more than a place',
          expected: `${url.protocol}//${url.host}${url.pathname}`,
        },
      ]
    if (url.protocol === 'https:' || machine.test(url.hostname)) return []
    return [
      {
        message: 'the address of a model can be overheard',
        expected: 'https, or http on this machine',
        got: `${url.protocol}//${url.host}`,
      },
    ]
  },
}
