import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/core/issues.js';
import { scenario, type ScenarioBasis } from '../../src/run/scenario.js';
import type { ScenarioInput } from '../../src/scenario/scenario.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const corridor = tinyCorridor();

function issuesOf(input: ScenarioInput, basis?: ScenarioBasis): readonly string[] {
  try {
    scenario(input, basis);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ code }) => code);
    throw error;
  }
}

describe('a scenario from plain data', () => {
  it('is about the built-in corridor unless another is given', () => {
    expect(scenario({ title: 'As is' }).corridor.id).toBe('tumen');
    expect(scenario({ title: 'As is' }, { corridor }).corridor).toBe(corridor);
  });

  it('lays a child over its parents', () => {
    const parents = [{ title: 'Parent', horizon: '30 days', seed: 'parent' }];
    const child = scenario({ title: 'Child', seed: 'child' }, { corridor, parents });
    expect(child).toMatchObject({ title: 'Child', horizonDays: 30, seed: 'child' });
  });

  it('throws everything wrong with it at once', () => {
    const input = { title: 'Wrong', start: '2026-02-30', replications: 0, horizen: 1 };
    expect(issuesOf(input, { corridor })).toHaveLength(3);
    expect(
      issuesOf({ title: 'Wrong', changes: [{ close: 'nothing' }] }, { corridor }),
    ).toHaveLength(1);
  });

  it('knows no file: a parent by name or a corridor by path is an issue', () => {
    expect(issuesOf({ title: 'A', extends: 'baseline' })).toEqual(['scenario.extends.data']);
    expect(issuesOf({ title: 'A', corridor: './my.yaml' })).toEqual(['scenario.corridor.missing']);
  });
});
