/**
 * Dates: what begins lies before what ends.
 */
import type { IssuePath } from '../../core/issues.js';
import type { Validity } from '../corridor.js';
import type { Check } from './report.js';

interface Span {
  readonly who: string;
  readonly path: IssuePath;
  readonly from?: Validity['from'];
  readonly until?: string | undefined;
}

/** Every `until` lies after its `from`. */
export const datesAreOrdered: Check = (corridor, report) => {
  const spans: Span[] = [];
  for (const key of ['links', 'terminals', 'services', 'limits'] as const) {
    for (const [i, { id, validity }] of corridor[key].entries()) {
      if (validity !== undefined)
        spans.push({ who: `${key} "${id}"`, path: [key, i, 'validity'], ...validity });
    }
  }
  for (const [i, rule] of corridor.rules.entries()) {
    spans.push({
      who: `rule "${rule.id}"`,
      path: ['rules', i],
      from: rule.from,
      until: rule.until,
    });
    for (const [j, { id, from, until }] of (rule.unless ?? []).entries()) {
      spans.push({
        who: `rule "${rule.id}", exemption "${id}"`,
        path: ['rules', i, 'unless', j],
        from,
        until,
      });
    }
  }
  for (const [i, { id, windows }] of corridor.disruptions.entries()) {
    for (const [j, window] of (windows ?? []).entries()) {
      spans.push({ who: `disruption "${id}"`, path: ['disruptions', i, 'windows', j], ...window });
    }
  }
  for (const [i, { id, period }] of corridor.observations.entries()) {
    if (typeof period !== 'string')
      spans.push({ who: `observation "${id}"`, path: ['observations', i, 'period'], ...period });
  }
  for (const { who, path, from, until } of spans) {
    const last = typeof from === 'string' ? from : from?.high;
    if (last === undefined || until === undefined || last < until) continue;
    report('date.order', [...path, 'until'], `${who}: the end lies not after the beginning`, {
      expected: `a date after ${last}`,
      found: until,
      hint: 'from is inclusive, until exclusive',
    });
  }
};
