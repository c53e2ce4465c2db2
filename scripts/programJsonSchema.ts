import { toJsonSchema } from '@valibot/to-json-schema';
import { programSchema } from '../src/programs/programSchema.ts';

/** The JSON Schema of a program file, generated from the validator. Used by the build and tests. */
export function programJsonSchema(): Record<string, unknown> {
  return { ...toJsonSchema(programSchema) };
}
