import { shippedForms, shippedSamples } from '../index.js';
import { describe, expect, it } from 'vitest';
import { checkForm, compileForm } from './index.js';

describe.each(shippedForms())('shipped form $code', ({ code, definition, manifest }) => {
  it('may be published', () => {
    const options = { scored: manifest.scored, needsOverall: manifest.audience === 'resident', base: definition };
    expect(checkForm(definition, options)).toEqual([]);
  });

  it('plays the roles of its manifest', () => {
    const { roles } = compileForm(definition);
    expect(Object.fromEntries(roles.map(({ question, role }) => [question, role]))).toEqual(manifest.roles);
  });

  it.each(shippedSamples(code))('sample $name: $description', (sample) => {
    const form = compileForm(definition);
    const result = form.validate(sample.answers, { variables: sample.variables });
    if (!result.ok) {
      expect(result.errors).toEqual(sample.errors);
      return;
    }
    expect(sample.errors).toEqual([]);
    const { total: _total, ...answers } = sample.answers;
    expect(result.answers).toEqual(answers);
    const scores = form.scores(result);
    expect(scores?.total).toBe(sample.scores?.total);
    if (sample.scores === undefined) return;
    expect(String(result.calculated['total'])).toBe(sample.scores.total);
    expect(scores?.points).toBe('100');
    const items = Object.fromEntries(scores?.items.map(({ item, score }) => [item, score]) ?? []);
    expect(items).toMatchObject(sample.scores.items ?? {});
  });
});
