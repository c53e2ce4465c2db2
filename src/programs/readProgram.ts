import * as v from 'valibot';
import type { Program } from '../core/program.ts';
import { checkIds } from './checkIds.ts';
import type { Finding } from './finding.ts';
import { Mender } from './mender.ts';
import { nearestName } from './nearestName.ts';
import { parseYaml } from './parseYaml.ts';
import { placeOf } from './placeOf.ts';
import { placesIn } from './placesIn.ts';
import type { Problem } from './problem.ts';
import { programSchema } from './programSchema.ts';
import { refuseText } from './refuseText.ts';
import { schemaFinding } from './schemaFinding.ts';
import { unknownKeys } from './unknownKeys.ts';
import { type TextFinding, yamlFindings } from './yamlFindings.ts';

/** A program, or the reasons why the text is none. */
export type ReadProgram =
  | { readonly program: Program; readonly problems: readonly [] }
  | { readonly program?: undefined; readonly problems: readonly Problem[] };

/** More problems than these help nobody. */
const mostProblems = 20;

/** Reads the text of a program file. Never throws: whatever the text is, it ends as a program or as problems. */
export function readProgram(text: string): ReadProgram {
  const refusal = refuseText(text);
  if (refusal) return { problems: [refusal] };
  const document = parseYaml(text);
  const wrongText = yamlFindings(document, text, mostProblems);
  if (wrongText.length > 0) return { problems: placed(wrongText, text) };

  const file: unknown = document.toJS({ maxAliasCount: 0 });
  const mender = new Mender(document, text);
  const parsed = v.safeParse(programSchema, file);
  const findings = parsed.success
    ? checkIds(parsed.output, mender)
    : withoutEchoes([...wrongKeys(file, mender), ...wrongValues(parsed.issues, file, mender)]);
  if (parsed.success && findings.length === 0) return { program: parsed.output, problems: [] };
  const found = findings.map((finding): TextFinding => {
    const [start, end] = placeOf(document, finding.path, finding.at);
    const { code, message, fix } = finding;
    return { code, message, start, end, fix };
  });
  return { problems: placed(found, text) };
}

function wrongKeys(file: unknown, mender: Mender): readonly Finding[] {
  return unknownKeys(file)
    .slice(0, mostProblems)
    .map(({ path, known }): Finding => {
      const key = String(path.at(-1));
      const near = nearestName(key, known);
      const ask = near === undefined ? 'Remove it or check its spelling.' : `Did you mean ${near}?`;
      return {
        code: 'unknown-key',
        message: `"${key.slice(0, 60)}" is not a key here. ${ask}`,
        path,
        at: 'key',
        fix: near === undefined ? undefined : mender.rename(path, near),
      };
    });
}

function wrongValues(
  issues: readonly v.BaseIssue<unknown>[],
  file: unknown,
  mender: Mender,
): readonly Finding[] {
  return issues
    .filter(({ expected, type }) => !(type === 'strict_object' && expected === 'never'))
    .slice(0, mostProblems)
    .map((issue) => schemaFinding(issue, { file, mender }));
}

/** Leaves out "title is missing" where "titel" stands: to mend the one mends the other. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const meant = new Set(
    findings
      .filter(({ code, fix }) => code === 'unknown-key' && fix)
      .map(({ path, fix }) => JSON.stringify([...path.slice(0, -1), fix?.text])),
  );
  return findings.filter(
    ({ code, path }) => code !== 'missing' || !meant.has(JSON.stringify(path)),
  );
}

/** In the order of the file, with line and column, and no more than help. */
function placed(found: readonly TextFinding[], text: string): readonly Problem[] {
  const place = placesIn(text);
  return [...found]
    .sort((a, b) => a.start - b.start)
    .slice(0, mostProblems)
    .map((one) => ({ ...one, end: Math.min(one.end, text.length), ...place(one.start) }));
}
