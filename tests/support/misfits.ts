import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** What in a value does not fit a schema; nothing is filled in. Throws where the schema itself is not sound. */
export function misfits(schema: object, value: unknown): readonly string[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, validateSchema: false })
  ajv.addKeyword('x-vivarium')
  addFormats.default(ajv, { mode: 'fast', formats: ['date', 'date-time'] })
  const fits = ajv.compile(schema)
  if (fits(value)) return []
  return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
