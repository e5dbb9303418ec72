/** Paths of a commit: documents one by one, then in one line the folders of what the engine keeps for itself. */
export function showPaths(paths: readonly string[]): readonly string[] {
  const kept = paths.filter((path) => path.startsWith('.swarm/'))
  const folders = Map.groupBy(kept, (path) => path.split('/')[1] ?? '')
  const words = [...folders].map(([folder, inside]) => (inside.length === 1 ? folder : `${folder} (${inside.length})`))
  return [
    ...paths.filter((path) => !path.startsWith('.swarm/')),
    ...(words.length > 0 ? [`.swarm: ${words.join(', ')}`] : []),
  ]
}
