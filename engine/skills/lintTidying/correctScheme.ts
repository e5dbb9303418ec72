const mistyped: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(https?):?\/\/(?=[\w-]+\.)/i, '$1://'],
  [/^(?:htt|htp|hhttp|httpp|htttp|ttp|tttp):\/\/(?=[\w-]+\.)/i, 'http://'],
  [/^(?:htts|htps|hhttps|httpss|htttps|ttps|httsp|htpps):\/\/(?=[\w-]+\.)/i, 'https://'],
  [/^(https?)(?:\/\/|;\/\/|:\/|:\/\/\/|::\/\/|:\/\/:\/\/|:\\\\)(?=[\w-]+\.[a-z]{2,})/i, '$1://'],
]

/** The address with its scheme as it was meant; undefined where the scheme is no known slip of the finger. */
export function correctScheme(url: string): string | undefined {
  for (const [pattern, scheme] of mistyped) if (pattern.test(url)) return url.replace(pattern, scheme)
  return undefined
}
