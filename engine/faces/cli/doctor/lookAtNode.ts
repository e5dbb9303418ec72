import type { Look } from './diagnosis.ts'

/** The Node that runs this. */
export const lookAtNode: Look = async () => {
  const own = process.execPath.includes('node_modules')
  return [{ what: 'Node', state: 'ok', found: `${process.versions.node}${own ? ', brought by the dependencies' : ''}` }]
}
