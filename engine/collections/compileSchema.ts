import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/**
 * A JSON Schema (2020-12) as a validator that tells every failure with its data; `x-vivarium` is ours, unknown keywords
 * throw.
 */
export function compileSchema(schema: object): ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    useDefaults: true,
    // The schemas are ours and the tests hold them against the standard; here that would cost more than all validation.
    validateSchema: false,
  })
  ajv.addKeyword('x-vivarium')
  addFormats.default(ajv, { mode: 'fast', formats: ['date', 'date-time'] })
  return ajv.compile(schema)
}
